import { compareVersions, type KindHistory, stagesIn } from '../../src/kubernetes/history';
import type { Field, FieldType, ObjectType } from '../../src/kubernetes/object-type';
import type { ModelHistory } from './history';
import type { Model } from './model';
import { apiVersionOf, splitName } from './names';
import type { GroupVersionKind } from './openapi';

/** The comment of a type: its kind, when it came, and where it is documented. */
export function typeComment(type: ObjectType, model: Model, history: ModelHistory): string {
  const kind = model.kinds.get(type.name);
  const past = kind && history.kinds.get(`${apiVersionOf(kind)} ${kind.kind}`);
  const facts = [
    ...(kind === undefined ? [] : resourceFact(kind, model)),
    ...(type.mapType ? ['Server-side apply takes it whole.'] : []),
    ...since(past?.introduced ?? past?.since),
  ];
  return comment('', [
    ...sentence(facts),
    ...(type.deprecated || isDeprecated(past, model) ? [`@deprecated${deprecation(past)}`] : []),
    `@see ${pageOf(type, model)}`,
  ]);
}

function resourceFact(kind: GroupVersionKind, { resources }: Model): string[] {
  const row = resources.find(
    (each) => apiVersionOf(each) === apiVersionOf(kind) && each.kind === kind.kind && !each.resource.includes('/'),
  );
  if (row === undefined) {
    return [];
  }
  const short = row.shortNames?.map((name) => `\`${name}\``).join(', ');
  const scope = row.namespaced ? 'namespaced' : 'cluster-scoped';
  return [`Resource \`${row.resource}\`${short ? ` (${short})` : ''}, ${scope}.`];
}

/** The version that deprecates an alpha or beta kind is known when the kind comes, and may be still ahead. */
function isDeprecated(past: KindHistory | undefined, { version }: Model): boolean {
  return past?.deprecated !== undefined && compareVersions(past.deprecated, version) <= 0;
}

function deprecation({ deprecated, removed, replacement }: KindHistory = {}): string {
  const since = deprecated ? ` since Kubernetes ${deprecated}` : '';
  const until = removed ? `, removed in ${removed}` : '';
  return `${since}${until}${replacement ? `: ${replacement.apiVersion} ${replacement.kind} takes its place` : ''}`;
}

/** The comment of a field: what its type in TypeScript does not say. The page that documents it is that of its type. */
export function fieldComment(field: Field, type: ObjectType, model: Model, history: ModelHistory): string {
  const past = history.fields.get(type.name)?.get(field.name);
  const stages = past === undefined ? [] : stagesIn(past, model.version, (gate) => history.gates.get(gate));
  const facts = [
    ...formatFact(field.type),
    ...listFacts(field),
    ...since(past?.since),
    ...stages.map(({ stage, gate, enabled }) => {
      const behind = gate ? `, behind the feature gate \`${gate}\`, which is ${enabled ? 'on' : 'off'} by default` : '';
      return `${stage === 'alpha' ? 'Alpha' : 'Beta'}${behind}.`;
    }),
  ];
  return comment('  ', [
    ...sentence(facts),
    ...(field.default === undefined ? [] : [`@default ${JSON.stringify(field.default)}`]),
    ...(field.deprecated ? ['@deprecated'] : []),
  ]);
}

function formatFact(type: FieldType): string[] {
  switch (type.type) {
    case 'integer':
      return [`An integer of ${type.format === 'int32' ? 32 : 64} bits.`];
    case 'byte':
      return ['Base64.'];
    case 'list':
      return formatFact(type.items).map((fact) => fact.replace('An integer', 'Integers'));
    case 'map':
      return formatFact(type.values).map((fact) => fact.replace('An integer', 'Integers'));
    default:
      return [];
  }
}

function listFacts({ listType, listMapKeys = [], mapType, patchMergeKey, patchStrategy = [] }: Field): string[] {
  return [
    ...(listType === 'map' ? [`One element for each ${listMapKeys.map(code).join(' and ')}.`] : []),
    ...(listType === 'set' ? ['Each value once.'] : []),
    ...(listType === 'atomic' || mapType ? ['Server-side apply takes it whole.'] : []),
    ...(patchMergeKey ? [`Patches merge elements by ${code(patchMergeKey)}.`] : []),
    ...(patchStrategy.includes('merge') && !patchMergeKey ? ['Patches add values.'] : []),
    ...(patchStrategy.includes('replace') ? ['Patches replace it.'] : []),
    ...(patchStrategy.includes('retainKeys') ? ['Patches can say which fields are kept.'] : []),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}

function since(version: string | undefined): string[] {
  return version === undefined ? [] : [`Since Kubernetes ${version}.`];
}

function sentence(facts: readonly string[]): string[] {
  return facts.length === 0 ? [] : [facts.join(' ')];
}

/** Where the API reference has a type; it has all types of a version on one page. */
function pageOf({ name }: ObjectType, { version, kinds }: Model): string {
  const [module, plain] = splitName(name);
  const [home = '', apiVersion = ''] = module.split('/');
  const group = [...kinds].find(([type]) => splitName(type)[0] === module)?.[1].group || home;
  const anchor = [plain, apiVersion, group.replaceAll('.', '-')].filter(Boolean).join('-').toLowerCase();
  return `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${version}/#${anchor}`;
}

function comment(indent: string, lines: readonly string[]): string {
  const [only, ...more] = lines;
  if (only === undefined) {
    return '';
  }
  return more.length === 0
    ? `${indent}/** ${only} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}
