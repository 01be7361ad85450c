import { laws } from '../laws';
import type { Rule } from '../rule';
import { refusals } from '../rules/index';

/** What everybody can know of a law or a rule. */
export interface RuleFacts {
  readonly name: string;
  /** How much it weighs where nobody says otherwise. */
  readonly severity: 'error' | 'warning' | 'off';
  /** What happens in a cluster. */
  readonly why: string;
  /** What to write instead. */
  readonly fix: string;
}

/** Every law and rule that comes with kustruct, by name, laws first. */
export function registry(): ReadonlyMap<string, RuleFacts> {
  known ??= new Map([...ofTypes, ...ofLaws(), ...refusals].map((facts) => [facts.name, factsOf(facts)]));
  return known;
}

let known: ReadonlyMap<string, RuleFacts> | undefined;

/** What is held against the types of the API, and against the version of Kubernetes, whatever the kind. */
const ofTypes: readonly RuleFacts[] = [
  {
    name: 'unknown-kind',
    severity: 'error',
    why: 'the API server knows no such kind, and kubectl apply ends with "no matches for kind"',
    fix: 'write the apiVersion and kind as the API has them',
  },
  {
    name: 'unknown-field',
    severity: 'error',
    why: 'kubectl apply refuses the object; the API server alone drops the field without a word',
    fix: 'remove the field, or put it where the API has it',
  },
  {
    name: 'required-field',
    severity: 'error',
    why: 'the API server refuses the object',
    fix: 'add the field',
  },
  {
    name: 'field-type',
    severity: 'error',
    why: 'the API server cannot read the object, and refuses it',
    fix: 'write a value of the type that the field takes',
  },
  {
    name: 'enum-value',
    severity: 'error',
    why: 'the API server refuses the object',
    fix: 'write one of the values that the field takes',
  },
  {
    name: 'field-version',
    severity: 'warning',
    why: 'the API server drops the field without a word',
    fix: 'remove it, or say which version of Kubernetes the objects are for',
  },
  {
    name: 'feature-gate',
    severity: 'warning',
    why: 'the API server drops the field, or does not know the kind, unless somebody turns its feature gate on',
    fix: 'remove it, or turn on the feature gate in the cluster',
  },
  {
    name: 'deprecated-kind',
    severity: 'warning',
    why: 'a later version of Kubernetes does not have the kind any more',
    fix: 'write the apiVersion that takes its place',
  },
];

/** A law of several types is one subject. */
function ofLaws(): readonly RuleFacts[] {
  const found = new Map<string, RuleFacts>();
  for (const { name, severity = 'error', why, fix } of laws) {
    if (!found.has(name)) {
      found.set(name, { name, severity, why, fix });
    }
  }
  return [...found.values()];
}

function factsOf({ name, severity, why, fix }: RuleFacts | Rule): RuleFacts {
  return { name, severity, why, fix };
}
