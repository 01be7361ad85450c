import type { Value } from '../../../src/manifests/manifest';
import { type Draft, type DraftMap, type Placed, pick, toDraft } from '../draft';

/** The random input of a change: numbers for its choices, and texts and values to insert. */
export interface Dice {
  readonly object: number;
  readonly place: number;
  readonly other: number;
  readonly key: string;
  readonly text: string;
  readonly number: number | bigint;
  readonly value: Value;
}

/** A change to the objects of an environment; does nothing if they lack what it needs. */
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

/** A change in one of the objects of a kind; undefined if there is none. */
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
