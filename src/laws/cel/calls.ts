import { ADDRESS_CALLS } from './address-calls';
import { LIST_CALLS } from './list-calls';
import { OPERATORS } from './operators';
import { TEXT_CALLS } from './text-calls';
import { URL_CALLS } from './url-calls';
import { VALUE_CALLS } from './value-calls';
import { type CelFunction, type CelFunctions, type CelValue, unknownResult } from './values';

const CALLS: CelFunctions = {
  ...OPERATORS,
  ...VALUE_CALLS,
  ...LIST_CALLS,
  ...TEXT_CALLS,
  ...URL_CALLS,
  ...ADDRESS_CALLS,
};

/** The function with a name; the names of methods start with a dot. Undefined if what it does is not known exactly. */
export function functionNamed(name: string): CelFunction | undefined {
  return Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
}

/** The result of a function. */
export function callFunction(name: string, args: readonly CelValue[]): CelValue {
  const called = functionNamed(name);
  return called === undefined ? unknownResult() : called(...args);
}
