import type { SelectableField } from '../../kubernetes/generated/apiextensions/v1';
import { quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import { refuseTooMany } from '../lists';
import type { Place } from '../place';
import { innerSchema, type Schema } from './json-schema';

const MOST_FIELDS = 8;
const SELECTABLE: ReadonlySet<string> = new Set(['string', 'boolean', 'integer']);

/**
 * Reports selectable fields that are not valid.
 *
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#crd-selectable-fields
 */
export function checkSelectableFields(fields: readonly Given<SelectableField>[], schema: Schema, place: Place): void {
  const known = new Set<string>();
  for (const [index, { jsonPath }] of fields.entries()) {
    const fault = jsonPath === undefined ? undefined : pathFault(jsonPath, schema, known);
    if (fault !== undefined) {
      const at = ['selectableFields', index, 'jsonPath'];
      place.refuse(at, `jsonPath is ${quote(jsonPath ?? '')}, which ${fault}`, "jsonPath: '.spec.color'");
    }
    known.add(jsonPath ?? '');
  }
  refuseTooMany(known.size, MOST_FIELDS, ['selectableFields'], place);
}

function pathFault(path: string, schema: Schema, known: ReadonlySet<string>): string | undefined {
  if (known.has(path)) {
    return 'appears twice';
  }
  const names = /^(?:\.[^.[\]]+)+$/.test(path) ? path.slice(1).split('.') : [];
  if (names.length === 0) {
    return path === '' ? 'is empty' : 'is not a path such as ".spec.color"';
  }
  if (names[0] === 'metadata') {
    return 'is in metadata';
  }
  const { type } = names.reduce<Schema | undefined>((at, name) => at && fieldOf(at, name), schema) ?? {};
  if (type === undefined) {
    return 'is not a field of the schema';
  }
  return SELECTABLE.has(type) ? undefined : `is of the type ${quote(type)}`;
}

function fieldOf({ properties = {}, additionalProperties }: Schema, name: string): Schema | undefined {
  return Object.keys(properties).length > 0 ? properties[name] : innerSchema(additionalProperties);
}
