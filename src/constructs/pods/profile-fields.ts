import { isList, isMap } from '../../manifests/field';
import { elementKey } from '../../manifests/merge';
import { type Merging, type MergingFields, mergingOf } from '../../manifests/merge-keys';
import type { Defaults } from '../defaults';
import { mergeWithout } from '../merge-fields';

type Part = Defaults['pod' | 'container'];

/**
 * Merges profile defaults for pods or containers beneath the author's fields with the API's merge rules: maps field by
 * field, keyed lists element by element, where the author's element replaces the profile's.
 */
export class ProfileFields {
  /** Fields that profiles set here; empty for most profiles, so that their objects stay untouched. */
  readonly #found = new WeakMap<object, object | undefined>();

  readonly #merging: () => MergingFields;
  readonly #mergedElsewhere: { readonly [field: string]: true };

  /**
   * @param merging how the API merges the fields; called when a profile first sets one
   * @param mergedElsewhere fields that are merged elsewhere, by their own rules
   */
  constructor(merging: () => MergingFields, mergedElsewhere: { readonly [field: string]: true }) {
    this.#merging = merging;
    this.#mergedElsewhere = mergedElsewhere;
  }

  /** The author's fields, over the profile's. */
  mergeBeneath<Given extends object>(profile: Part, given: Given): Given {
    const fields = profile === undefined ? undefined : this.#fieldsOf(profile);
    return fields === undefined ? given : fill(fields, given, this.#merging());
  }

  #fieldsOf(profile: object): object | undefined {
    if (!this.#found.has(profile)) {
      const fields = mergeWithout(this.#mergedElsewhere, profile);
      this.#found.set(profile, Object.keys(fields).length > 0 ? fields : undefined);
    }
    return this.#found.get(profile);
  }
}

function podMerging(): MergingFields {
  return mergingOf({ apiVersion: 'v1', kind: 'Pod' }).spec?.fields ?? {};
}

/** The fields of pods, except security. */
export const podFields = new ProfileFields(podMerging, { securityContext: true });

/** The fields of containers, except security and resources. */
export const containerFields = new ProfileFields(() => podMerging().containers?.fields ?? {}, {
  resources: true,
  securityContext: true,
});

function fill<Given extends object>(profile: object, given: Given, strategies: MergingFields): Given {
  const filled = { ...profile, ...given };
  for (const [key, value] of Object.entries(profile)) {
    const strategy = Object.hasOwn(strategies, key) ? strategies[key] : undefined;
    Object.assign(filled, { [key]: fillValue(value, Reflect.get(given, key), strategy ?? {}) });
  }
  return filled;
}

function fillValue(profile: unknown, given: unknown, { keys, fields = {} }: Merging): unknown {
  if (given === undefined) {
    return profile;
  }
  if (isList(profile) && isList(given)) {
    return keys === undefined ? given : fillList(profile, given, keys);
  }
  return isMap(profile) && isMap(given) ? fill(profile, given, fields) : given;
}

/** The author's elements replace whole elements, because many allow only one of several fields, such as `env`. */
function fillList(profile: readonly unknown[], given: readonly unknown[], keys: readonly string[]): readonly unknown[] {
  const taken = new Set(given.map((element) => elementKey(element, keys)));
  const left = profile.filter((element) => {
    const key = elementKey(element, keys);
    return key === undefined || !taken.has(key);
  });
  return [...left, ...given];
}
