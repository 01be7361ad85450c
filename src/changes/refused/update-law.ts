import type { RefusalTexts, Update } from './update';

/** One subject that the API server checks when an object changes, and not when it is created. */
export interface UpdateLaw extends RefusalTexts {
  /** The kinds that it is about, each as its group, a slash and its name: `apps/Deployment`. */
  readonly kinds: readonly string[];
  /** Reports what is refused. */
  readonly check: (update: Update) => void;
}

/** A law, frozen. */
export function updateLaw(parts: UpdateLaw): UpdateLaw {
  return Object.freeze(parts);
}

/** The way out where an object cannot be changed and loses nothing by being replaced. */
export const RECREATE = 'keep the old value, or delete the object and create it again: kubectl replace --force';
