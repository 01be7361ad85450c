import type { CelType } from './cel-type';

/** The variables of the loops around an expression. */
export class Scope {
  readonly #variables: ReadonlyMap<string, CelType>;

  constructor(variables: ReadonlyMap<string, CelType> = new Map()) {
    this.#variables = variables;
  }

  /** The scope with one more variable, which hides others of the same name. */
  with(name: string, type: CelType): Scope {
    return new Scope(new Map([...this.#variables, [name, type]]));
  }

  find(name: string): CelType | undefined {
    return this.#variables.get(name);
  }

  /** The names that an expression can use. */
  names(): readonly string[] {
    return [...this.#variables.keys()].filter((name) => !name.startsWith('@'));
  }
}
