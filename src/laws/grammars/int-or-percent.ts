import { describeValue } from '../../manifests/field';
import type { Fault } from './names';

const PERCENT = /^\d+%$/;

/**
 * Holds a value against what may be a number of pods or a percentage of them; one that is left out or null fits.
 *
 * @param most the highest percentage, which is 100 unless more pods may be meant than there are
 */
export function intOrPercentFault(value: unknown, most = 100): Fault {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value === 'number' && Number.isInteger(value)) {
    return value < 0 ? `is ${value}, which is negative` : undefined;
  }
  if (typeof value !== 'string' || !PERCENT.test(value)) {
    return `is ${describeValue(value)}, neither a whole number nor a percentage such as "25%"`;
  }
  return Number.parseInt(value, 10) > most ? `is ${value}, more than ${most} %` : undefined;
}

/** Says whether a number of pods, or a percentage of them, is none. */
export function isZero(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && PERCENT.test(value) && Number.parseInt(value, 10) === 0);
}
