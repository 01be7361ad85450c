import { describeValue } from '../../manifests/field';
import type { Fault } from '../law';

const PERCENT = /^\d+%$/;

/**
 * Checks a number or a percentage of pods; a value that is left out or null is accepted.
 *
 * @param most the highest percentage: 100, unless more pods than exist can be meant
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

/** Whether a number or a percentage of pods is zero. */
export function isZero(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && PERCENT.test(value) && Number.parseInt(value, 10) === 0);
}
