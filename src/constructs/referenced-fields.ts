import { equal } from '../manifests/equal';
import { fieldPath, valueAt } from '../manifests/field';
import { toJson } from '../manifests/json';
import { literal } from '../manifests/literal';
import type { Refusal } from '../problems/refusals';

/** A field by which other objects find this one. */
export interface ReferencedField {
  readonly path: readonly string[];
  /** The prop that sets it, as written in TypeScript. */
  readonly prop: (value: string) => string;
}

/** Problems of patches that change such fields: references are written before the patches apply. */
export function patchedReferenceRefusals(
  fields: readonly ReferencedField[],
  before: object,
  after: object,
): readonly Refusal[] {
  return fields.flatMap(({ path, prop }): Refusal[] => {
    const [old, now] = [valueAt(before, path), valueAt(after, path)];
    const field = path.reduce(fieldPath, '');
    return equal(old, now)
      ? []
      : [
          {
            field,
            what: `a JSON patch changes ${field} from ${shown(old)} to ${shown(now)}`,
            why: 'other objects find this one by it, and would keep using the old value',
            fix: `set it as a prop, so that they use it too: ${prop(inTypeScript(now))}`,
          },
        ];
  });
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : toJson(value);
}

function inTypeScript(value: unknown): string {
  return typeof value === 'string' ? literal(value) : value === undefined ? 'undefined' : toJson(value);
}
