import type { ValidationRule } from '../../kubernetes/generated/apiextensions/v1';
import type { Given } from '../api-type';
import type { Steps } from '../place';
import { innerSchema, type Schema } from './schema';

/** The field of a schema that its rules are in. */
export const RULES = 'x-kubernetes-validations';

/** A schema that has rules. */
export interface SchemaWithRules {
  readonly schema: Schema;
  readonly steps: Steps;
  readonly isRoot: boolean;
  /** Whether the server knows which old value becomes which new one: it does not in most lists. */
  readonly hasOldValue: boolean;
  readonly rules: readonly Given<ValidationRule>[];
}

/**
 * Visits the schemas that have rules; those in `allOf` and its like may have none.
 *
 * @param root the schema of a version of a definition
 */
export function visitRules(root: Schema | undefined, visit: (at: SchemaWithRules) => void): void {
  const walk = (schema: Schema, steps: Steps, hasOldValue: boolean): void => {
    const rules = schema[RULES] ?? [];
    const isRoot = schema === root;
    if (rules.length > 0) {
      visit({ schema, steps, isRoot, hasOldValue, rules });
    }
    for (const [name, property = {}] of Object.entries(schema.properties ?? {})) {
      walk(property, [...steps, 'properties', name], hasOldValue);
    }
    const values = innerSchema(schema.additionalProperties);
    if (values !== undefined) {
      walk(values, [...steps, 'additionalProperties'], hasOldValue);
    }
    const items = innerSchema(schema.items);
    if (items !== undefined) {
      walk(items, [...steps, 'items'], hasOldValue && schema['x-kubernetes-list-type'] === 'map');
    }
  };
  if (root !== undefined) {
    walk(root, ['schema', 'openAPIV3Schema'], true);
  }
}
