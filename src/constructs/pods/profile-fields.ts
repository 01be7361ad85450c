import { isList, isMap } from '../../manifests/field';
import { elementKey } from '../../manifests/merge';
import { type Merging, type MergingFields, mergingOf } from '../../manifests/merge-keys';
import type { Defaults } from '../defaults';
import { without } from '../merge-fields';

type Part = Defaults['pod' | 'container'];

/**
 * Merges profile defaults for pods or containers beneath the author's fields with the API's merge rules: maps field by
 * field, keyed lists element by element, where the author's element replaces the profile's.
 */
export class ProfileFields {
  /** Fields that profiles set here; empty for most profiles, so that their objects stay untouched. */
  readonly #found = new WeakMap<object, object | undefined>();

  readonly #merging: () => MergingFields;
  readonly #apart: { readonly [field: string]: true };

  /**
   * @param merging how the API merges the fields; called when a profile first sets one
   * @param apart fields that are merged elsewhere, by their own rules
   */
  constructor(merging: () => MergingFields, apart: { readonly [field: string]: true }) {
    this.#merging = merging;
    this.#apart = apart;
  }

  /** The author's fields, over the profile's. */
  under<Said extends object>(profile: Part, said: Said): Said {
    const fields = profile === undefined ? undefined : this.#fieldsOf(profile);
    return fields === undefined ? said : fill(fields, said, this.#merging());
  }

  #fieldsOf(profile: object): object | undefined {
    if (!this.#found.has(profile)) {
      const fields = without(this.#apart, profile);
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

function fill<Said extends object>(profile: object, said: Said, words: MergingFields): Said {
  const filled = { ...profile, ...said };
  for (const [key, value] of Object.entries(profile)) {
    const word = Object.hasOwn(words, key) ? words[key] : undefined;
    Object.assign(filled, { [key]: fillValue(value, Reflect.get(said, key), word ?? {}) });
  }
  return filled;
}

function fillValue(profile: unknown, said: unknown, { keys, fields = {} }: Merging): unknown {
  if (said === undefined) {
    return profile;
  }
  if (isList(profile) && isList(said)) {
    return keys === undefined ? said : fillList(profile, said, keys);
  }
  return isMap(profile) && isMap(said) ? fill(profile, said, fields) : said;
}

/** The author's elements replace whole elements, because many allow only one of several fields, such as `env`. */
function fillList(profile: readonly unknown[], said: readonly unknown[], keys: readonly string[]): readonly unknown[] {
  const taken = new Set(said.map((element) => elementKey(element, keys)));
  const left = profile.filter((element) => {
    const key = elementKey(element, keys);
    return key === undefined || !taken.has(key);
  });
  return [...left, ...said];
}
