import { isMap } from '../manifests/field';
import { mergeFields } from '../manifests/merge';
import { type MergingFields, mergingOf } from '../manifests/merge-keys';
import { toPlain } from '../manifests/plain';
import type { Origin } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { type Defaults, type DefaultsProfile, plain, secure } from './defaults';
import { type DefaultsFault, defaultsFaults } from './defaults-faults';

/**
 * Resolves a profile: a built-in one by name, a custom one, or changes merged into either.
 *
 * @throws ProblemError with all its problems
 */
export function defaultsFor(profile: DefaultsProfile, origin: Origin): Defaults {
  const faults = defaultsFaults(profile);
  if (faults.length > 0) {
    throw new ProblemError(faults.map((fault) => ({ ...fault, where: { origin }, why: WHY })));
  }
  return resolved(profile, origin);
}

const WHY = 'it is unclear which defaults to add to objects';
const PROFILES: { readonly [name: string]: Defaults } = { secure, plain };

/** Many charts use the same profile, so what is derived from a profile is cached by the profile. */
const known = new WeakMap<object, Defaults>();

function resolved(profile: DefaultsProfile, origin: Origin): Defaults {
  if (typeof profile === 'string') {
    return PROFILES[profile] ?? secure;
  }
  if (!('extends' in profile)) {
    return profile;
  }
  const found = known.get(profile) ?? changed(resolved(profile.extends, origin), profile, origin);
  known.set(profile, found);
  return found;
}

function changed(base: Defaults, changes: object, origin: Origin): Defaults {
  const { extends: _, ...parts } = { extends: undefined, ...changes };
  const { fields, conflicts } = mergeFields(toPlain(base, []), parts, merging());
  const faults: readonly DefaultsFault[] = conflicts.map(({ field, found, wanted }) => ({
    what: `defaults have ${found} for ${field}, where the profile has ${wanted}`,
    fix: `give ${wanted}, or null to remove it`,
  }));
  if (faults.length > 0 || !isProfile(fields)) {
    throw new ProblemError(faults.map((fault) => ({ ...fault, where: { origin }, why: WHY })));
  }
  return fields;
}

/** Whether a profile is still complete after fields were removed. */
function isProfile(value: object): value is Defaults {
  return isMap(value) && defaultsFaults(value).length === 0;
}

function merging(): MergingFields {
  const pod = mergingOf({ apiVersion: 'v1', kind: 'Pod' }).spec?.fields ?? {};
  const service = mergingOf({ apiVersion: 'v1', kind: 'Service' }).spec?.fields ?? {};
  return {
    pod: { fields: pod },
    container: { fields: pod.containers?.fields ?? {} },
    headlessService: { fields: service },
  };
}
