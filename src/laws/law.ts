import type { ApiType, Given } from './api-type';
import type { FieldTest, Place, RunnableLaw } from './place';

/** Why a value is refused, as the end of a sentence: `is 0; the minimum is 1`. Undefined if it is accepted. */
export type Fault = string | undefined;

/** A fault with a fix for this value. */
export interface AdvisedFault {
  readonly fault: string;
  readonly fix: string;
}

/** Checks one condition of a value. */
export type Constraint<Value> = (value: Value) => Fault;

/** Checks one condition of a value, and may suggest a fix. */
export interface AdvisingConstraint<Value> {
  (value: Value): Fault | AdvisedFault;
  /** The accepted value that is nearest to a refused one. */
  nearest?(value: Value): unknown;
}

/** A condition that depends on the version of Kubernetes, which the place knows. */
export interface VersionedConstraint<Value> {
  readonly inVersion: (value: Value, place: Place) => Fault | AdvisedFault;
}

/** The condition of a field, or of each element of its list. */
export type FieldConstraint<Value> =
  | AdvisingConstraint<Value>
  | VersionedConstraint<Value>
  | (Value extends readonly (infer Element)[]
      ? { readonly each: AdvisingConstraint<Element> | VersionedConstraint<Element> }
      : never);

/** One check of the API server on the values of a type, beyond the schema. */
export interface Law<Value extends object> {
  /** The subject, such as `container-ports`, which is the rule of its problems. */
  readonly name: string;
  readonly type: ApiType<Value>;
  /** What happens in a cluster. */
  readonly why: string;
  /** The fix of findings that have no better one. */
  readonly fix: string;
  /** Conditions of fields that are set. */
  readonly fields?: { readonly [Name in keyof Value]?: FieldConstraint<Given<NonNullable<Value[Name]>>> };
  /** Checks that need more than one field. */
  readonly check?: (value: Given<Value>, place: Place) => void;
}

/** Defines a law. The walk runs it only on values that fit the schema, so their type can be trusted. */
export function law<Value extends object>(parts: Law<Value>): RunnableLaw {
  const { name, type, why, fix, check } = parts;
  return { name, type: type.name, why, fix, fields: fieldTests(parts), check };
}

/** A constraint whose type was compared with that of its field when the law was defined. */
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
    // This runs for every object and each field of the laws; `entries()` would create an iterator each time.
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
