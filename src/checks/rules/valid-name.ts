import { type KindFacts, kindFacts } from '../../kubernetes/kinds';
import { type Fault, labelFault, pathFault, subdomainFault } from '../../laws/grammars/names';
import { describeValue } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import { group, type Manifest } from '../../manifests/manifest';
import { fitName } from '../../manifests/names';
import { type Finding, rule } from '../rule';

/** Names of objects and of their namespaces, each after the grammar and length of its kind. */
export const validName = rule({
  name: 'valid-name',
  severity: 'error',
  why: 'the API server refuses the object, or else what its controller makes under that name',
  fix: "give it a name that fits: name: 'my-app'",

  check({ manifest }) {
    const found: Finding[] = [];
    const facts = factsOf(manifest);
    const fault = nameFault(manifest.metadata.name, facts);
    if (fault !== undefined) {
      found.push(nameFinding(manifest, fault, Math.min(facts.maxName, 63)));
    }
    const { namespace } = manifest.metadata;
    if (namespace !== undefined && namespace !== '') {
      checkNamespace(namespace, found);
    }
    return found;
  },
});

type NameFacts = Pick<KindFacts, 'nameGrammar' | 'maxName'>;

const CUSTOM: NameFacts = { nameGrammar: 'subdomain', maxName: 253 };
/** Kinds that Kubernetes serves in beta versions alone, and whose names begin with a signer's, which has colons. */
const FREELY_NAMED: ReadonlySet<string> = new Set(['ClusterTrustBundle']);
/** What controllers name after these they cut to fit; only a ReplicaSet is its Deployment's name, a dash and a hash. */
const CUT_TO_FIT: ReadonlyMap<string, number> = new Map([
  ['Pod', 253],
  ['ReplicaSet', 253],
  ['ReplicationController', 253],
  ['DaemonSet', 253],
  ['Deployment', 242],
]);

function factsOf(manifest: Manifest): NameFacts {
  const { kind } = manifest;
  const facts = kindFacts(group(manifest), kind);
  if (facts === undefined) {
    return FREELY_NAMED.has(kind) ? { ...CUSTOM, nameGrammar: 'path' } : CUSTOM;
  }
  const max = CUT_TO_FIT.get(kind);
  return max === undefined ? facts : { nameGrammar: facts.nameGrammar, maxName: max };
}

function nameFault(name: string, { nameGrammar, maxName }: NameFacts): Fault {
  switch (nameGrammar) {
    case 'label':
      return labelFault(name, maxName);
    case 'subdomain':
      return subdomainFault(name, maxName);
    case 'path':
      return pathFault(name);
  }
}

function nameFinding({ kind, metadata: { name } }: Manifest, fault: string, max: number): Finding {
  const legal = fitName(name, max) || fitName(kind);
  return {
    at: 'metadata.name',
    what: `the name ${quote(name)} ${fault}`,
    fix: `give it a name that fits: name: ${literal(legal)}`,
  };
}

function checkNamespace(namespace: unknown, found: Finding[]): void {
  const fault = typeof namespace === 'string' ? labelFault(namespace) : 'is not a text';
  if (fault !== undefined) {
    const shown = typeof namespace === 'string' ? quote(namespace) : describeValue(namespace);
    found.push({
      at: 'metadata.namespace',
      what: `the namespace ${shown} ${fault}`,
      fix: `give it a namespace that fits: namespace: ${literal(fitName(String(namespace)) || 'my-app')}`,
    });
  }
}
