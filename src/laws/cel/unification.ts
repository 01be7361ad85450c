import { type CelType, DYN, isSame } from './cel-type';

/**
 * The types that type parameters are bound to while the types in an expression are compared.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#gradual-type-checking
 */
export class Unification {
  #bound = new Map<string, CelType>();
  #count = 0;

  /** A type variable, to be inferred. */
  fresh(): CelType {
    this.#count++;
    return { kind: 'parameter', name: `_${this.#count}`, parameters: [] };
  }

  /** Whether each type of a list is assignable to its counterpart in another; if so, parameters are bound accordingly. */
  unify(types: readonly CelType[], wanted: readonly CelType[]): boolean {
    const before = this.#bound;
    this.#bound = new Map(before);
    const isFit = this.#areAssignable(types, wanted);
    if (!isFit) {
      this.#bound = before;
    }
    return isFit;
  }

  /** The common type of two types, of which the first may be missing; `dyn` if there is none. */
  joined(one: CelType | undefined, other: CelType): CelType {
    if (one === undefined) {
      return other;
    }
    return this.unify([one], [other]) ? mostGeneral(one, other) : DYN;
  }

  /** A type with its parameters replaced by their bindings. */
  resolved(type: CelType): CelType {
    const bound = this.#boundTo(type);
    if (bound !== undefined) {
      return this.resolved(bound);
    }
    return type.parameters.length === 0
      ? type
      : { ...type, parameters: type.parameters.map((parameter) => this.resolved(parameter)) };
  }

  /** The same, with `dyn` for parameters that are still unbound. */
  final(type: CelType): CelType {
    return withoutParameters(this.resolved(type));
  }

  #boundTo(type: CelType): CelType | undefined {
    return type.kind === 'parameter' ? this.#bound.get(type.name) : undefined;
  }

  #areAssignable(types: readonly CelType[], wanted: readonly CelType[]): boolean {
    return (
      types.length === wanted.length && types.every((type, index) => this.#isAssignable(type, wanted[index] ?? DYN))
    );
  }

  #isAssignable(one: CelType, other: CelType): boolean {
    if (other.kind === 'parameter') {
      const isKnown = this.#boundTo(other) !== undefined || isSame(one, other);
      if (this.#bind(one, other)) {
        return true;
      }
      if (isKnown) {
        return false;
      }
    }
    if (one.kind === 'parameter') {
      return this.#bind(other, one);
    }
    if (isOpen(one) || isOpen(other)) {
      return true;
    }
    if (one.name === 'null_type' || other.name === 'null_type') {
      return isNullable(one) && isNullable(other);
    }
    if (one.kind === 'type' || other.kind === 'type') {
      return one.kind === other.kind;
    }
    return one.kind === other.kind && one.name === other.name && this.#areAssignable(one.parameters, other.parameters);
  }

  /** Whether a parameter can be bound to a type; if so, it is. */
  #bind(type: CelType, parameter: CelType): boolean {
    if (isSame(type, parameter)) {
      return true;
    }
    const bound = this.#boundTo(parameter);
    if (bound === undefined) {
      return this.#set(parameter, type);
    }
    if (isSame(type, bound)) {
      return true;
    }
    if (!this.#isAssignable(type, bound)) {
      return false;
    }
    this.#set(parameter, mostGeneral(type, bound));
    return true;
  }

  /** A parameter cannot be bound to a type that contains it. */
  #set(parameter: CelType, type: CelType): boolean {
    const isFree = !this.#isIn(parameter, type);
    if (isFree) {
      this.#bound.set(parameter.name, type);
    }
    return isFree;
  }

  #isIn(parameter: CelType, type: CelType): boolean {
    if (isSame(parameter, type)) {
      return true;
    }
    const bound = this.#boundTo(type);
    return bound === undefined
      ? type.parameters.some((inner) => this.#isIn(parameter, inner))
      : this.#isIn(parameter, bound);
  }
}

/** The more general of two compatible types. */
function mostGeneral(one: CelType, other: CelType): CelType {
  return isAsGeneral(one, other) ? one : other;
}

function isAsGeneral(one: CelType, other: CelType): boolean {
  if (one.kind === 'dyn' || one.kind === 'parameter') {
    return true;
  }
  if (other.kind === 'dyn' || other.kind === 'parameter' || one.kind !== other.kind) {
    return false;
  }
  return (
    one.kind === 'type' ||
    (one.name === other.name &&
      one.parameters.length === other.parameters.length &&
      one.parameters.every((parameter, index) => isAsGeneral(parameter, other.parameters[index] ?? DYN)))
  );
}

function isOpen({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'error';
}

/** For the type checker, scalars, lists and maps are never null. */
function isNullable({ kind, name }: CelType): boolean {
  return kind === 'opaque' || kind === 'struct' || ['null_type', 'duration', 'timestamp'].includes(name);
}

function withoutParameters(type: CelType): CelType {
  if (type.kind === 'parameter') {
    return DYN;
  }
  return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(withoutParameters) };
}
