import type { Field, FieldType, ObjectType } from '../../src/kubernetes/object-type';
import { groupBy } from '../../src/manifests/group-by';
import { fieldComment, typeComment } from './comments';
import { namesIn } from './field-type';
import { HEADER } from './header';
import type { ModelHistory } from './history';
import type { Model } from './model';
import { apiVersionOf, byText, quote, splitName } from './names';

/** The files with the TypeScript types of manifests, one per group and version, by path. */
export function wireTypeFiles(model: Model, history: ModelHistory): ReadonlyMap<string, string> {
  const modules = groupBy(model.types, ({ name }) => splitName(name)[0]);
  return new Map(
    [...modules].map(([module, types]) => [`${module}.ts`, moduleFile(module, types, model, history)] as const),
  );
}

function moduleFile(module: string, types: readonly ObjectType[], model: Model, history: ModelHistory): string {
  const names = localNames(module, types);
  const declarations = types.map((type) => declaration(type, names, model, history));
  const up = module.includes('/') ? '../' : './';
  return [HEADER, ...importLines(module, names, declarations.join('\n'), up), ...declarations].join('\n');
}

/** The name of each type in a module: its own, or prefixed with its module if another type has that name. */
function localNames(module: string, types: readonly ObjectType[]): ReadonlyMap<string, string> {
  const used = types.flatMap(({ fields }) => [...fields.values()].flatMap(({ type }) => namesIn(type)));
  const local = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...types.map((type) => type.name), ...[...new Set(used)].sort(byText)]) {
    const [home, plain] = splitName(name);
    if (!local.has(name)) {
      const alias =
        taken.has(plain) && home !== module ? `${home.replace(/\W(\w)/g, (_, letter) => letter)}${plain}` : plain;
      local.set(name, alias);
      taken.add(alias);
    }
  }
  return local;
}

const SCALAR_NAMES = ['IntOrString', 'Json', 'MicroTime', 'Quantity', 'RawExtension', 'Time'];

function importLines(module: string, names: ReadonlyMap<string, string>, code: string, up: string): string[] {
  const scalars = SCALAR_NAMES.filter((name) => new RegExp(`^ .*: .*\\b${name}\\b`, 'm').test(code));
  const foreign = groupBy(
    [...names].filter(([name]) => splitName(name)[0] !== module),
    ([name]) => splitName(name)[0],
  );
  const lines = [...foreign]
    .sort(([one], [other]) => byText(one, other))
    .map(([home, entries]) => {
      const parts = entries.map(([name, local]) => {
        const plain = splitName(name)[1];
        return plain === local ? plain : `${plain} as ${local}`;
      });
      return `import type { ${parts.sort(byText).join(', ')} } from '${up}${home}';`;
    });
  const all = [
    ...lines,
    ...(scalars.length > 0 ? [`import type { ${scalars.join(', ')} } from '${up}../scalars';`] : []),
  ];
  return all.length > 0 ? [...all, ''] : [];
}

function declaration(
  type: ObjectType,
  names: ReadonlyMap<string, string>,
  model: Model,
  history: ModelHistory,
): string {
  const local = names.get(type.name);
  const comment = typeComment(type, model, history);
  if (type.fields.size === 0) {
    return `${comment}export type ${local} = { [field: string]: never };\n`;
  }
  const kind = model.kinds.get(type.name);
  const fields = [...type.fields.values()].map((field) => {
    const literal = kind && { apiVersion: apiVersionOf(kind), kind: kind.kind }[field.name];
    const code = literal === undefined ? typeCode(field.type, names) : quote(literal);
    return `${fieldComment(field, type, model, history)}  ${keyCode(field)}: ${code};\n`;
  });
  return `${comment}export interface ${local} {\n${fields.join('')}}\n`;
}

function keyCode({ name, required }: Field): string {
  return `${/^\w+$/.test(name) ? name : quote(name)}${required ? '' : '?'}`;
}

function typeCode(type: FieldType, names: ReadonlyMap<string, string>): string {
  switch (type.type) {
    case 'string':
      return type.enum?.map(quote).join(' | ') ?? 'string';
    case 'list': {
      const items = typeCode(type.items, names);
      return items.includes(' | ') ? `(${items})[]` : `${items}[]`;
    }
    case 'map':
      return `{ [key: string]: ${typeCode(type.values, names)} }`;
    case 'object':
      return names.get(type.name) ?? type.name;
    case 'one-of':
      return type.types.map((each) => typeCode(each, names)).join(' | ');
    default:
      return SCALAR_CODE[type.type];
  }
}

const SCALAR_CODE: Readonly<
  Record<Exclude<FieldType['type'], 'string' | 'list' | 'map' | 'object' | 'one-of'>, string>
> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  byte: 'string',
  'date-time': 'Time',
  'micro-time': 'MicroTime',
  quantity: 'Quantity',
  'int-or-string': 'IntOrString',
  'int64-or-string': 'IntOrString',
  'raw-object': 'RawExtension',
  json: 'Json',
};
