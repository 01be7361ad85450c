import { KUBERNETES_VERSION } from '../../src/kubernetes/kind';
import { entryOf, IMPLIED, RENAMED, UNTYPED } from './exceptions';
import type { Field, Kind } from './fields';

/** The text of docs/coverage.md. */
export function coveragePage(kinds: readonly Kind[]): string {
  return `# How much of the API is typed

\`npm run docs\` writes this page from the types; a test compares the two.

Every field of every kind can be written. For nearly all there is a typed prop, under the name that Kubernetes gives it;
what is left can be written by \`overrides\`, which is typed as a deep partial of the API's own type.

${table([':kind', 'fields', 'typed props', 'only `overrides`', 'reachable'], [...kinds.map(countsOf), totalOf(kinds)])}

The fields are those of Kubernetes ${KUBERNETES_VERSION}, without \`apiVersion\`, \`kind\`, \`metadata\` and \`status\`. A prop that takes
the API's own type counts as one field, however much is in it; where a prop has a type of ours, the fields of that type
are counted too.

Of the fields of a pod (\`PodSpec\`), ${ratio(kinds, 'Deployment', 'PodSpec')} are typed props of a Deployment, and of those of a Service
(\`ServiceSpec\`), ${ratio(kinds, 'Service', 'ServiceSpec')}; cdk8s-plus-28, for the API of 1.28, writes 19 of 39 and 8 of 19.

## Under another name

${table([':field', ':written by'], [...Object.entries(RENAMED).map(([field, prop]) => [code(field), code(prop)]), ...Object.entries(IMPLIED).map(([field, said]) => [code(field), said])])}

## By \`overrides\` alone

${table([':kinds', ':field', ':why it has no prop'], untypedRows(kinds))}
`;
}

/** The fields that only `overrides` can write. */
export function untypedOf({ fields }: Kind): readonly Field[] {
  return fields.filter(({ isTyped }) => !isTyped);
}

function countsOf(kind: Kind): string[] {
  const { name, fields } = kind;
  const untyped = untypedOf(kind);
  const reachable = fields.filter(({ isTyped, isInOverrides }) => isTyped || isInOverrides).length;
  const percent = `${Math.floor((100 * reachable) / fields.length)} %`;
  return [name, fields.length, fields.length - untyped.length, untyped.length, percent].map(String);
}

function totalOf(kinds: readonly Kind[]): string[] {
  const [, ...counts] = countsOf({ name: '', fields: kinds.flatMap(({ fields }) => fields) });
  return [`all ${kinds.length}`, ...counts].map((cell) => `**${cell}**`);
}

function ratio(kinds: readonly Kind[], kind: string, type: string): string {
  const { fields = [] } = kinds.find(({ name }) => name === kind) ?? {};
  const own = fields.filter(({ declared }) => declared.startsWith(`${type}.`));
  return `${own.filter(({ isTyped }) => isTyped).length} of ${own.length}`;
}

function untypedRows(kinds: readonly Kind[]): string[][] {
  const owners = new Map<string, Set<string>>();
  for (const kind of kinds) {
    for (const { declared } of untypedOf(kind)) {
      owners.set(declared, (owners.get(declared) ?? new Set()).add(kind.name));
    }
  }
  return [...owners].map(([declared, names]) => [
    [...names].join(', '),
    code(declared),
    UNTYPED[entryOf(UNTYPED, declared) ?? ''] ?? '',
  ]);
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A table; columns whose head begins with a colon are texts, the others numbers. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rules = heads.map((head) => (head.startsWith(':') ? '---' : '---:'));
  return [heads.map((head) => head.replace(/^:/, '')), rules, ...rows].map(line).join('\n');
}
