import type { Value } from '../../../src/manifests/manifest';
import { type Draft, type DraftMap, type Placed, pick, toDraft } from '../draft';

/** What a change chooses by: numbers for whatever there is, and texts and values to put in. */
export interface Dice {
  readonly object: number;
  readonly place: number;
  readonly other: number;
  readonly key: string;
  readonly text: string;
  readonly number: number | bigint;
  readonly value: Value;
}

/** A change of the objects of an environment; nothing where what it needs is not there. */
export type Change = (objects: Placed[], dice: Dice) => void;

/** A change in one object. */
export function inOne(change: (fields: DraftMap, dice: Dice) => void): Change {
  return (objects, dice) => {
    const object = pick(objects, dice.object);
    if (object !== undefined) {
      change(object.fields, dice);
    }
  };
}

/** A change in one of the objects of a kind; undefined without one. */
export function inOneOf(is: (fields: DraftMap) => boolean, change: (fields: DraftMap, dice: Dice) => void): Change {
  return (objects, dice) => {
    const object = pick(
      objects.filter(({ fields }) => is(fields)),
      dice.object,
    );
    if (object !== undefined) {
      change(object.fields, dice);
    }
  };
}

/** A change in every object. */
export function inAll(change: (fields: DraftMap, dice: Dice) => void): Change {
  return (objects, dice) => {
    for (const { fields } of objects) {
      change(fields, dice);
    }
  };
}

/** The value of the dice as a separate draft. */
export function draftOf({ value }: Dice): Draft {
  return toDraft(value);
}
