import { isBuiltInGroup } from '../../kubernetes/kind';
import { kindFacts, type NameGrammar } from '../../kubernetes/kinds';
import { literal, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { objectMeta } from '../api-types';
import { serviceNameFault } from '../grammars/dns1035';
import { labelFault, pathFault, pathPrefixFault, subdomainFault } from '../grammars/names';
import { type Fault, law } from '../law';
import type { Place } from '../place';
import { generatedName } from './given-name';
import { type StoredKind, storedKind } from './stored-kind';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
export const objectNames = [
  law({
    name: 'object-names',
    type: objectMeta,
    why: 'the API server refuses the object',
    fix: "give it a valid name: name: 'my-app'",
    check({ name = '', generateName = '', namespace = '' }, place) {
      const kind = storedKind(place);
      if (kind === undefined) {
        return;
      }
      const faultOf = nameTestOf(kind, place);
      if (name !== '') {
        refuseName(name, faultOf(name), kind.kind, place);
      } else if (generateName === '' && kind.kind !== 'LimitRange') {
        // The server generates the name of a LimitRange without one.
        place.refuse(['name'], `the ${kind.kind} has no name`, `name it: name: ${literal(fitName(kind.kind))}`);
      }
      if (generateName !== '') {
        const prefixTest = prefixTestOf(kind, faultOf);
        refusePrefix(generateName, prefixFault(generateName, name === '', faultOf, prefixTest), place);
      }
      checkNamespace(namespace, kind, place);
    },
  }),
];

/** Checks a name, or the prefix of a generated name, against a grammar. */
type NameTest = (name: string, isPrefix?: boolean) => Fault;

function nameTestOf({ group, kind }: StoredKind, place: Place): NameTest {
  return group === '' && kind === 'Service'
    ? (name, isPrefix = false) => serviceNameFault(isPrefix ? withoutLastDash(name) : name, place)
    : GRAMMARS[grammarOf({ group, kind })];
}

const GRAMMARS: Readonly<Record<NameGrammar, NameTest>> = {
  label: (name, isPrefix = false) => labelFault(isPrefix ? withoutLastDash(name) : name),
  subdomain: (name, isPrefix = false) => subdomainFault(isPrefix ? withoutLastDash(name) : name),
  path: (name, isPrefix = false) => (isPrefix ? pathPrefixFault(name) : pathFault(name)),
};

/** Kubernetes' own groups have other kinds in other versions; the grammars of their names are unknown. */
function grammarOf({ group, kind }: Pick<StoredKind, 'group' | 'kind'>): NameGrammar {
  return kindFacts(group, kind)?.nameGrammar ?? (isBuiltInGroup(group) ? 'path' : 'subdomain');
}

/** If a prefix ends with a dash, the server checks it with a letter instead of the last two characters. */
function withoutLastDash(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}

/** The server does not check prefixes of the names of roles. */
function prefixTestOf({ group, kind }: StoredKind, faultOf: NameTest): (prefix: string) => Fault {
  if (group === 'rbac.authorization.k8s.io') {
    return pathFault;
  }
  return FREE_PREFIXES.has(kind) ? pathPrefixFault : (prefix) => faultOf(prefix, true);
}

/** Kinds whose full names are checked, but not their prefixes. */
const FREE_PREFIXES: ReadonlySet<string> = new Set(['DeviceClass', 'ReplicationController']);

function prefixFault(prefix: string, isUsed: boolean, faultOf: NameTest, prefixTest: (prefix: string) => Fault): Fault {
  return prefixTest(prefix) ?? (isUsed ? faultOf(generatedName(prefix)) : undefined);
}

function refuseName(name: string, fault: Fault, kind: string, place: Place): void {
  if (fault !== undefined) {
    const fix = `give it a valid name: name: ${literal(fitName(name) || fitName(kind))}`;
    place.refuse(['name'], `the name ${quote(name)} ${fault}`, fix);
  }
}

function refusePrefix(prefix: string, fault: Fault, place: Place): void {
  if (fault !== undefined) {
    const fix = "use a valid prefix: generateName: 'my-app-'";
    place.refuse(['generateName'], `the name prefix ${quote(prefix)} ${fault}`, fix);
  }
}

/** Cluster-scoped objects may have a namespace, which the server drops. */
function checkNamespace(namespace: string, { namespaced }: StoredKind, place: Place): void {
  const fault = namespaced && namespace !== '' ? labelFault(namespace) : undefined;
  if (fault !== undefined) {
    const fix = `give it a namespace that fits: namespace: ${literal(fitName(namespace) || 'my-app')}`;
    place.refuse(['namespace'], `the namespace ${quote(namespace)} ${fault}`, fix);
  }
}
