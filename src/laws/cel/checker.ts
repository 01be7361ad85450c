import { quote } from '../../manifests/literal';
import {
  BOOL,
  type CelType,
  DYN,
  ERROR,
  inOptional,
  listOf,
  mapOf,
  optionalOf,
  SIMPLE_TYPES,
  structOf,
  typeOfType,
  typeText,
} from './cel-type';
import type { Checked } from './checked';
import { type CelEnvironment, TYPE_NAMES, typeOfField } from './environment';
import type {
  Call,
  CelFault,
  Comprehension,
  Element,
  Expression,
  ListExpression,
  MapExpression,
  Select,
  StructExpression,
} from './expression';
import type { Overload } from './functions';
import { variablesOfLoop } from './loops';
import { messageType } from './messages';
import { nameInNamespace, qualifiedName, withoutDot } from './names';
import { resolveOverload } from './overload-resolution';
import { Scope } from './scope';
import { laterFunction, noField, noFunction, noObject, noOverload, noVariable } from './type-faults';
import { Unification } from './unification';

/**
 * Checks the types of an expression as the API server does.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#gradual-type-checking
 */
export function checkTypes(expression: Expression, environment: CelEnvironment): Checked {
  const checker = new Checker(environment);
  checker.check(expression);
  return checker.finish(expression);
}

class Checker {
  readonly #environment: CelEnvironment;
  readonly #types = new Map<Expression, CelType>();
  readonly #overloads = new Map<Call, readonly Overload[]>();
  readonly #used = new Set<string>();
  readonly #unification = new Unification();
  readonly #faults: CelFault[] = [];
  #scope = new Scope();

  constructor(environment: CelEnvironment) {
    this.#environment = environment;
  }

  finish(expression: Expression): Checked {
    return {
      expression,
      faults: this.#faults,
      uses: (variable) => this.#used.has(variable),
      overloadsOf: (call) => this.#overloads.get(call) ?? [],
      typeOf: (part) => this.#unification.final(this.#types.get(part) ?? DYN),
    };
  }

  check(expression: Expression): CelType {
    // Expanded macros contain some parts more than once.
    const known = this.#types.get(expression) ?? this.#typeOf(expression);
    this.#types.set(expression, known);
    return known;
  }

  #typeOf(expression: Expression): CelType {
    switch (expression.kind) {
      case 'literal':
        return SIMPLE_TYPES.get(expression.type) ?? DYN;
      case 'identifier':
        return this.#variable(expression.name, expression.at);
      case 'select':
        return this.#select(expression);
      case 'call':
        return this.#call(expression);
      case 'list':
        return this.#list(expression);
      case 'map':
        return this.#map(expression);
      case 'struct':
        return this.#struct(expression);
      case 'comprehension':
        return this.#comprehension(expression);
    }
  }

  #variable(name: string, at: number): CelType {
    const type = (name.startsWith('.') ? undefined : this.#scope.find(name)) ?? this.#global(withoutDot(name));
    if (type === undefined) {
      return this.#refuse(noVariable(name, at, [...this.#environment.variables.keys(), ...this.#scope.names()]));
    }
    return type;
  }

  /** The meaning of a name outside all loops: a variable or a type. */
  #global(name: string): CelType | undefined {
    const variable = this.#environment.variables.get(name);
    if (variable !== undefined) {
      this.#used.add(name);
      return variable;
    }
    const type = TYPE_NAMES.get(name) ?? messageType(name);
    return type && typeOfType(type);
  }

  #select(select: Select): CelType {
    const name = select.mode === 'value' ? qualifiedName(select) : undefined;
    const isLocal = name !== undefined && this.#scope.find(name.split('.')[0] ?? '') !== undefined;
    const global = name === undefined || isLocal ? undefined : this.#global(withoutDot(name));
    return global ?? this.#unification.resolved(this.#field(select));
  }

  #field(select: Select): CelType {
    const operand = this.#unification.resolved(this.check(select.operand));
    const inner = inOptional(operand);
    const field = this.#fieldOf(inner ?? operand, select);
    if (select.mode === 'presence') {
      return BOOL;
    }
    return inner !== undefined || select.mode === 'optional' ? optionalOf(field) : field;
  }

  #fieldOf(type: CelType, { field, at }: Select): CelType {
    switch (type.kind) {
      case 'map':
        return type.parameters[1] ?? DYN;
      case 'struct':
        return this.#fieldOfObject(type, field, at);
      case 'parameter':
        this.#unification.unify([DYN], [type]);
        return DYN;
      case 'dyn':
      case 'error':
        return DYN;
      default:
        this.#refuse({ at, what: `${typeText(type)} has no fields, so there is no ${quote(field)}` });
        return DYN;
    }
  }

  #fieldOfObject(object: CelType, field: string, at: number): CelType {
    const type = typeOfField(this.#environment, object.name, field);
    return type ?? this.#refuse(noField(object.name, field, at, this.#environment));
  }

  #call(call: Call): CelType {
    const { name, target, args, at } = call;
    for (const arg of args) {
      this.check(arg);
    }
    const { functions } = this.#environment;
    const namespaced = target === undefined ? withoutDot(name) : nameInNamespace(target, name);
    const overloads = functions.get(namespaced);
    if (overloads !== undefined) {
      return this.#resolve(call, namespaced, overloads, args);
    }
    const later = laterFunction(namespaced, at, this.#environment);
    if (target === undefined || later !== undefined) {
      return this.#refuse(later ?? noFunction(name, at, functions));
    }
    this.check(target);
    const methods = functions.get(name);
    return methods === undefined
      ? this.#refuse(laterFunction(name, at, this.#environment) ?? noFunction(name, at, functions))
      : this.#resolve(call, name, methods, args, target);
  }

  #resolve(
    call: Call,
    name: string,
    overloads: readonly Overload[],
    args: readonly Expression[],
    target?: Expression,
  ): CelType {
    if (name === '_&&_' || name === '_||_') {
      return this.#logical(args);
    }
    const types = [...(target === undefined ? [] : [target]), ...args].map((arg) => this.#types.get(arg) ?? DYN);
    const isMethod = target !== undefined;
    const resolution = resolveOverload(overloads, types, isMethod, this.#unification);
    if (resolution === undefined) {
      const final = types.map((type) => this.#unification.final(type));
      return this.#refuse(noOverload(name, call.at, final, overloads, isMethod));
    }
    this.#overloads.set(call, resolution.overloads);
    return resolution.result;
  }

  #logical(args: readonly Expression[]): CelType {
    for (const arg of args) {
      this.#demand(arg, BOOL);
    }
    return BOOL;
  }

  #list({ elements }: ListExpression): CelType {
    let joint: CelType | undefined;
    for (const element of elements) {
      joint = this.#unification.joined(joint, this.#element(element));
    }
    return listOf(joint ?? this.#unification.fresh());
  }

  #map({ entries }: MapExpression): CelType {
    let keys: CelType | undefined;
    let values: CelType | undefined;
    for (const entry of entries) {
      keys = this.#unification.joined(keys, this.check(entry.key));
      values = this.#unification.joined(values, this.#element(entry));
    }
    return mapOf(keys ?? this.#unification.fresh(), values ?? this.#unification.fresh());
  }

  /** The type of an element; of an optional element, the type inside the optional. */
  #element({ value, isOptional }: Element): CelType {
    const type = this.check(value);
    const inner = isOptional ? inOptional(type) : type;
    if (inner === undefined && type.kind !== 'dyn') {
      const is = typeText(this.#unification.final(type));
      this.#refuse({ at: value.at, what: `what comes after "?" is of the type ${is}, which is never absent` });
    }
    return inner ?? type;
  }

  #struct({ name, fields, at }: StructExpression): CelType {
    const message = messageType(withoutDot(name));
    const object = message === undefined ? this.#objectNamed(withoutDot(name), at) : undefined;
    for (const field of fields) {
      const value = this.#element(field);
      const wanted = object && this.#fieldToSet(object, field, value);
      if (wanted !== undefined && !this.#unification.unify([wanted], [value])) {
        const is = typeText(this.#unification.final(value));
        const what = `the field ${quote(field.name)} is of the type ${typeText(wanted)}, but its value is ${is}`;
        this.#refuse({ at: field.at, what });
      }
    }
    return message ?? object ?? ERROR;
  }

  /** For some objects an unknown field is only found at run time, if the type of its value is unknown. */
  #fieldToSet(object: CelType, { name, at }: StructExpression['fields'][number], value: CelType): CelType {
    const isLate = this.#environment.lateTypes?.has(object.name) === true && value.kind === 'dyn';
    return isLate ? DYN : this.#fieldOfObject(object, name, at);
  }

  #objectNamed(name: string, at: number): CelType | undefined {
    if (this.#environment.fieldsOf(name) === undefined) {
      this.#refuse(noObject(name, at));
      return undefined;
    }
    return structOf(name);
  }

  #comprehension(loop: Comprehension): CelType {
    const range = this.#unification.resolved(this.check(loop.range));
    const accumulator = this.check(loop.start);
    const outer = this.#scope;
    const variables = variablesOfLoop(range, loop.secondVariable !== undefined, this.#unification);
    if (variables === undefined) {
      this.#refuse({ at: loop.at, what: `cannot iterate over ${typeText(range)}, which is not a list or a map` });
    }
    const [first, second] = variables ?? [ERROR, ERROR];
    const around = outer.with(loop.accumulator, accumulator);
    const inside = around.with(loop.variable, first);
    this.#scope = loop.secondVariable === undefined ? inside : inside.with(loop.secondVariable, second);
    this.#demand(loop.condition, BOOL);
    this.#demand(loop.step, accumulator);
    this.#scope = around;
    const result = this.check(loop.result);
    this.#scope = outer;
    return this.#unification.resolved(result);
  }

  #demand(part: Expression, wanted: CelType): void {
    const type = this.check(part);
    if (!this.#unification.unify([wanted], [type])) {
      const [is, shouldBe] = [type, wanted].map((each) => typeText(this.#unification.final(each)));
      this.#refuse({ at: part.at, what: `the type is ${is}; it must be ${shouldBe}` });
    }
  }

  #refuse(fault: CelFault): CelType {
    this.#faults.push(fault);
    return ERROR;
  }
}
