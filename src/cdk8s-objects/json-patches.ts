import type { ApiObject } from 'cdk8s';
import { describeValue, fieldPath, isMap, valueAt } from '../manifests/field';
import { type JsonOperation, type PatchFault, patchFields, pointerSteps } from '../manifests/json-patch';
import type { Fields } from '../manifests/manifest';
import { type NotPlainValue, toPlain } from '../manifests/plain';
import { refuse } from '../problems/refusals';
import { resolveLate } from './late-values';

/**
 * Applies JSON patches of cdk8s to the fields of an object, in order. Their paths are those of the manifest. A patch that
 * cannot be applied is reported and skipped.
 */
export function applyJsonPatches(object: ApiObject, fields: Fields, patches: readonly unknown[]): Fields {
  if (patches.length === 0) {
    return fields;
  }
  const operations = patches.flatMap((patch) => operationOf(patch, object) ?? []);
  return toPlain(
    patchFields(fields, operations, (operation, fault) => refuseOperation(object, operation, fault)),
    [],
  );
}

/**
 * The number in a field as JSON patches of cdk8s leave it, whatever they do elsewhere in the object.
 *
 * @param value the field before them
 */
export function patchedNumber(
  object: ApiObject,
  path: readonly string[],
  value: unknown,
  patches: readonly unknown[],
): number | undefined {
  const number = typeof value === 'number' ? value : undefined;
  if (patches.length === 0) {
    return number;
  }
  const operations = patches.flatMap((patch) => operationOf(patch, object) ?? []);
  const [last = '', ...around] = [...path].reverse();
  const own: Fields = number === undefined ? {} : { [last]: number };
  const fields = around.reduce<Fields>((inner, step) => ({ [step]: inner }), own);
  const finished = valueAt(
    patchFields(fields, operations, () => undefined),
    path,
  );
  return typeof finished === 'number' ? finished : undefined;
}

/** The operation of a `JsonPatch`, which is a private field of it. */
function operationOf(patch: unknown, object: ApiObject): JsonOperation | undefined {
  const given: unknown = typeof patch === 'object' && patch !== null ? Reflect.get(patch, 'operation') : undefined;
  const faults: NotPlainValue[] = [];
  const plain = isMap(given) ? toPlain({ ...given }, faults, (value) => resolveLate(value, object)) : undefined;
  if (plain !== undefined && faults.length === 0 && isOperation(plain)) {
    return plain;
  }
  const [fault] = faults;
  refuse(object, {
    field: 'jsonPatch',
    what:
      fault === undefined
        ? `${describeValue(patch)} is not a JSON patch`
        : `the JSON patch of ${JSON.stringify(plain?.path)} holds ${fault.found}, which no manifest can hold`,
    why: 'it cannot be applied, so the object would be written without the change',
    fix: "pass a JsonPatch with plain values: JsonPatch.add('/spec/replicas', 3)",
  });
  return undefined;
}

function isOperation(fields: Fields): fields is Fields & JsonOperation {
  const { op, path, from } = fields;
  switch (op) {
    case 'add':
    case 'replace':
    case 'test':
      return typeof path === 'string' && Object.hasOwn(fields, 'value');
    case 'move':
    case 'copy':
      return typeof path === 'string' && typeof from === 'string';
    default:
      return op === 'remove' && typeof path === 'string';
  }
}

function refuseOperation(object: ApiObject, operation: JsonOperation, { message }: PatchFault): void {
  const { op, path } = operation;
  refuse(object, {
    field: path.startsWith('/') ? pointerSteps(path).reduce(fieldPath, '') : undefined,
    what: `the JSON patch "${op}" cannot be applied: ${message}`,
    why: 'the object would be written without the change',
    fix:
      op === 'replace'
        ? `add a field that does not exist yet: JsonPatch.add(${JSON.stringify(path)}, …)`
        : 'use a path of the rendered manifest, with the field names of the API: /spec/template/spec/containers/0',
  });
}
