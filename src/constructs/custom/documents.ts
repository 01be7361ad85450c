import { ApiObject, type ApiObjectProps } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { isFields, isList, stepsTo } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import { recordFile, recordOrigin } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { noteReader, refuse, refuseFile } from '../../problems/refusals';
import { checkTreeOf } from '../../problems/tree-check';
import { objectsIn } from '../../reading/list-items';
import type { ReadDocument, ReadFile } from '../../reading/read-document';
import type { SettingsProps } from '../settings';
import { isObject, type ObjectFields, objectFault } from './object-fields';
import { ObjectIds } from './object-ids';
import { MatchedSelectors, type ObjectSelector, quoteSelector, unknownKeys } from './selector';

/** Which of the objects that were read are added to the chart. */
export interface DocumentSelection extends SettingsProps {
  /**
   * The objects to include; others are ignored. A selector that matches nothing is a problem.
   * @default all
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
   */
  readonly only?: ObjectSelector | readonly ObjectSelector[];
  /**
   * The objects to exclude, such as those that typed constructs have replaced. A selector that matches nothing is a
   * warning.
   * @default none
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
   */
  readonly exclude?: ObjectSelector | readonly ObjectSelector[];
}

/** Objects read from a source, each an `ApiObject` below this construct. */
export abstract class Documents extends Construct {
  readonly #ids = new ObjectIds();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    recordOrigin(this);
    checkTreeOf(this);
    noteReader(this);
  }

  /** The objects, in the order in which they were read. */
  get apiObjects(): ApiObject[] {
    return this.node.children.filter((child): child is ApiObject => ApiObject.isApiObject(child));
  }

  /**
   * Adds the objects that were read, and reports what is wrong with them.
   *
   * @param namespace the namespace of objects that have none
   */
  protected include(files: readonly ReadFile[], { only, exclude }: DocumentSelection, namespace?: string): void {
    const unknown = [...unknownKeys('only', only), ...unknownKeys('exclude', exclude)];
    for (const refusal of unknown) {
      refuse(this, refusal);
    }
    const [wanted, unwanted] = [new MatchedSelectors(only), new MatchedSelectors(exclude)];
    for (const { documents, problems } of files) {
      this.#report(problems);
      for (const object of documents.flatMap((document) => this.#takeApart(document))) {
        const isTaken = (only === undefined || wanted.has(object.value)) && !unwanted.has(object.value);
        if (isTaken && unknown.length === 0 && !isEmpty(object.value)) {
          this.#add(object, namespace);
        }
      }
    }
    if (unknown.length === 0) {
      this.#refuseUnmet(wanted, unwanted);
    }
  }

  /** Warnings are about a file, so they are reported once even if several constructs read it. */
  #report(problems: readonly Problem[]): void {
    const reported = reportedIn.get(this.node.root) ?? new Set<Problem>();
    reportedIn.set(this.node.root, reported);
    for (const problem of problems) {
      const { where, ...refusal } = problem;
      if (problem.severity !== 'warning' || !reported.has(problem)) {
        refuseFile(this, { ...refusal, field: where.field }, where.origin?.placeOf?.() ?? where.origin?.source);
      }
      reported.add(problem);
    }
  }

  #takeApart(document: ReadDocument): readonly ReadDocument[] {
    const { objects, faults } = objectsIn(document);
    for (const { refusal, place } of faults) {
      refuseFile(this, refusal, place);
    }
    return objects;
  }

  #add(document: ReadDocument, namespace: string | undefined): void {
    const { value } = document;
    const fault = objectFault(value);
    if (fault !== undefined) {
      refuseFile(this, fault, document.placeOf(stepsTo(fault.field ?? '', value)));
    } else if (isObject(value)) {
      const object = new ApiObject(this, this.#ids.take(value), inNamespace(value, namespace));
      recordFile(object, (field = '') => document.placeOf(stepsTo(field, value)));
    }
  }

  #refuseUnmet(wanted: MatchedSelectors, unwanted: MatchedSelectors): void {
    const fix = 'select by fields as they are in the files, or remove the selector';
    for (const selector of wanted.unmet) {
      const what = `only: ${quoteSelector(selector)} selects no object`;
      refuse(this, { field: 'only', what, why: 'the object would be missing in the cluster', fix });
    }
    for (const selector of unwanted.unmet) {
      const what = `exclude: ${quoteSelector(selector)} selects no object`;
      const why = 'the object may have been renamed, and would then be applied';
      refuse(this, { severity: 'warning', field: 'exclude', what, why, fix });
    }
  }
}

/** The warnings reported about files, by the root of the tree. */
const reportedIn = new WeakMap<IConstruct, Set<Problem>>();

/** An empty document is ignored, as in kubectl and cdk8s. */
function isEmpty(value: Value): boolean {
  return value === null || ((isFields(value) || isList(value)) && Object.keys(value).length === 0);
}

/** A document as cdk8s takes it, with the namespace added if it has none. */
export function inNamespace({ metadata, ...rest }: ObjectFields, namespace: string | undefined): ApiObjectProps {
  return {
    ...rest,
    metadata: { ...metadata, name: metadata?.name ?? undefined, namespace: metadata?.namespace ?? namespace },
  };
}
