import { applyJsonPatch } from '../../src/kustomize/emulator/json-patch';
import type { Operation } from '../../src/kustomize/model/json-patch';
import type { Patch } from '../../src/kustomize/model/overlay';
import { equal } from '../../src/manifests/equal';
import { isList, isMap } from '../../src/manifests/field';
import type { Fields, Value } from '../../src/manifests/manifest';

/** The keys that identify elements. A patch may repeat them. */
const KEYS = [
  'name',
  'mountPath',
  'devicePath',
  'ip',
  'topologyKey',
  'whenUnsatisfiable',
  'containerPort',
  'port',
  'protocol',
];

/** Finds the paths of values in a patch that its base already has, except keys that identify elements. */
export function repeatedValues(patch: Patch): readonly string[] {
  if (patch.type === 'json') {
    return repeatedOperations(patch.base, patch.operations);
  }
  const { apiVersion: _, kind: __, metadata, ...rest } = patch.fields;
  const { name: ___, namespace: ____, ...named } = isMap(metadata) ? metadata : {};
  return [...repeated(patch.base.metadata, named, 'metadata'), ...repeated(patch.base, rest, '')];
}

function repeated(base: Value | undefined, patch: Value, path: string): readonly string[] {
  if (isMap(patch)) {
    return Object.entries(patch).flatMap(([key, value]) =>
      repeated(isMap(base) ? base[key] : undefined, value, `${path}/${key}`),
    );
  }
  if (isList(patch)) {
    return patch.flatMap((element, place) => repeatedElement(base, element, `${path}/${place}`));
  }
  return base === patch ? [path] : [];
}

/** Compares an element with the one of the same name, or else with all elements. */
function repeatedElement(list: Value | undefined, element: Value, path: string): readonly string[] {
  const elements = isList(list) ? list : [];
  const counterpart = elements.find((other) => isMap(other) && isMap(element) && areNamesakes(other, element));
  if (counterpart === undefined || !isMap(element)) {
    return elements.some((other) => equal(other, element)) ? [path] : [];
  }
  const rest = Object.entries(element).filter(([key]) => !KEYS.includes(key));
  return repeated(counterpart, Object.fromEntries(rest), path);
}

function areNamesakes(one: Fields, other: Fields): boolean {
  const named = KEYS.filter((key) => key in other && key in one);
  return named.length > 0 && named.every((key) => one[key] === other[key]);
}

function repeatedOperations(base: Fields, operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((operation, done) => {
    if (operation.op !== 'replace') {
      return [];
    }
    const before = applyJsonPatch(base, operations.slice(0, done));
    return repeatedPlaces(at(before, operation.path), operation.value, operation.path);
  });
}

function at(fields: Fields, path: string): Value | undefined {
  const steps = path.split('/').slice(1);
  return steps.reduce<Value | undefined>((value, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return isList(value) ? value[Number(key)] : isMap(value) ? value[key] : undefined;
  }, fields);
}

function repeatedPlaces(before: Value | undefined, after: Value, path: string): readonly string[] {
  if (!isList(after) && !isMap(after)) {
    return before === after ? [path] : [];
  }
  const old = partsOf(before);
  return [...partsOf(after)].flatMap(([key, value]) => repeatedPlaces(old.get(key), value, `${path}/${key}`));
}

function partsOf(value: Value | undefined): ReadonlyMap<string | number, Value> {
  return new Map<string | number, Value>(isList(value) ? value.entries() : isMap(value) ? Object.entries(value) : []);
}
