import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { GenerateError } from './generate-error';

/** A map of a JSON document. */
export type JsonMap = { readonly [key: string]: unknown };

/**
 * The value in a JSON file.
 * @throws GenerateError if the file cannot be read or is not JSON
 */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new GenerateError(`${file} cannot be read: ${messageOf(error)}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GenerateError(`${file} is not JSON: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}

/** Whether a value is a map. */
export function isJsonMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether every value of a map passes a test. */
export function isMapOf<Value>(
  map: JsonMap,
  isValue: (value: unknown) => value is Value,
): map is { readonly [key: string]: Value } {
  return Object.values(map).every(isValue);
}
