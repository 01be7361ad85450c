import {
  type Field,
  type FieldType,
  LIST_TYPES,
  type ObjectType,
  PATCH_STRATEGIES,
  SCALAR_TYPES,
  type ScalarType,
} from './object-type';

/**
 * Unpacks a type: its fields joined by `;`, each with its name, its type and its facts joined by `|`.
 *
 *     @|atomic                                       a fact of the type itself
 *     replicas|int32|default=1                       a default, as JSON
 *     containers!|[Container]|merge=name             a required list of objects of the same module
 *     restartPolicy|string=Always,Never,OnFailure    an enum
 *     limits|{quantity}                              a map
 *     items|(JSONSchemaProps~[JSONSchemaProps])      one of two types
 */
export function unpackType(name: string, text: string): ObjectType {
  const module = name.slice(0, name.indexOf('.') + 1);
  const parts = text.split(';').filter((part) => part !== '');
  const [own = '', fields] = parts[0]?.startsWith('@|') ? [parts[0], parts.slice(1)] : ['', parts];
  return {
    name,
    fields: new Map(fields.map((part) => unpackField(part, module)).map((field) => [field.name, field])),
    ...(own.includes('|deprecated') && { deprecated: true }),
    ...(own.includes('|atomic') && { mapType: 'atomic' }),
  };
}

function unpackField(text: string, module: string): Field {
  const [head = '', type = '', ...facts] = text.split('|');
  const required = head.endsWith('!');
  const field: Field = {
    name: required ? head.slice(0, -1) : head,
    type: unpackFieldType(type, module),
    required,
  };
  return Object.assign(field, ...facts.map(unpackFact));
}

function unpackFact(fact: string): Partial<Field> {
  const at = fact.indexOf('=');
  const [word, value] = at < 0 ? [fact, ''] : [fact.slice(0, at), fact.slice(at + 1)];
  switch (word) {
    case 'list': {
      const [first, ...listMapKeys] = value.split(',');
      return { listType: LIST_TYPES.find((type) => type === first), ...(listMapKeys.length > 0 && { listMapKeys }) };
    }
    case 'merge':
      return { patchMergeKey: value };
    case 'strategy':
      return { patchStrategy: PATCH_STRATEGIES.filter((strategy) => value.split(',').includes(strategy)) };
    case 'default':
      return { default: JSON.parse(value) };
    case 'atomic':
      return { mapType: 'atomic' };
    default:
      return { deprecated: true };
  }
}

function unpackFieldType(text: string, module: string): FieldType {
  if (text.startsWith('(')) {
    const types = text.slice(1, -1).split('~');
    return { type: 'one-of', types: types.map((each) => unpackFieldType(each, module)) };
  }
  if (text.startsWith('[')) {
    return { type: 'list', items: unpackFieldType(text.slice(1, -1), module) };
  }
  if (text.startsWith('{')) {
    return { type: 'map', values: unpackFieldType(text.slice(1, -1), module) };
  }
  if (text === 'string' || text.startsWith('string=')) {
    return text === 'string' ? { type: 'string' } : { type: 'string', enum: text.slice('string='.length).split(',') };
  }
  if (text === 'int32' || text === 'int64') {
    return { type: 'integer', format: text };
  }
  return isScalar(text) ? { type: text } : { type: 'object', name: text.includes('.') ? text : `${module}${text}` };
}

const SCALARS: ReadonlySet<string> = new Set(SCALAR_TYPES);

function isScalar(text: string): text is ScalarType {
  return SCALARS.has(text);
}
