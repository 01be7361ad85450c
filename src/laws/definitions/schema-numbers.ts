import type { Schema } from './json-schema';

/** Why a schema refuses a number, as the end of a sentence. Limits of another type are a fault, too. */
export function numberFault(value: number | bigint, schema: Schema): string | undefined {
  const { minimum, maximum, multipleOf, type = '', format = '' } = schema;
  const limits = { minimum, maximum, multipleOf };
  const strange = Object.entries(limits).find(([, limit]) => limit !== undefined && !isOfType(limit, type, format));
  if (!isOfType(value, type, format)) {
    return `is ${value}, not of the type ${[type, format].filter(Boolean).join(' with the format ')}`;
  }
  if (strange !== undefined) {
    return `is compared with ${strange[0]}, which is ${strange[1]}, not of the type ${type}`;
  }
  return limitFault(value, schema) ?? multipleFault(value, multipleOf);
}

function limitFault(value: number | bigint, schema: Schema): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const [least, most] = [minimum, maximum].map((limit) => comparable(limit, value));
  if (least !== undefined && (value < least || (exclusiveMinimum === true && value === least))) {
    return `is ${value}; it must be ${exclusiveMinimum === true ? 'more than' : 'at least'} ${minimum}`;
  }
  if (most !== undefined && (value > most || (exclusiveMaximum === true && value === most))) {
    return `is ${value}; it must be ${exclusiveMaximum === true ? 'less than' : 'at most'} ${maximum}`;
  }
  return undefined;
}

/** Whole numbers are compared with the limits without their fractions. */
function comparable(limit: number | undefined, value: number | bigint): number | undefined {
  return limit !== undefined && isWhole(value) ? Math.trunc(Number(limit)) : limit;
}

function multipleFault(value: number | bigint, multipleOf: number | undefined): string | undefined {
  if (multipleOf === undefined) {
    return undefined;
  }
  const factor = isWhole(value) ? Math.trunc(Number(multipleOf)) : multipleOf;
  if (factor <= 0) {
    return `is compared with multipleOf, which is ${multipleOf}; it must be more than 0`;
  }
  const isMultiple = isWhole(value) ? BigInt(value) % BigInt(factor) === 0n : isNearlyWhole(Number(value) / factor);
  return isMultiple ? undefined : `is ${value}, which is not a multiple of ${multipleOf}`;
}

function isOfType(value: number | bigint, type: string, format: string): boolean {
  if (type === 'integer') {
    const bits = format === 'int32' ? 31n : 63n;
    return isWhole(value) && BigInt(value) >= -(2n ** bits) && BigInt(value) < 2n ** bits;
  }
  return !(type === 'number' && format === 'float') || Number.isFinite(Math.fround(Number(value)));
}

function isWhole(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isInteger(value);
}

function isNearlyWhole(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value - Math.round(value)) <= 1e-9 * Math.abs(value);
}
