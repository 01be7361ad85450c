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
    return this.#fields(manifest, '', TOP, TOP, false) ? this.#text.join('') : '{}\n';
  }

  /** Writes the first field after `lead` and the indent of `first`, the others at `level`; returns whether there was any. */
  #fields(fields: Fields, lead: string, first: Level, level: Level, named: boolean): boolean {
    this.#enter(fields);
    let isFirst = true;
    for (const key of named ? nameOrder(fields) : fieldOrder(fields)) {
      const value = fields[key];
      if (value === undefined) {
        continue;
      }
      const at = isFirst ? first : level;
      const mark = at.marks.get(key) ?? newMark(key, at, level);
      this.#value(value, isFirst ? lead + mark : mark, level, key);
      isFirst = false;
    }
    this.#open.pop();
    return !isFirst;
  }

  #items(items: readonly Value[], lead: string, level: Level): void {
    this.#enter(items);
    for (let index = 0; index < items.length; index++) {
      this.#value(items[index], index === 0 ? `${lead}-` : level.dash, level, index);
    }
    this.#open.pop();
  }

  /** Writes a value after its `key:` or `-`. */
  #value(value: Value | undefined, mark: string, level: Level, step: string | number): void {
    const inField = typeof step === 'string';
    try {
      if (isList(value) && value.length > 0) {
        this.#items(value, inField ? `${mark}\n${level.indent}` : `${mark} `, inField ? level : level.deeper);
      } else if (isMap(value)) {
        const { deeper } = level;
        const wrote = inField
          ? this.#fields(value, `${mark}\n`, deeper, deeper, isUserNamed(step))
          : this.#fields(value, `${mark} `, TOP, deeper, false);
        if (!wrote) {
          this.#text.push(`${mark} {}\n`);
        }
      } else {
        this.#text.push(`${mark} ${isList(value) ? '[]' : scalar(value, level)}\n`);
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

/** The beginnings of the lines of one depth. */
class Level {
  readonly dash: string;
  /** Written keys with their indent: manifests repeat few keys many times, and each takes four regular expressions. */
  readonly marks = new Map<string, string>();
  #deeper: Level | undefined;

  constructor(readonly indent: string) {
    this.dash = `${indent}-`;
  }

  get deeper(): Level {
    this.#deeper ??= new Level(`${this.indent}  `);
    return this.#deeper;
  }
}

const TOP = new Level('');
const MOST_MARKS = 1000;

function newMark(key: string, { indent, marks }: Level, level: Level): string {
  const text = lineScalar(key);
  if (text.length > LONGEST_KEY) {
    return `${indent}? ${text}\n${level.indent}:`;
  }
  const mark = `${indent}${text}:`;
  if (marks.size < MOST_MARKS) {
    marks.set(key, mark);
  }
  return mark;
}

function scalar(value: unknown, level: Level): string {
  if (typeof value === 'string') {
    return textScalar(value, level.deeper.indent);
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
