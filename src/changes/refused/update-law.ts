import type { RefusalTexts, Update } from './update';

/** A law that the API server checks only when an object changes. */
export interface UpdateLaw extends RefusalTexts {
  /** The kinds that it applies to, each as group, slash and name: `apps/Deployment`. */
  readonly kinds: readonly string[];
  /** Reports what is refused. */
  readonly check: (update: Update) => void;
}

/** Freezes a law. */
export function updateLaw(parts: UpdateLaw): UpdateLaw {
  return Object.freeze(parts);
}

/** The fix for an object that cannot be changed, but can be replaced without loss. */
export const RECREATE = 'keep the old value, or delete the object and create it again: kubectl replace --force';
