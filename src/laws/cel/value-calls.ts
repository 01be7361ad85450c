import { parseQuantity } from '../../manifests/quantity';
import { dns1035Fault } from '../grammars/dns1035';
import { parseDuration } from '../grammars/durations';
import { labelFault, labelKeyFault, labelValueFault, subdomainFault } from '../grammars/names';
import { whole } from './operators';
import {
  type CelFunctions,
  CelRuntimeError,
  type CelValue,
  Duration,
  NamedFormat,
  noMatch,
  Optional,
  Quantity,
  unknownResult,
} from './values';

const SECOND = 1_000_000_000n;

/** Conversions, and the functions of durations, quantities, optional values and formats. */
export const VALUE_CALLS: CelFunctions = {
  dyn: (value) => value,
  int: toInteger,
  double: toDouble,
  bool: toBool,
  string: (value) => (typeof value === 'string' ? value : typeof value === 'number' ? unknownResult() : toText(value)),
  duration: toDuration,
  '.getHours': (value) => nanoseconds(value) / (3600n * SECOND),
  '.getMinutes': (value) => nanoseconds(value) / (60n * SECOND),
  '.getSeconds': (value) => nanoseconds(value) / SECOND,
  '.getMilliseconds': (value) => nanoseconds(value) / 1_000_000n,
  quantity: (text) => new Quantity(amountOf(text) ?? failed(text, 'a quantity')),
  isQuantity: (text) => amountOf(text) !== undefined,
  '.isGreaterThan': (one, other) => difference(one, other) > 0n,
  '.isLessThan': (one, other) => difference(one, other) < 0n,
  '.compareTo': (one, other) => signOf(difference(one, other)),
  sign: (value) => signOf(amount(value)),
  'optional.of': (value) => new Optional(value),
  'optional.none': () => new Optional(),
  '.hasValue': (value) => (value instanceof Optional ? value.value !== undefined : unknownResult()),
  '.value': valueOfOptional,
  'format.dns1123Label': () => new NamedFormat((text) => labelFault(text) === undefined),
  'format.dns1123Subdomain': () => new NamedFormat((text) => subdomainFault(text) === undefined),
  'format.dns1035Label': () => new NamedFormat((text) => dns1035Fault(text) === undefined),
  'format.qualifiedName': () => new NamedFormat((text) => labelKeyFault(text) === undefined),
  'format.labelValue': () => new NamedFormat((text) => labelValueFault(text) === undefined),
  '.validate': validate,
};

function toInteger(value: CelValue): CelValue {
  if (typeof value === 'bigint') {
    return value;
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) && Math.abs(value) < 2 ** 62 ? BigInt(Math.trunc(value)) : unknownResult();
  }
  if (typeof value === 'string') {
    return /^[+-]?\d+$/.test(value) ? whole(BigInt(value.replace('+', ''))) : failed(value, 'a whole number');
  }
  return unknownResult();
}

/** Go also reads hexadecimal numbers, infinities and underscores. */
function toDouble(value: CelValue): CelValue {
  if (typeof value === 'bigint' || typeof value === 'number') {
    return Number(value);
  }
  if (typeof value !== 'string') {
    return unknownResult();
  }
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(value)) {
    return Number(value);
  }
  return /[^\w.+-]/.test(value) || /^[+-]?[g-hj-mo-z]/i.test(value) || value === ''
    ? failed(value, 'a number')
    : unknownResult();
}

function toBool(value: CelValue): CelValue {
  if (typeof value !== 'string') {
    return typeof value === 'boolean' ? value : unknownResult();
  }
  const isTrue = /^(?:1|t|T|TRUE|true|True)$/.test(value);
  return isTrue || /^(?:0|f|F|FALSE|false|False)$/.test(value) ? isTrue : failed(value, 'a boolean');
}

function toText(value: CelValue): string {
  return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : unknownResult();
}

function toDuration(value: CelValue): CelValue {
  if (value instanceof Duration) {
    return value;
  }
  const parsed = typeof value === 'string' ? parseDuration(value) : unknownResult();
  return new Duration(parsed ?? failed(value, 'a duration'));
}

function nanoseconds(value: CelValue): bigint {
  return value instanceof Duration ? value.nanoseconds : unknownResult();
}

/** Quantities are rounded when they are finer than billionths, or have very many digits. */
function amountOf(text: CelValue): bigint | undefined {
  if (typeof text !== 'string') {
    return noMatch(text);
  }
  if (!/^[+-]?[0-9.]+[eEinumkKMGTP]*[-+]?[0-9]*$/.test(text.trim())) {
    return undefined;
  }
  return /[nu]$|[eE]|\d{10}|^[+-]?\.?[a-zA-Z]*$|\s/.test(text) ? unknownResult() : parseQuantity(text);
}

function amount(value: CelValue): bigint {
  return value instanceof Quantity ? value.amount : unknownResult();
}

function difference(one: CelValue, other: CelValue): bigint {
  return amount(one) - amount(other);
}

function signOf(value: bigint): bigint {
  return value < 0n ? -1n : value > 0n ? 1n : 0n;
}

function valueOfOptional(optional: CelValue): CelValue {
  if (!(optional instanceof Optional)) {
    return unknownResult();
  }
  if (optional.value === undefined) {
    throw new CelRuntimeError('an optional value is absent');
  }
  return optional.value;
}

/** What the server says about a wrong string is not known, only that it says something. */
function validate(format: CelValue, text: CelValue): CelValue {
  if (!(format instanceof NamedFormat) || typeof text !== 'string') {
    return unknownResult();
  }
  return format.isFit(text) ? new Optional() : new Optional(format);
}

function failed(value: CelValue, wanted: string): never {
  throw new CelRuntimeError(`${JSON.stringify(value)} is not ${wanted}`);
}
