import { describeValue, fieldPath, isList, isMap } from './field';
import { fieldOrder, isUserNamed, nameOrder } from './key-order';
import type { Fields, Value } from './manifest';
import { lineScalar, numberScalar, textScalar, Unwritable } from './yaml-scalar';

/** A longer key needs the indicator `? `, because readers look for its colon only 1,024 characters ahead. */
const LONGEST_KEY = 1000;

/**
 * A manifest as a YAML document that YAML 1.1 and 1.2 readers read alike, without `---` and ending with a line break.
 * The output does not depend on the order in which fields were set. Fields that are `undefined` are left out.
 *
 * @throws {TypeError} naming the field, if a value is not plain data: a function, a class instance, NaN, a cycle …
 */
export function toYaml(manifest: object): string {
  try {
    return new Writer().document(manifest);
  } catch (error) {
    throw error instanceof Unwritable ? refusal(error) : error;
  }
}

/** Like `toYaml`, with a leading `---` line, so that documents can be joined into one stream. */
export function toDocument(manifest: object): string {
  return `---\n${toYaml(manifest)}`;
}

class Writer {
  readonly #text: string[] = [];
  /** The maps and lists that are being written, outermost first. */
  readonly #open: object[] = [];

  document(manifest: object): string {
    if (!isMap(manifest)) {
      throw new Unwritable(describeValue(manifest));
    }
    return this.#fields(manifest, '', '', false) ? this.#text.join('') : '{}\n';
  }

  /** Writes the first field after `lead` and the others after `indent`; returns whether there was any. */
  #fields(fields: Fields, lead: string, indent: string, named: boolean): boolean {
    this.#enter(fields);
    let before: string | undefined;
    for (const key of named ? nameOrder(fields) : fieldOrder(fields)) {
      const value = fields[key];
      if (value === undefined) {
        continue;
      }
      before = before === undefined ? lead : indent;
      this.#value(value, before + keyMark(key, indent), indent, key);
    }
    this.#open.pop();
    return before !== undefined;
  }

  #items(items: readonly Value[], lead: string, indent: string): void {
    this.#enter(items);
    for (let index = 0; index < items.length; index++) {
      this.#value(items[index], `${index === 0 ? lead : indent}-`, indent, index);
    }
    this.#open.pop();
  }

  /** Writes a value after its `key:` or `-`, whose line is indented by `indent`. */
  #value(value: Value | undefined, mark: string, indent: string, step: string | number): void {
    const deeper = `${indent}  `;
    const inField = typeof step === 'string';
    try {
      if (isList(value) && value.length > 0) {
        this.#items(value, inField ? `${mark}\n${indent}` : `${mark} `, inField ? indent : deeper);
      } else if (isMap(value)) {
        const lead = inField ? `${mark}\n${deeper}` : `${mark} `;
        if (!this.#fields(value, lead, deeper, inField && isUserNamed(step))) {
          this.#text.push(`${mark} {}\n`);
        }
      } else {
        this.#text.push(`${mark} ${isList(value) ? '[]' : scalar(value, deeper)}\n`);
      }
    } catch (error) {
      throw below(step, error);
    }
  }

  #enter(container: object): void {
    if (this.#open.includes(container)) {
      throw new Unwritable(`${describeValue(container)} that contains itself`);
    }
    this.#open.push(container);
  }
}

/** A cache of written keys: manifests repeat few names many times, and each needs four regular expressions. */
const marks = new Map<string, string>();
const MOST_MARKS = 10_000;

function keyMark(key: string, indent: string): string {
  return marks.get(key) ?? newMark(key, indent);
}

function newMark(key: string, indent: string): string {
  const text = lineScalar(key);
  if (text.length > LONGEST_KEY) {
    return `? ${text}\n${indent}:`;
  }
  const mark = `${text}:`;
  if (marks.size < MOST_MARKS) {
    marks.set(key, mark);
  }
  return mark;
}

function scalar(value: unknown, indent: string): string {
  if (typeof value === 'string') {
    return textScalar(value, indent);
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return numberScalar(value);
  }
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  throw new Unwritable(describeValue(value));
}

function below(step: string | number, error: unknown): unknown {
  if (error instanceof Unwritable) {
    error.steps.unshift(step);
  }
  return error;
}

function refusal({ steps, message }: Unwritable): TypeError {
  const field = steps.reduce(fieldPath, '') || 'the manifest';
  return new TypeError(`${field}: ${message}, which no YAML file can hold`);
}
