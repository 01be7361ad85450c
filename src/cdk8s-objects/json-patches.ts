import type { ApiObject } from 'cdk8s';
import { describeValue, fieldPath, isMap } from '../manifests/field';
import { type JsonOperation, type PatchFault, patchFields, pointerSteps } from '../manifests/json-patch';
import type { Fields } from '../manifests/manifest';
import { type Fault, toPlain } from '../manifests/plain';
import { refuse } from '../problems/refusals';
import { resolveLate } from './late-values';

/**
 * The fields of an object with JSON patches of cdk8s applied one after the other, each on what the ones before it left. The
 * paths are those of the manifest. What cannot be done is noted against the object, and left out.
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

/** `JsonPatch` keeps what it was made of to itself. */
function operationOf(patch: unknown, object: ApiObject): JsonOperation | undefined {
  const given: unknown = typeof patch === 'object' && patch !== null ? Reflect.get(patch, 'operation') : undefined;
  const faults: Fault[] = [];
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
    why: 'it could not be applied, and the object would not be what was asked for',
    fix: "give JsonPatch.add('/spec/replicas', 3), with plain values",
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
    why: 'the object would not be what was asked for',
    fix:
      op === 'replace'
        ? `add what is not there yet: JsonPatch.add(${JSON.stringify(path)}, …)`
        : 'give the path as the finished manifest has it, in the names of the API: /spec/template/spec/containers/0',
  });
}
