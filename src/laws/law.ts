import type { ApiType, Given } from './api-type';
import type { FieldTest, Place, RunnableLaw } from './place';

/** Why a value is refused, as the end of a sentence about it: `is 0; the minimum is 1`. Nothing where it is accepted. */
export type Fault = string | undefined;

/** A fault, and what to write instead of this very value. */
export interface AdvisedFault {
  readonly fault: string;
  readonly fix: string;
}

/** Holds a value against one condition. */
export type Constraint<Value> = (value: Value) => Fault;

/** Holds a value against one condition, and may know what was meant. */
export interface AdvisingConstraint<Value> {
  (value: Value): Fault | AdvisedFault;
  /** The value nearest to a refused one that is accepted. */
  nearest?(value: Value): unknown;
}

/** A condition that depends on the version of Kubernetes, which the place tells. */
export interface VersionedConstraint<Value> {
  readonly inVersion: (value: Value, place: Place) => Fault | AdvisedFault;
}

/** What a field must be like: itself, or each element of its list. */
export type FieldConstraint<Value> =
  | AdvisingConstraint<Value>
  | VersionedConstraint<Value>
  | (Value extends readonly (infer Element)[]
      ? { readonly each: AdvisingConstraint<Element> | VersionedConstraint<Element> }
      : never);

/** One subject that the API server checks in the values of a type, beyond what the schema says. */
export interface Law<Value extends object> {
  /** The subject, such as `container-ports`: problems are named after it. */
  readonly name: string;
  readonly type: ApiType<Value>;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to write instead, where a finding has no better advice. */
  readonly fix: string;
  /** What each field must be like where it is set. */
  readonly fields?: { readonly [Name in keyof Value]?: FieldConstraint<Given<NonNullable<Value[Name]>>> };
  /** What no single field shows. */
  readonly check?: (value: Given<Value>, place: Place) => void;
}

/** Defines a law. The walk runs it on values that the schema was found to hold for, which is what makes their type true. */
export function law<Value extends object>(parts: Law<Value>): RunnableLaw {
  const { name, type, why, fix, check } = parts;
  return { name, type: type.name, why, fix, fields: fieldTests(parts), check };
}

/** What the type of a field was compared with where the law was defined. */
type AnyConstraint = ValueConstraint | { readonly each: ValueConstraint };

type ValueConstraint = AdvisingConstraint<never> | VersionedConstraint<never>;

function fieldTests<Value extends object>({ fields = {} }: Law<Value>): RunnableLaw['fields'] {
  const constraints = Object.entries(fields as { readonly [name: string]: AnyConstraint });
  return constraints.map(([name, constraint]) => [
    name,
    'each' in constraint ? ofElements(name, testOf(name, constraint.each)) : ofField(name, testOf(name, constraint)),
  ]);
}

type Test = VersionedConstraint<unknown>['inVersion'];

function testOf(name: string, constraint: ValueConstraint): Test {
  if ('inVersion' in constraint) {
    return constraint.inVersion as Test;
  }
  const test = constraint as AdvisingConstraint<unknown>;
  return (value) => {
    const found = test(value);
    const nearest = typeof found === 'string' ? test.nearest?.(value) : undefined;
    return nearest === undefined || typeof found !== 'string'
      ? found
      : { fault: found, fix: `write ${name}: ${nearest}` };
  };
}

function ofField(name: string, test: Test): FieldTest {
  return (content, place) => {
    const found = test(content, place);
    if (found !== undefined) {
      const { fault, fix } = advised(found);
      place.refuse([name], `${name} ${fault}`, fix);
    }
  };
}

function ofElements(name: string, test: Test): FieldTest {
  return (content, place) => {
    // Laws hold every object against each of their fields, and `entries()` would make an iterator each time.
    for (let index = 0; Array.isArray(content) && index < content.length; index++) {
      const found = test(content[index], place);
      if (found !== undefined) {
        const { fault, fix } = advised(found);
        place.refuse([name, index], `an element of ${name} ${fault}`, fix);
      }
    }
  };
}

function advised(found: string | AdvisedFault): { readonly fault: string; readonly fix?: string } {
  return typeof found === 'string' ? { fault: found } : found;
}
