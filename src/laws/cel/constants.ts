import { quote } from '../../manifests/literal';
import { parseDuration } from '../grammars/durations';
import { timeInSeconds } from '../grammars/times';
import type { CelFault, Expression, Literal } from './expression';

/** A value that is known before the expression runs. */
export type Constant = Pick<Literal, 'type' | 'value'>;

/** The Unix times of the years 1 and 9999, in seconds. */
const TIMES = { least: -62_135_596_800, most: 253_402_300_799 };

const LEAST_INT = -(2n ** 63n);
const GREATEST_INT = 2n ** 63n - 1n;
const GREATEST_UINT = 2n ** 64n - 1n;

/** The result of a conversion: a constant, an unknown value, or undefined if it fails. */
type Converted = Constant | 'unknown' | undefined;

/** The value of a literal, or of a conversion of one. */
export function constantOf(expression: Expression | undefined): Constant | undefined {
  if (expression?.kind === 'literal') {
    return expression;
  }
  const converted = conversionOf(expression);
  return converted === 'unknown' ? undefined : converted;
}

/**
 * The fault of a conversion of a constant, such as `int('many')`, which the API server evaluates at compile time.
 * Undefined for other calls.
 */
export function conversionFault(call: Expression): CelFault | undefined {
  const arg = call.kind === 'call' ? constantOf(call.args[0]) : undefined;
  if (arg === undefined || call.kind !== 'call' || conversionOf(call) !== undefined) {
    return undefined;
  }
  const value = typeof arg.value === 'string' ? quote(arg.value) : String(arg.value);
  return { at: call.at, what: `${value} cannot be converted to ${call.name}`, ...fixOf(call.name) };
}

function fixOf(type: string): { readonly fix?: string } {
  switch (type) {
    case 'duration':
      return { fix: "write a duration, as in duration('1h30m')" };
    case 'timestamp':
      return { fix: "write a time, as in timestamp('2026-01-31T12:00:00Z')" };
    default:
      return {};
  }
}

function conversionOf(expression: Expression | undefined): Converted {
  if (expression?.kind !== 'call' || expression.target !== undefined || expression.args.length !== 1) {
    return 'unknown';
  }
  const convert = CONVERSIONS[expression.name];
  const arg = constantOf(expression.args[0]);
  return convert === undefined || arg === undefined ? 'unknown' : convert(arg);
}

const CONVERSIONS: { readonly [name: string]: (constant: Constant) => Converted } = {
  dyn: (constant) => constant,
  int: (constant) => integer('int', constant, LEAST_INT, GREATEST_INT),
  uint: (constant) => integer('uint', constant, 0n, GREATEST_UINT),
  double: toDouble,
  bool: toBool,
  string: toText,
  duration: toDuration,
  timestamp: toTimestamp,
};

function integer(type: 'int' | 'uint', { value }: Constant, least: bigint, most: bigint): Converted {
  if (typeof value === 'string' && !(type === 'int' ? /^[+-]?\d+$/ : /^\d+$/).test(value)) {
    return undefined;
  }
  if (typeof value === 'number') {
    const isFit =
      value > Number(least) - (type === 'int' ? 0 : 1) && value < Number(most) && (type === 'int' || value >= 0);
    return isFit ? { type, value: BigInt(Math.trunc(value)) } : undefined;
  }
  const whole = typeof value === 'string' ? BigInt(value.replace('+', '')) : value;
  return typeof whole === 'bigint' && whole >= least && whole <= most ? { type, value: whole } : undefined;
}

/** Go also accepts hexadecimal numbers, with underscores; they are not checked. */
function toDouble({ value }: Constant): Converted {
  if (typeof value !== 'string') {
    return typeof value === 'bigint' || typeof value === 'number'
      ? { type: 'double', value: Number(value) }
      : 'unknown';
  }
  if (/^[+-]?(?:inf|infinity|nan|0x.*)$/i.test(value)) {
    return 'unknown';
  }
  const isDecimal = /^[+-]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?$/i.test(value);
  const number = Number(value.replaceAll('_', ''));
  return isDecimal && Number.isFinite(number) ? { type: 'double', value: number } : undefined;
}

function toBool({ value }: Constant): Converted {
  if (typeof value !== 'string') {
    return typeof value === 'boolean' ? { type: 'bool', value } : undefined;
  }
  const isTrue = /^(?:1|t|T|TRUE|true|True)$/.test(value);
  return isTrue || /^(?:0|f|F|FALSE|false|False)$/.test(value) ? { type: 'bool', value: isTrue } : undefined;
}

/** The exact text of a double does not matter here, and neither does that of bytes. */
function toText({ type, value }: Constant): Converted {
  switch (type) {
    case 'null_type':
      return undefined;
    case 'bytes':
    case 'double':
      return 'unknown';
    default:
      return { type: 'string', value: String(value) };
  }
}

/** Only numbers that are not constants are converted. */
function toDuration({ value }: Constant): Converted {
  return typeof value === 'string' && parseDuration(value) !== undefined ? 'unknown' : undefined;
}

function toTimestamp({ type, value }: Constant): Converted {
  const seconds = typeof value === 'string' ? timeInSeconds(value) : type === 'int' ? Number(value) : undefined;
  return seconds !== undefined && seconds >= TIMES.least && seconds <= TIMES.most ? 'unknown' : undefined;
}
