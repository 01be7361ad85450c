import { type ApiObject, Chart } from 'cdk8s';
import { lostMetadata } from '../cdk8s-objects/lost-metadata';
import { kindFacts } from '../kubernetes/kinds';
import { equal } from '../manifests/equal';
import { isFields, isMap } from '../manifests/field';
import {
  contentOfList,
  ignoredProblem,
  isListKind,
  type ListContent,
  type ListFault,
  type ListItem,
} from '../manifests/lists';
import { type Fields, group, type Manifest } from '../manifests/manifest';
import { isManifest, type NotPlainValue, prototypeKey, toPlain } from '../manifests/plain';
import { isError, type Problem, type Where } from '../problems/problem';
import { isRefusedWhole } from '../problems/refusals';
import type { FoundObject } from './collect';
import { isRaw, propsOf, renderForeign } from './foreign';
import { generatedNameProblem, isNamed } from './generated-names';
import { misreadValues } from './misread';
import { isPlaced, placedProblem } from './namespace-given';
import type { FormerName } from './renamed';

/** What the author set, rather than the construct or the chart. */
interface Authorship {
  readonly isNamed: () => boolean;
  readonly isPlaced: () => boolean;
}

/** An object of a tree, and its manifests. */
export interface Lowered extends FoundObject {
  /** One manifest, those of a list of objects, or none if the object cannot be rendered. */
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/** Turns the objects of a tree into manifests. */
export class Lowering {
  /** The problems of the current object. */
  #problems: Problem[] = [];
  /** The objects that JSON patches renamed, with their former names. */
  readonly former = new Map<FoundObject['construct'], FormerName>();
  /** Custom kinds that are cluster-scoped by their definitions in the tree. */
  readonly #clusterKinds = new Set<string>();

  /**
   * Lowers objects in the order of the tree, with definitions of kinds first, because objects of these kinds depend on
   * them.
   *
   * Mixing kinds is faster than lowering one kind after the other: the engine optimizes for the kinds that it has seen.
   *
   * @param onLowered called after each object with the number of lowered objects
   */
  lowerAll(objects: readonly FoundObject[], onLowered: (done: number) => void): Lowered[] {
    objects.forEach((object) => {
      this.#learnFrom(object);
    });
    const definitions = objects.filter(isDefinition);
    const ordered = definitions.length === 0 ? objects : [...new Set([...definitions, ...objects])];
    return ordered.map((object, done) => {
      onLowered(done);
      return this.#lowerOne(object);
    });
  }

  #lowerOne(found: FoundObject): Lowered {
    const { construct, chart, origin } = found;
    const manifests = this.#manifestsOf(found);
    const problems = this.#problems;
    if (problems.length > 0) {
      this.#problems = [];
    }
    return { construct, chart, origin, manifests, problems: problems.length === 0 ? NONE : problems };
  }

  #manifestsOf(found: FoundObject): readonly Manifest[] {
    const { construct, origin } = found;
    if (isRefusedWhole(construct)) {
      return [];
    }
    const where: Where = { origin, path: construct.node.path };
    const misread = misreadValues(found);
    this.#problems.push(...misread);
    if (misread.some(isError)) {
      return [];
    }
    try {
      const faults: NotPlainValue[] = [];
      const foreign = renderForeign(construct, faults);
      this.#problems.push(...faults.map((fault) => faultProblem(fault, where)));
      if (foreign?.former !== undefined) {
        this.former.set(construct, foreign.former);
      }
      if (foreign?.isTyped !== true) {
        this.#refuseDropped(construct, where);
      }
      const content = foreign && isListKind(construct.kind) ? contentOfList(foreign.fields) : undefined;
      if (content === undefined) {
        return this.#toManifests(foreign?.fields, where, {
          isNamed: () => foreign !== undefined && isNamed(construct, foreign),
          isPlaced: () => isPlaced(construct, foreign?.fields, where),
        });
      }
      this.#problems.push(...content.faults.map((fault) => itemProblem(fault, where)));
      this.#warnOfIgnored(content, foreign?.fields, construct, where);
      return content.items.flatMap((item) => this.#lowerItem(item, construct, where));
    } catch (error) {
      if (construct.node.scopes.some(isRefusedWhole)) {
        // The companion of a refused object reads the same wrong props.
        return [];
      }
      this.#problems.push({
        where,
        what: `"${construct.node.path}" cannot be rendered: ${messageOf(error)}`,
        why: 'nothing can be written while one of the objects is missing',
        fix: 'fix the input of the construct on this line',
      });
      return [];
    }
  }

  /** Looks for definitions of custom kinds in a list of objects, before objects of these kinds are lowered. */
  #learnFrom({ construct }: FoundObject): void {
    if (!isListKind(construct.kind)) {
      return;
    }
    try {
      const fields = renderForeign(construct, [])?.fields;
      for (const { json } of (fields && contentOfList(fields))?.items ?? []) {
        if (isMap(json)) {
          this.#learnScope(json);
        }
      }
    } catch {
      // Lowering it fails in the same way, and says so.
    }
  }

  /** The labels and the namespace of the chart, which cdk8s sets on the list too, reach the items. */
  #warnOfIgnored({ ignored }: ListContent, list: Fields | undefined, { chart }: ApiObject, where: Where): void {
    const metadata = isMap(list?.metadata) ? list.metadata : {};
    const isOfChart = {
      'metadata.labels': equal(metadata.labels, chart.labels),
      'metadata.namespace': metadata.namespace === chart.namespace,
    };
    for (const field of ignored.filter((each) => !Object.entries(isOfChart).some(([key, is]) => is && key === each))) {
      this.#problems.push({ ...ignoredProblem(field), where: { ...where, field } });
    }
  }

  /** An item gets from its chart what every object gets: the namespace and the labels. */
  #lowerItem({ json, field }: ListItem, construct: FoundObject['construct'], where: Where): readonly Manifest[] {
    const { namespace, labels } = Chart.of(construct);
    const metadata = 'metadata' in json && isMap(json.metadata) ? json.metadata : {};
    const all = { ...labels, ...(isMap(metadata.labels) ? metadata.labels : {}) };
    const complete = {
      ...json,
      metadata: {
        ...metadata,
        ...(namespace !== undefined && { namespace: metadata.namespace ?? namespace }),
        ...(Object.keys(labels).length > 0 && { labels: all }),
      },
    };
    return this.#toManifests(
      complete,
      { ...where, field },
      { isNamed: () => metadata.name !== undefined, isPlaced: () => metadata.namespace !== undefined },
    );
  }

  /** cdk8s drops metadata that was added in vain, and generated classes copy their input by assignment. */
  #refuseDropped(construct: FoundObject['construct'], where: Where): void {
    for (const { field: lost, ...problem } of 'lower' in construct ? NONE : lostMetadata(construct)) {
      this.#problems.push({ ...problem, where: { ...where, field: lost } });
    }
    const field = isRaw(construct) ? undefined : prototypeKey(propsOf(construct));
    if (field !== undefined) {
      this.#problems.push({
        where: { ...where, field },
        what: `${field} has a name that cdk8s drops`,
        why: 'it would be missing in the cluster, with all that is below it',
        fix: "give the key another name, or use a construct of kustruct: new ConfigMap(chart, 'settings', { data })",
      });
    }
  }

  #toManifests(json: unknown, where: Where, { isNamed, isPlaced }: Authorship): readonly Manifest[] {
    const faults: NotPlainValue[] = [];
    const plain = isMap(json)
      ? toPlain(withoutNullAnnotations(this.#scoped(json, where, isPlaced)), faults)
      : undefined;
    this.#problems.push(...faults.map((fault) => faultProblem(fault, where)));
    const unnamed = plain && generatedNameProblem(plain, where, isNamed);
    if (unnamed !== undefined) {
      this.#problems.push(unnamed);
      return [];
    }
    if (plain === undefined || !isManifest(plain)) {
      this.#problems.push({
        where,
        what: 'the object has no apiVersion, no kind or no name',
        why: 'the API server cannot identify it',
        fix: "give all three: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } }",
      });
      return [];
    }
    this.#learnScope(plain);
    return [plain];
  }

  /** cdk8s sets the namespace of the chart on every object; cluster-scoped objects must not have one. */
  #scoped(fields: Fields, where: Where, isPlaced: () => boolean): Fields {
    if (!isFields(fields.metadata) || fields.metadata.namespace === undefined) {
      return fields;
    }
    const kind = String(fields.kind);
    const apiGroup = group({ apiVersion: String(fields.apiVersion) });
    if (kindFacts(apiGroup, kind)?.namespaced !== false && !this.#isClusterKind(apiGroup, kind)) {
      return fields;
    }
    const { namespace, ...metadata } = fields.metadata;
    if (typeof namespace === 'string' && namespace !== '' && isPlaced()) {
      this.#problems.push(placedProblem(kind, namespace, where));
    }
    return { ...fields, metadata };
  }

  #isClusterKind(apiGroup: string, kind: string): boolean {
    return this.#clusterKinds.size > 0 && this.#clusterKinds.has(`${apiGroup}/${kind}`);
  }

  #learnScope({ apiVersion, kind, spec }: Fields): void {
    const definesKind = kind === 'CustomResourceDefinition' && String(apiVersion).startsWith('apiextensions.k8s.io/');
    if (definesKind && isMap(spec) && spec.scope === 'Cluster' && isMap(spec.names)) {
      this.#clusterKinds.add(`${spec.group}/${spec.names.kind}`);
    }
  }
}

const NONE: readonly never[] = [];

function isDefinition({ construct }: FoundObject): boolean {
  return construct.kind === 'CustomResourceDefinition';
}

/** The API reads an annotation that is null as an empty text, but Kustomize turns it into the text "null". */
function withoutNullAnnotations(fields: Fields): Fields {
  const { metadata } = fields;
  const annotations = isFields(metadata) ? metadata.annotations : undefined;
  if (!isFields(metadata) || !isFields(annotations) || !Object.values(annotations).includes(null)) {
    return fields;
  }
  const texts = Object.fromEntries(Object.entries(annotations).map(([key, text]) => [key, text ?? '']));
  return { ...fields, metadata: { ...metadata, annotations: texts } };
}

function faultProblem({ field: below, found }: NotPlainValue, where: Where): Problem {
  const field = where.field === undefined ? below : `${where.field}.${below}`;
  return {
    where: { ...where, field },
    what: `${field} is ${found}, which no manifest can hold`,
    why: 'only texts, numbers, booleans, lists and plain maps can be written to YAML',
    fix: 'give the plain value itself',
  };
}

function itemProblem({ field, found }: ListFault, where: Where): Problem {
  return {
    where: { ...where, field },
    what: `${field} is ${found}, where a list of objects has ${field === 'items' ? 'a list' : 'an object'}`,
    why: 'kubectl splits the list, and applies each item as an object',
    fix: "give objects: items: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } }]",
  };
}

/** cdk8s wraps an error in a sentence that repeats the path, which the problem already has. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Failed serializing construct at path '.*?' with name '.*?': (Error: )?/, '');
}
