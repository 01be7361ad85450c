import { KUBERNETES_VERSION } from '../../src/kubernetes/kind';
import { entryOf, IMPLIED, RENAMED, UNTYPED } from './exceptions';
import type { Field, Kind } from './fields';

/** The text of docs/coverage.md. */
export function coveragePage(kinds: readonly Kind[]): string {
  return `# How much of the API is typed

See which fields of each kind have a typed prop. \`npm run docs\` generates this page from the types, and a test compares the two.

Every field of every kind can be written. Nearly all have a typed prop with the name that Kubernetes uses. \`overrides\`, typed as a
deep partial of the API's own type, covers the rest.

${table([':kind', 'fields', 'typed props', 'only `overrides`', 'reachable'], [...kinds.map(countsOf), totalOf(kinds)])}

These are the fields of Kubernetes ${KUBERNETES_VERSION}, without \`apiVersion\`, \`kind\`, \`metadata\` and \`status\`. A prop that takes the
API's own type counts as one field, whatever it contains. If a prop has a type of kustruct, the fields of that type are counted too.

A Deployment has typed props for ${ratio(kinds, 'Deployment', 'PodSpec')} fields of a pod (\`PodSpec\`), and a Service for ${ratio(kinds, 'Service', 'ServiceSpec')} fields of \`ServiceSpec\`.
cdk8s-plus-28 writes 19 of 39 and 8 of 19, for the API of Kubernetes 1.28.

## Fields with another name

${table([':field', ':written by'], [...Object.entries(RENAMED).map(([field, prop]) => [code(field), code(prop)]), ...Object.entries(IMPLIED).map(([field, source]) => [code(field), source])])}

## Fields that only \`overrides\` can write

${table([':kinds', ':field', ':why it has no prop'], untypedRows(kinds))}
`;
}

/** Fields that only `overrides` can write. */
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

/** A table. A column whose head starts with a colon holds text; the others hold numbers. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rules = heads.map((head) => (head.startsWith(':') ? '---' : '---:'));
  return [heads.map((head) => head.replace(/^:/, '')), rules, ...rows].map(line).join('\n');
}
