import type { ApiObject } from 'cdk8s';
import { type ReadSelector, readSelector, selects } from '../laws/metadata/selector-match';
import { isFields } from '../manifests/field';
import type { Fields } from '../manifests/manifest';
import { mapAt } from '../manifests/read-fields';
import { renderForeign } from './foreign';

type Labels = { readonly [key: string]: string };

/** The disruption budgets of a tree, from any source, indexed by the pods that they select. */
export class Budgets {
  readonly #objects: readonly ApiObject[];
  #byLabel: Map<string, ReadSelector[]> | undefined;

  /** @param objects the budgets, which are read on first use */
  constructor(objects: readonly ApiObject[]) {
    this.#objects = objects;
  }

  /** Whether a budget selects pods with these labels in this namespace. */
  isFor(labels: Labels, namespace: string | undefined): boolean {
    if (this.#objects.length === 0) {
      return false;
    }
    this.#byLabel ??= this.#index();
    const keys = [keyOf(namespace), ...Object.entries(labels).map((label) => keyOf(namespace, label))];
    return keys.some((key) => this.#byLabel?.get(key)?.some((selector) => selects(selector, labels)) ?? false);
  }

  /** Indexes selectors by their first label, so that each workload is compared with only a few. */
  #index(): Map<string, ReadSelector[]> {
    const byLabel = new Map<string, ReadSelector[]>();
    for (const object of this.#objects) {
      const { selector: given } = mapAt(fieldsOf(object), 'spec');
      if (isFields(given)) {
        const selector = readSelector(given);
        const key = keyOf(object.metadata.namespace, Object.entries(selector.matchLabels)[0]);
        byLabel.set(key, [...(byLabel.get(key) ?? []), selector]);
      }
    }
    return byLabel;
  }
}

/** An object that cannot be rendered is reported when it is lowered. */
function fieldsOf(object: ApiObject): Fields | undefined {
  try {
    return renderForeign(object, [])?.fields;
  } catch {
    return undefined;
  }
}

function keyOf(namespace: string | undefined, label?: readonly [string, string]): string {
  return JSON.stringify([namespace ?? '', label ?? []]);
}
