import type { Constraint } from '../law';

/** A number that is not below the least. */
export function atLeast(least: number): Constraint<number> {
  return (value) => (value < least ? `is ${value}; the least is ${least}` : undefined);
}

/** A number from the least to the most, both included. */
export function between(least: number, most: number): Constraint<number> {
  return (value) => (value < least || value > most ? `is ${value}; it must be from ${least} to ${most}` : undefined);
}

/** The number of a port. */
export const portNumber = between(1, 65535);
