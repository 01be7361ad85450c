import type { Field, FieldType, ObjectType } from '../../src/kubernetes/object-type';
import { splitName } from './names';

/** The packed text of a type; `unpackType` documents the form and reads it back. */
export function packType({ fields, deprecated, mapType, name }: ObjectType): string {
  const own = [...(mapType ? [mapType] : []), ...(deprecated ? ['deprecated'] : [])];
  const module = `${splitName(name)[0]}.`;
  const texts = [...fields.values()].map((field) => packField(field, module));
  return [...(own.length > 0 ? [`@|${own.join('|')}`] : []), ...texts].join(';');
}

function packField(field: Field, module: string): string {
  const { listType, listMapKeys = [], patchMergeKey, patchStrategy } = field;
  const facts = [
    `${field.name}${field.required ? '!' : ''}`,
    packFieldType(field.type, module),
    ...(listType ? [`list=${[listType, ...listMapKeys].join()}`] : []),
    ...(field.mapType ? [field.mapType] : []),
    ...(patchMergeKey ? [`merge=${patchMergeKey}`] : []),
    ...(patchStrategy ? [`strategy=${patchStrategy.join()}`] : []),
    ...(field.default === undefined ? [] : [`default=${JSON.stringify(field.default)}`]),
    ...(field.deprecated ? ['deprecated'] : []),
  ];
  return facts.map((text) => without(/[;|]/, text)).join('|');
}

function packFieldType(type: FieldType, module: string): string {
  switch (type.type) {
    case 'string':
      return type.enum ? `string=${type.enum.map((value) => without(/[,~]/, value)).join()}` : 'string';
    case 'integer':
      return type.format;
    case 'list':
      return `[${packFieldType(type.items, module)}]`;
    case 'map':
      return `{${packFieldType(type.values, module)}}`;
    case 'object':
      return type.name.startsWith(module) ? type.name.slice(module.length) : type.name;
    case 'one-of':
      return `(${type.types.map((each) => packFieldType(each, module)).join('~')})`;
    default:
      return type.type;
  }
}

/** A text with a mark of the packed form is a fault of the generator, not of its user. */
function without(marks: RegExp, text: string): string {
  if (marks.test(text)) {
    throw new Error(`"${text}" contains a mark of the packed form, which needs another one`);
  }
  return text;
}
