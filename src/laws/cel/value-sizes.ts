import type { CelType } from './cel-type';
import type { Checked } from './checked';
import type { Comprehension, Expression } from './expression';
import { either, exactly, type Size, UNKNOWN_SIZE } from './sizes';

/**
 * The size of the values at a path, such as `self`, `items`, `@items`, `name`; undefined if unknown.
 * The steps into lists and maps are `@items`, `@indices`, `@keys` and `@values`.
 */
export type SizeLookup = (path: readonly string[]) => Size | undefined;

/** The sizes of the elements of a list or a map. */
export interface Entries {
  readonly kind: 'list' | 'map';
  readonly key: Size;
  readonly value: Size;
}

/** What is known about an argument of a function. */
export interface CostedValue {
  readonly expression: Expression;
  readonly type: CelType;
  readonly size: Size;
  /** The size of the elements of a list. */
  readonly elements: Size;
}

/** What is known about a loop variable. */
interface LocalVariable {
  readonly path: readonly string[];
  readonly size?: Size | undefined;
  readonly entries?: Entries | undefined;
}

/** The known sizes of the parts of an expression, collected while its cost is computed. */
export class ValueSizes {
  readonly #checked: Checked;
  readonly #sizeAt: SizeLookup;
  readonly #scope = new Map<string, readonly LocalVariable[]>();
  readonly #paths = new Map<Expression, readonly string[]>();
  readonly #sizes = new Map<Expression, Size>();
  readonly #entries = new Map<Expression, Entries>();

  constructor(checked: Checked, sizeAt: SizeLookup) {
    this.#checked = checked;
    this.#sizeAt = sizeAt;
  }

  /** Records the path that the value of an expression comes from. */
  setPath(expression: Expression, path: readonly string[]): void {
    this.#paths.set(expression, path);
  }

  /** Binds the name of a loop's accumulator. */
  enterAccumulator({ accumulator, start }: Comprehension): void {
    const [path, size, entries] = [this.pathOf(start), this.sizeOf(start), this.entriesOf(start)];
    this.#enter(accumulator, { path, size, entries });
  }

  /** Binds the variables of a loop to its elements. */
  enterVariables({ range, variable, secondVariable }: Comprehension): void {
    const entries = this.entriesOf(range);
    const isList = (entries?.kind ?? this.#checked.typeOf(range).kind) === 'list';
    const path = this.pathOf(range);
    const value: LocalVariable = { path: [...path, isList ? '@items' : '@values'], size: entries?.value };
    const key: LocalVariable = { path: [...path, isList ? '@indices' : '@keys'], size: entries?.key };
    if (secondVariable !== undefined) {
      this.#enter(variable, key);
      this.#enter(secondVariable, value);
    } else {
      this.#enter(variable, isList ? value : key);
    }
  }

  /** Removes the binding of a loop variable or accumulator. */
  leave(name: string): void {
    this.#scope.set(name, (this.#scope.get(name) ?? []).slice(0, -1));
  }

  /** What is known about the value of an expression. */
  valueOf(expression: Expression): CostedValue {
    const type = this.#checked.typeOf(expression);
    const path = this.pathOf(expression);
    const elements = path.length === 0 ? undefined : this.#sizeAt([...path, '@items']);
    return { expression, type, size: this.sizeOrUnknown(expression), elements: elements ?? UNKNOWN_SIZE };
  }

  /** The path that the value of an expression comes from; empty if it is not declared. */
  pathOf(expression: Expression): readonly string[] {
    const local = expression.kind === 'identifier' ? this.#find(expression.name) : undefined;
    return local?.path ?? this.#paths.get(expression) ?? [];
  }

  /** The size of the value of an expression, which may be unknown. */
  sizeOrUnknown(expression: Expression): Size {
    return this.sizeOf(expression) ?? UNKNOWN_SIZE;
  }

  /** The size of the value of an expression; undefined if unknown. */
  sizeOf(expression: Expression): Size | undefined {
    const known = this.#sizes.get(expression) ?? sizeAsWritten(expression);
    if (known !== undefined) {
      return known;
    }
    const path = this.pathOf(expression);
    const declared = path.length === 0 ? undefined : this.#sizeAt(path);
    this.setSize(expression, declared);
    const local = expression.kind === 'identifier' ? this.#find(expression.name) : undefined;
    return declared ?? (isSmall(this.#checked.typeOf(expression)) ? exactly(1) : local?.size);
  }

  /** Records the size of the value of an expression. */
  setSize(expression: Expression, size: Size | undefined): void {
    if (size !== undefined) {
      this.#sizes.set(expression, size);
    }
  }

  /** The sizes of the elements in the value of an expression; undefined if unknown. */
  entriesOf(expression: Expression): Entries | undefined {
    const local = expression.kind === 'identifier' ? this.#find(expression.name) : undefined;
    return this.#entries.get(expression) ?? local?.entries;
  }

  /** Records the sizes of the elements in the value of an expression. */
  setEntries(expression: Expression, entries: Entries | undefined): void {
    if (entries !== undefined) {
      this.#entries.set(expression, entries);
    }
  }

  /** Records that the elements of a call's value come from either of two values. */
  joinEntries(call: Expression, one: Expression, other: Expression): void {
    const [ofOne, ofOther] = [this.entriesOf(one), this.entriesOf(other)];
    if (ofOne !== undefined && ofOther !== undefined) {
      const [key, value] = [either(ofOne.key, ofOther.key), either(ofOne.value, ofOther.value)];
      this.#entries.set(call, { kind: ofOne.kind, key, value });
    }
  }

  /** Records that a value has the same sizes as another. */
  copySizes(to: Expression, from: Expression): void {
    this.setSize(to, this.sizeOf(from));
    this.setEntries(to, this.entriesOf(from));
  }

  #enter(name: string, variable: LocalVariable): void {
    this.#scope.set(name, [...(this.#scope.get(name) ?? []), variable]);
  }

  #find(name: string): LocalVariable | undefined {
    return this.#scope.get(name)?.at(-1);
  }

  /** The path of a name: the name itself, unless it is a loop variable. */
  pathOfName(name: string): readonly string[] {
    return this.#find(name)?.path ?? [name];
  }
}

function sizeAsWritten(expression: Expression): Size | undefined {
  switch (expression.kind) {
    case 'literal':
      return exactly(expression.type === 'string' ? [...String(expression.value)].length : (expression.length ?? 1));
    case 'list':
      return exactly(expression.elements.length);
    case 'map':
      return exactly(expression.entries.length);
    default:
      return undefined;
  }
}

/** Whether all values of a type have the same size. */
function isSmall({ kind, name, parameters: [inner] }: CelType): boolean {
  return kind === 'opaque'
    ? name === 'optional_type' && inner !== undefined && isSmall(inner)
    : SMALL.has(name) && kind === 'scalar';
}

const SMALL: ReadonlySet<string> = new Set(['bool', 'double', 'duration', 'int', 'timestamp', 'uint']);
