import { laws } from '../../checks/laws';
import { refusals } from '../../checks/rules/index';

/** The names of all that may be found: by the schema, by laws, by rules, and in files themselves. */
export function ruleNames(): ReadonlySet<string> {
  return new Set([...SCHEMA, ...FILES, ...[...laws, ...refusals].map(({ name }) => name)]);
}

const SCHEMA = [
  ...['unknown-field', 'field-type', 'enum-value', 'required-field'],
  ...['unknown-kind', 'deprecated-kind', 'field-version', 'feature-gate'],
];

const FILES = ['yaml', 'kustomization', 'helm'];
