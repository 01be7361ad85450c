import type { ValidationRule } from '../../kubernetes/generated/apiextensions/v1';
import type { Given } from '../api-type';
import type { Steps } from '../place';
import { innerSchema, type Schema } from './schema';

/** The field of a schema with its rules. */
export const RULES = 'x-kubernetes-validations';

/** A schema with rules. */
export interface SchemaWithRules {
  readonly schema: Schema;
  readonly steps: Steps;
  readonly isRoot: boolean;
  /** Whether the server can match old and new values; in most lists it cannot. */
  readonly hasOldValue: boolean;
  /** The most such values in an object; undefined if there is no bound. */
  readonly mostValues: number | undefined;
  readonly rules: readonly Given<ValidationRule>[];
}

type Walked = Omit<SchemaWithRules, 'isRoot' | 'rules'>;

/**
 * The schemas that have rules; those inside `allOf` and the like cannot have any.
 *
 * @param root the schema of a version of a definition
 */
export function schemasWithRules(root: Schema | undefined): readonly SchemaWithRules[] {
  const found: SchemaWithRules[] = [];
  const walk = (at: Walked): void => {
    const rules = at.schema[RULES] ?? [];
    if (rules.length > 0) {
      found.push({ ...at, isRoot: at.schema === root, rules });
    }
    for (const inner of innerSchemas(at)) {
      walk(inner);
    }
  };
  if (root !== undefined) {
    walk({ schema: root, steps: ['schema', 'openAPIV3Schema'], hasOldValue: true, mostValues: 1 });
  }
  return found;
}

function innerSchemas({ schema, steps, hasOldValue, mostValues }: Walked): readonly Walked[] {
  const most = mostInside(schema, mostValues);
  const properties = Object.entries(schema.properties ?? {}).map(([name, property = {}]) => ({
    schema: property,
    steps: [...steps, 'properties', name],
    hasOldValue,
    mostValues: most,
  }));
  const values = innerSchema(schema.additionalProperties);
  const items = innerSchema(schema.items);
  const isKeyed = schema['x-kubernetes-list-type'] === 'map';
  return [
    ...properties,
    ...(values === undefined
      ? []
      : [{ schema: values, steps: [...steps, 'additionalProperties'], hasOldValue, mostValues: most }]),
    ...(items === undefined
      ? []
      : [{ schema: items, steps: [...steps, 'items'], hasOldValue: hasOldValue && isKeyed, mostValues: most }]),
  ];
}

/** The number of inner values in a number of values of a schema. */
function mostInside(schema: Schema, mostValues: number | undefined): number | undefined {
  const { type, additionalProperties, maxItems, maxProperties } = schema;
  const isMap = type === 'object' && additionalProperties !== undefined;
  const bound = type === 'array' ? maxItems : isMap ? maxProperties : 1;
  return mostValues === undefined || bound === undefined ? undefined : mostValues * Math.max(0, Number(bound));
}
