import { kindFacts } from '../kubernetes/kinds';
import { isMap } from '../manifests/field';
import { group, type Manifest } from '../manifests/manifest';
import { type Fault, isManifest, prototypeKey, toPlain } from '../manifests/plain';
import type { Problem, Where } from '../problems/problem';
import type { FoundObject } from './collect';

/** Turns objects of a tree into manifests, each once, and keeps what is wrong with them. */
export class Lowering {
  readonly problems: Problem[] = [];
  readonly #manifests = new Map<FoundObject['construct'], Manifest | undefined>();
  /** Custom kinds that their definitions in the tree put outside of namespaces. */
  readonly #clusterKinds = new Set<string>();

  /** The manifest of an object; nothing where it cannot be rendered. */
  lower(found: FoundObject): Manifest | undefined {
    const { construct } = found;
    const known = this.#manifests.get(construct);
    if (known !== undefined || this.#manifests.has(construct)) {
      return known;
    }
    const manifest = this.#lower(found);
    this.#manifests.set(construct, manifest);
    return manifest;
  }

  #lower({ construct, origin }: FoundObject): Manifest | undefined {
    const where: Where = { origin, path: construct.node.path };
    try {
      const json: unknown = construct.toJson();
      this.#refuseDropped(construct, json, where);
      return this.#toManifest(json, where);
    } catch (error) {
      this.problems.push({
        where,
        what: `"${construct.node.path}" cannot be rendered: ${messageOf(error)}`,
        why: 'nothing can be written while one of the objects is missing',
        fix: 'give the construct on this line what it asks for',
      });
      return undefined;
    }
  }

  /** cdk8s copies what it was given by assignment; what is frozen is a manifest of ours, which was not. */
  #refuseDropped(construct: FoundObject['construct'], json: unknown, where: Where): void {
    const field = Object.isFrozen(json) ? undefined : prototypeKey(Reflect.get(construct, 'props'));
    if (field !== undefined) {
      this.problems.push({
        where: { ...where, field },
        what: `${field} has a name that cdk8s drops`,
        why: 'it would be missing in the cluster, with all that is below it',
        fix: "give the key another name, or use a construct of kustruct: new ConfigMap(chart, 'settings', { data })",
      });
    }
  }

  #toManifest(json: unknown, where: Where): Manifest | undefined {
    const faults: Fault[] = [];
    const plain = isMap(json) ? toPlain(this.#scoped(json), faults) : undefined;
    for (const fault of faults) {
      this.problems.push(faultProblem(fault, where));
    }
    if (plain === undefined || !isManifest(plain)) {
      this.problems.push({
        where,
        what: 'the object has no apiVersion, no kind or no name',
        why: 'the API server cannot tell what it is',
        fix: "give all three: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } }",
      });
      return undefined;
    }
    this.#learnScope(plain);
    return plain;
  }

  /** cdk8s puts the namespace of the chart on every object; those outside of namespaces must not have one. */
  #scoped(json: object): object {
    if (!('apiVersion' in json && 'kind' in json && 'metadata' in json) || !isMap(json.metadata)) {
      return json;
    }
    const [apiGroup, kind] = [group({ apiVersion: String(json.apiVersion) }), String(json.kind)];
    const isClusterWide = kindFacts(apiGroup, kind)?.namespaced === false || this.#isClusterKind(apiGroup, kind);
    return isClusterWide && json.metadata.namespace !== undefined
      ? { ...json, metadata: { ...json.metadata, namespace: undefined } }
      : json;
  }

  #isClusterKind(apiGroup: string, kind: string): boolean {
    return this.#clusterKinds.size > 0 && this.#clusterKinds.has(`${apiGroup}/${kind}`);
  }

  #learnScope(manifest: Manifest): void {
    const { kind, spec } = manifest;
    const definesKind = kind === 'CustomResourceDefinition' && group(manifest) === 'apiextensions.k8s.io';
    if (definesKind && isMap(spec) && spec.scope === 'Cluster' && isMap(spec.names)) {
      this.#clusterKinds.add(`${spec.group}/${spec.names.kind}`);
    }
  }
}

function faultProblem({ field, found }: Fault, where: Where): Problem {
  return {
    where: { ...where, field },
    what: `${field} is ${found}, which no manifest can hold`,
    why: 'only texts, numbers, booleans, lists and plain maps can be written to YAML',
    fix: 'give the plain value itself',
  };
}

/** cdk8s wraps what went wrong in a sentence that says again where; the path stands in the problem already. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Failed serializing construct at path '.*?' with name '.*?': (Error: )?/, '');
}
