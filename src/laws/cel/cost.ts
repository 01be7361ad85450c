import type { Checked } from './checked';
import { callCost } from './cost-calls';
import { TYPE_NAMES } from './environment';
import type { Call, Comprehension, Expression, ListExpression, MapExpression, Select } from './expression';
import { qualifiedName } from './names';
import { either, exactly, type Size, times } from './sizes';
import { type SizeLookup, ValueSizes } from './value-sizes';

const COST_OF_LIST = 10;
const COST_OF_MAP = 30;
const COST_OF_OBJECT = 40;

/**
 * The highest cost of an expression, in the API server's units.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#resource-use-by-validation-functions
 */
export function expressionCost(checked: Checked, sizeAt: SizeLookup): number {
  return new CostEstimate(checked, sizeAt).cost(checked.expression);
}

class CostEstimate {
  readonly #checked: Checked;
  readonly #values: ValueSizes;

  constructor(checked: Checked, sizeAt: SizeLookup) {
    this.#checked = checked;
    this.#values = new ValueSizes(checked, sizeAt);
  }

  cost(expression: Expression): number {
    switch (expression.kind) {
      case 'literal':
        return 0;
      case 'identifier':
        this.#values.setPath(expression, this.#values.pathOfName(expression.name));
        return 1;
      case 'select':
        return this.#select(expression);
      case 'call':
        return this.#call(expression);
      case 'list':
        return this.#list(expression);
      case 'map':
        return this.#map(expression);
      case 'struct':
        return this.#costs(expression.fields.map(({ value }) => value)) + COST_OF_OBJECT;
      case 'comprehension':
        return isBinding(expression) ? this.#binding(expression) : this.#loop(expression);
    }
  }

  #costs(expressions: readonly Expression[]): number {
    return expressions.reduce((cost, expression) => cost + this.cost(expression), 0);
  }

  #select(select: Select): number {
    const name = qualifiedName(select) ?? '';
    if (TYPE_NAMES.has(name)) {
      this.#values.setPath(select, [name]);
      return 1;
    }
    const operand = this.cost(select.operand);
    if (select.mode === 'presence') {
      return operand;
    }
    if (select.mode === 'optional') {
      this.#values.setSize(select, this.#values.sizeOf(select));
      return operand + 1;
    }
    this.#values.setPath(select, [...this.#values.pathOf(select.operand), select.field]);
    const { kind } = this.#checked.typeOf(select.operand);
    return operand + (kind === 'map' || kind === 'struct' ? 1 : 0);
  }

  #call(call: Call): number {
    const [first] = call.args;
    if (call.name === 'dyn' && call.target === undefined && first !== undefined) {
      const cost = this.cost(first) + 1;
      this.#values.copySizes(call, first);
      return cost;
    }
    const costs = call.args.map((arg) => this.cost(arg));
    const total = costs.reduce((cost, each) => cost + each, 0);
    const target = this.#targetOf(call);
    const before = target === undefined ? 0 : this.cost(target);
    if (call.name === '_?_:_') {
      return this.#conditional(call, costs);
    }
    const own = call.name === '_&&_' || call.name === '_||_' ? 0 : this.#function(call, target);
    return before + total + own;
  }

  /** Only one of the two is evaluated. */
  #conditional(call: Call, [condition = 0, yes = 0, no = 0]: readonly number[]): number {
    const [, one, other] = call.args;
    if (one !== undefined && other !== undefined) {
      this.#values.setSize(call, either(this.#values.sizeOrUnknown(one), this.#values.sizeOrUnknown(other)));
      this.#values.joinEntries(call, one, other);
    }
    return condition + Math.max(yes, no);
  }

  /** The receiver, unless it is part of the name of the function. */
  #targetOf(call: Call): Expression | undefined {
    return this.#checked.overloadsOf(call).some(({ isMethod }) => isMethod) ? call.target : undefined;
  }

  /** The cost of the function itself: that of the most expensive matching overload. */
  #function(call: Call, before: Expression | undefined): number {
    const args = call.args.map((arg) => this.#values.valueOf(arg));
    const target = before && this.#values.valueOf(before);
    let highest = 0;
    let size: Size | undefined;
    for (const { signature } of this.#checked.overloadsOf(call)) {
      const estimate = callCost(signature, target, args);
      highest = Math.max(highest, estimate.cost);
      size = estimate.size === undefined ? size : size === undefined ? estimate.size : either(size, estimate.size);
      size = this.#sizeOfElement(call, signature) ?? size ?? this.#values.sizeOf(call);
    }
    const [one, other] = call.args;
    if (call.name === '_+_' && one !== undefined && other !== undefined) {
      this.#values.joinEntries(call, one, other);
    }
    this.#values.setSize(call, size);
    return highest;
  }

  /** The size of an element of a list or a map. */
  #sizeOfElement(call: Call, signature: string): Size | undefined {
    const step = STEPS[signature];
    const [container] = call.args;
    if (step === undefined || container === undefined) {
      return undefined;
    }
    this.#values.setPath(call, [...this.#values.pathOf(container), step]);
    return this.#values.entriesOf(container)?.value;
  }

  #list(list: ListExpression): number {
    const cost = this.#costs(list.elements.map(({ value }) => value));
    const sizes = list.elements.map(({ value }) => this.#values.sizeOrUnknown(value));
    this.#values.setEntries(list, { kind: 'list', key: exactly(1), value: ofAny(sizes) });
    return cost + COST_OF_LIST;
  }

  #map(map: MapExpression): number {
    const cost = this.#costs(map.entries.flatMap(({ key, value }) => [key, value]));
    const keys = map.entries.map(({ key }) => this.#values.sizeOrUnknown(key));
    const values = map.entries.map(({ value }) => this.#values.sizeOrUnknown(value));
    this.#values.setEntries(map, { kind: 'map', key: ofAny(keys), value: ofAny(values) });
    return cost + COST_OF_MAP;
  }

  /** A name for a value, which is evaluated at most once. */
  #binding(loop: Comprehension): number {
    const cost = this.cost(loop.range) + this.cost(loop.start);
    this.#values.enterAccumulator(loop);
    const result = this.cost(loop.result);
    this.#values.leave(loop.accumulator);
    this.#values.copySizes(loop, loop.result);
    return cost + result;
  }

  #loop(loop: Comprehension): number {
    const cost = this.cost(loop.range) + this.cost(loop.start);
    this.#values.enterAccumulator(loop);
    this.#values.enterVariables(loop);
    const round = this.cost(loop.condition) + this.cost(loop.step);
    this.#values.leave(loop.variable);
    if (loop.secondVariable !== undefined) {
      this.#values.leave(loop.secondVariable);
    }
    const result = this.cost(loop.result);
    this.#values.leave(loop.accumulator);
    const range = this.#values.sizeOrUnknown(loop.range);
    this.#noteResult(loop, range);
    return cost + result + times(range.most, round);
  }

  #noteResult(loop: Comprehension, range: Size): void {
    if (loop.start.kind === 'literal') {
      this.#values.setSize(loop, this.#values.sizeOf(loop.start));
    } else if (loop.start.kind === 'list' || loop.start.kind === 'map') {
      this.#values.setSize(loop, range);
      this.#values.setEntries(loop, this.#values.entriesOf(loop.step));
    }
  }
}

const STEPS: { readonly [signature: string]: string } = {
  '_[_](list(A), int): A': '@items',
  '_[_](map(A, B), A): B': '@values',
};

/** Whether a loop is only a name for a value. */
function isBinding({ range, condition, accumulator }: Comprehension): boolean {
  const isEmpty = range.kind === 'list' && range.elements.length === 0;
  return isEmpty && condition.kind === 'literal' && condition.value === false && accumulator !== '__result__';
}

/** A size that covers all values; 0 if there are none. */
function ofAny(sizes: readonly Size[]): Size {
  return sizes.length === 0 ? exactly(0) : sizes.reduce(either);
}
