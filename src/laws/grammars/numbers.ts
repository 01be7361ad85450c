import type { Constraint, Fault } from '../law';

/** A number that is not below a minimum. */
export function atLeast(least: number): Constraint<number> {
  const test = (value: number) => (value < least ? `is ${value}; the minimum is ${least}` : undefined);
  return Object.assign(test, { nearest: () => least });
}

/** A number from a minimum to a maximum, inclusive. */
export function between(least: number, most: number): Constraint<number> {
  const test = (value: number) =>
    value < least || value > most ? `is ${value}; it must be from ${least} to ${most}` : undefined;
  return Object.assign(test, { nearest: (value: number) => (value < least ? least : most) });
}

const port = between(1, 65535);

/** The number of a port; there is no suggestion for an invalid one. */
export function portNumber(value: number): Fault {
  return port(value);
}
