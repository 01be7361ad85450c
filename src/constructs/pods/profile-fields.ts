import { isList, isMap } from '../../manifests/field';
import { elementKey } from '../../manifests/merge';
import { type Merging, type MergingFields, mergingOf } from '../../manifests/merge-keys';
import type { Defaults } from '../defaults';
import { without } from '../over';

type Part = Defaults['pod' | 'container'];

/**
 * What a profile says of pods or containers, put under what their author says as the API merges: maps field by field, lists
 * with merge keys element by element, where an element of the author's takes the place of the profile's with its key.
 */
export class ProfileFields {
  /** What profiles say here; nothing for those that say nothing, as most do, so that their objects stay as they are. */
  readonly #found = new WeakMap<object, object | undefined>();

  readonly #merging: () => MergingFields;
  readonly #apart: { readonly [field: string]: true };

  /**
   * @param merging how the API merges the fields, asked for when a profile first says something
   * @param apart fields that are put under the author's elsewhere, by rules of their own
   */
  constructor(merging: () => MergingFields, apart: { readonly [field: string]: true }) {
    this.#merging = merging;
    this.#apart = apart;
  }

  /** What is said, over what the profile says of the same fields. */
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

/** The fields of pods, but for their rights. */
export const podFields = new ProfileFields(podMerging, { securityContext: true });

/** The fields of containers, but for their rights and what they ask for. */
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

/** The author's elements are taken whole, because many can have only one of several fields, as `env` has. */
function fillList(profile: readonly unknown[], said: readonly unknown[], keys: readonly string[]): readonly unknown[] {
  const taken = new Set(said.map((element) => elementKey(element, keys)));
  const left = profile.filter((element) => {
    const key = elementKey(element, keys);
    return key === undefined || !taken.has(key);
  });
  return [...left, ...said];
}
