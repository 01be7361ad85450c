import { laws } from '../laws';
import { builtInRules } from '../rules/index';

/** The description of a law or a rule. */
export interface RuleFacts {
  readonly name: string;
  /** Its default severity. */
  readonly severity: 'error' | 'warning' | 'off';
  /** What happens in a cluster. */
  readonly why: string;
  /** What to write instead. */
  readonly fix: string;
  /**
   * Whether it checks files themselves, which only `kustruct check` reads.
   * @default false
   */
  readonly isOfFiles?: boolean;
}

/** Every law and rule that comes with kustruct, by name: laws, then rules, then rules about files. */
export function registry(): ReadonlyMap<string, RuleFacts> {
  known ??= bySubject([...ofTypes, ...laws, ...builtInRules, ...ofFiles]);
  return known;
}

let known: ReadonlyMap<string, RuleFacts> | undefined;

/** Checks of objects of any kind against the types of the API and the version of Kubernetes. */
const ofTypes: readonly RuleFacts[] = [
  {
    name: 'unknown-kind',
    severity: 'error',
    why: 'the API server does not know this kind, and kubectl apply fails with "no matches for kind"',
    fix: 'write the apiVersion and kind as the API has them',
  },
  {
    name: 'unknown-field',
    severity: 'error',
    why: 'kubectl apply refuses the object; the API server alone drops the field silently',
    fix: 'remove the field, or move it to where the API has it',
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
    fix: "write a value of the field's type",
  },
  {
    name: 'enum-value',
    severity: 'error',
    why: 'the API server refuses the object',
    fix: 'write one of the allowed values',
  },
  {
    name: 'custom-resources',
    severity: 'error',
    why: 'the API server refuses the object, because it does not match the schema of its CustomResourceDefinition',
    fix: 'write a value that the schema allows',
  },
  {
    name: 'field-version',
    severity: 'warning',
    why: 'the API server drops the field silently',
    fix: 'remove it, or set the version of Kubernetes that the objects are for',
  },
  {
    name: 'feature-gate',
    severity: 'warning',
    why: 'unless its feature gate is on, the API server drops the field, or does not know the kind',
    fix: 'remove it, or turn on the feature gate in the cluster',
  },
  {
    name: 'deprecated-kind',
    severity: 'warning',
    why: 'a later version of Kubernetes no longer has the kind',
    fix: 'write the apiVersion that replaces it',
  },
];

/** Checks of the files themselves, by `kustruct check`. */
const ofFiles: readonly RuleFacts[] = [
  {
    isOfFiles: true,
    name: 'yaml',
    severity: 'error',
    why: 'kubectl and Kustomize cannot read the file, or read it differently from what it looks like',
    fix: 'write it the way YAML reads it',
  },
  {
    isOfFiles: true,
    name: 'kustomization',
    severity: 'error',
    why: 'kubectl kustomize stops, or leaves something out',
    fix: 'write the kustomization as Kustomize reads it',
  },
  {
    isOfFiles: true,
    name: 'helm',
    severity: 'error',
    why: 'the chart is not rendered, so none of it is checked',
    fix: 'fix the chart, or install Helm',
  },
  {
    isOfFiles: true,
    name: 'ignore-comment',
    severity: 'warning',
    why: 'the comment silences nothing',
    fix: 'name a rule and give a reason, on the line of the problem: # kustruct-ignore NAME: REASON',
  },
];

/** A law, a rule, or an entry of the lists above. */
type Entry = Omit<RuleFacts, 'severity'> & Partial<Pick<RuleFacts, 'severity'>>;

/** Groups laws and rules by name; the first of each name supplies the description. */
function bySubject(all: readonly Entry[]): ReadonlyMap<string, RuleFacts> {
  const found = new Map<string, RuleFacts>();
  for (const { name, severity = 'error', why, fix, isOfFiles } of all) {
    if (!found.has(name)) {
      found.set(name, { name, severity, why, fix, ...(isOfFiles && { isOfFiles }) });
    }
  }
  return found;
}
