import { allKinds, isBuiltInGroup, type Kind } from '../kubernetes/kind';
import { fieldPath } from '../manifests/field';
import { literal, quote } from '../manifests/literal';
import { likelyMeant } from '../manifests/nearest';
import { type Element, listAt } from '../manifests/read-fields';

/** An unknown API group, resource or verb in a rule: the fact, and what to write instead. */
export interface Misnomer {
  readonly what: string;
  readonly fix: string;
}

/** The group of older APIs; no longer served, but named in rules for old clusters. */
const OLD_GROUP = 'extensions';

/** A misnomer, and the path of its field. */
export interface MisnomerAt extends Misnomer {
  readonly at: string;
}

/** The unknown API groups of a rule; if there are none, its unknown resources. */
export function ruleMisnomers(rule: Element): MisnomerAt[] {
  const wrong = misnomersIn(rule, 'apiGroups', groupMisnomer);
  const groups = listAt(rule.fields, 'apiGroups').filter((group) => typeof group === 'string');
  return wrong.length > 0 ? wrong : misnomersIn(rule, 'resources', (resource) => resourceMisnomer(resource, groups));
}

/** The unknown names in a list of a rule. */
export function misnomersIn(
  { field, fields }: Element,
  key: string,
  judge: (text: string) => Misnomer | undefined,
): MisnomerAt[] {
  return listAt(fields, key).flatMap((text, index) => {
    const misnomer = typeof text === 'string' ? judge(text) : undefined;
    return misnomer ? [{ at: fieldPath(`${field}.${key}`, index), ...misnomer }] : [];
  });
}

/** What is wrong with the name of an API group; undefined for a group that may exist. Groups of custom kinds contain a dot. */
export function groupMisnomer(group: string): Misnomer | undefined {
  if (group === '*' || group === OLD_GROUP || isBuiltInGroup(group) || (group.includes('.') && !group.includes('/'))) {
    return undefined;
  }
  return { what: `there is no API group ${quote(group)}`, fix: groupFix(group) };
}

function groupFix(group: string): string {
  const [name = ''] = group.split('/');
  if (name === 'core' || /^v\d/.test(name)) {
    return "Pods, Services and the like are in the core group, whose name is empty: apiGroups: ['']";
  }
  const meant = isBuiltInGroup(name) || name.includes('.') ? name : likelyMeant(name, builtInGroups());
  return meant
    ? `write groups without a version: apiGroups: [${literal(meant)}]`
    : 'name a group that the cluster serves';
}

/** What is wrong with the name of a resource in some API groups; undefined for a resource that may exist. */
export function resourceMisnomer(resource: string, groups: readonly string[]): Misnomer | undefined {
  const [noun = '', subresource] = resource.split('/');
  const kinds = allKinds().filter(({ group }) => groups.includes(group));
  if (noun === '*' || groups.includes('*')) {
    return undefined;
  }
  const served = kinds.filter(({ plural }) => plural === noun);
  if (served.length > 0) {
    return subresource === undefined ? undefined : subresourceMisnomer(noun, subresource, served);
  }
  return otherNumber(resource, kinds) ?? (groups.every(isBuiltInGroup) ? otherGroup(resource, groups) : undefined);
}

/** Finds kinds, singular names and short names that were written instead of the plural. */
function otherNumber(resource: string, kinds: readonly Kind[]): Misnomer | undefined {
  const [noun = '', ...below] = resource.split('/');
  const name = noun.toLowerCase();
  const meant = kinds.find(({ plural, singular, shortNames }) => [plural, singular, ...shortNames].includes(name));
  return (
    meant && {
      what: `there is no resource ${quote(resource)}`,
      fix: `write resources in the plural: ${literal([meant.plural, ...below].join('/'))}`,
    }
  );
}

function otherGroup(resource: string, groups: readonly string[]): Misnomer | undefined {
  const [noun = ''] = resource.split('/');
  const found = [...new Set(allKinds().flatMap(({ plural, group }) => (plural === noun ? [group] : [])))];
  if (found.length === 0 || groups.length === 0) {
    return undefined;
  }
  const here = groups.map(quote).join(', ');
  const subject = groups.length === 1 ? `the API group ${here} has no` : `none of the API groups ${here} has a`;
  return { what: `${subject} resource ${quote(noun)}`, fix: `apiGroups: [${found.map(literal).join(', ')}]` };
}

/** Subresources of `nodes` that only kubelets authorize; the API server does not serve them. */
const KUBELET_SUBRESOURCES = [
  'checkpoint',
  'configz',
  'flagz',
  'healthz',
  'log',
  'metrics',
  'pods',
  'spec',
  'stats',
  'statusz',
];

/** Reports an unknown subresource only if it resembles a known one: rules may name subresources that only an authorization plugin checks. */
function subresourceMisnomer(noun: string, subresource: string, kinds: readonly Kind[]): Misnomer | undefined {
  const known = kinds.flatMap(({ subresources }) => subresources);
  const asked = [...known, 'finalizers', '*', ...(noun === 'nodes' ? KUBELET_SUBRESOURCES : [])];
  const meant = asked.includes(subresource) ? undefined : likelyMeant(subresource, asked);
  return meant === undefined
    ? undefined
    : {
        what: `there is no resource ${quote(`${noun}/${subresource}`)}`,
        fix: `write ${literal(`${noun}/${meant}`)}`,
      };
}

function builtInGroups(): ReadonlySet<string> {
  return new Set(allKinds().map(({ group }) => group));
}

/** The verbs of requests, and those that only authorizers check. */
const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
const AUTHORIZER_VERBS = ['*', 'approve', 'attest', 'bind', 'escalate', 'impersonate', 'proxy', 'sign', 'use'];

/** Words of HTTP, kubectl and other systems, with the corresponding verbs of Kubernetes. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['read', ['get', 'list', 'watch']],
  ['view', ['get', 'list', 'watch']],
  ['describe', ['get', 'list']],
  ['write', ['create', 'update', 'patch', 'delete']],
  ['edit', ['get', 'update', 'patch']],
  ['modify', ['update', 'patch']],
  ['apply', ['get', 'create', 'patch']],
  ['put', ['update']],
  ['post', ['create']],
  ['add', ['create']],
  ['remove', ['delete']],
  ['exec', ['create']],
  ['all', ['*']],
]);

/** What is wrong with a verb in a rule about built-in resources; undefined for a verb of requests or authorizers. */
export function verbMisnomer(verb: string): Misnomer | undefined {
  if (VERBS.includes(verb) || AUTHORIZER_VERBS.includes(verb)) {
    return undefined;
  }
  const meant = verbsMeant(verb);
  return meant.length === 0
    ? undefined
    : { what: `there is no verb ${quote(verb)}`, fix: `verbs: [${meant.map(literal).join(', ')}]` };
}

function verbsMeant(verb: string): readonly string[] {
  const words = verb
    .toLowerCase()
    .split(/[\s,|]+/)
    .filter((word) => word !== '');
  const meant = words.flatMap(
    (word) => OTHER_WORDS.get(word) ?? likelyMeant(word, [...VERBS, ...AUTHORIZER_VERBS]) ?? [],
  );
  return meant.length < words.length ? [] : [...new Set(meant)];
}
