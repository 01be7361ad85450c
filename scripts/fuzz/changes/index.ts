import type { Change } from './change';
import { FIELD_CHANGES } from './fields';
import { IMAGE_CHANGES } from './images';
import { LIST_CHANGES } from './lists';
import { METADATA_CHANGES } from './metadata';
import { MOST_CHANGES } from './most';
import { OBJECT_CHANGES } from './objects';
import { REFERENCE_CHANGES } from './references';

const ALL = {
  ...FIELD_CHANGES,
  ...LIST_CHANGES,
  ...METADATA_CHANGES,
  ...IMAGE_CHANGES,
  ...OBJECT_CHANGES,
  ...MOST_CHANGES,
  ...REFERENCE_CHANGES,
};

/** The name of a kind of change. */
export type ChangeName = keyof typeof ALL;

/** Every kind of change, by its name. */
export const CHANGES: Readonly<Record<ChangeName, Change>> = ALL;

/** The names of all kinds of change. */
export const CHANGE_NAMES: readonly ChangeName[] = Object.keys(ALL).filter(isChangeName);

/** Whether there is a kind of change with this name. */
export function isChangeName(name: string): name is ChangeName {
  return Object.hasOwn(ALL, name);
}
