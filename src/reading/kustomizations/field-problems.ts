import { describeValue, fieldPath, isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { likelyMeant } from '../../manifests/nearest';
import { type FieldShape, type FieldShapes, KUSTOMIZATION_FIELDS } from './known-fields';

/** A mistake in a field of a kustomization. */
export interface FieldFault {
  readonly rule: string;
  readonly field: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The fields of a kustomization that Kustomize does not know, and values of the wrong type. */
export function fieldFaults(kustomization: Fields): FieldFault[] {
  return [...headFaults(kustomization), ...faultsIn(kustomization, KUSTOMIZATION_FIELDS, '')];
}

const WHY = 'Kustomize refuses the kustomization, and so do kubectl, Argo CD and Flux';

function headFaults({ apiVersion, kind }: Fields): FieldFault[] {
  const wanted = kind === 'Component' ? 'kustomize.config.k8s.io/v1alpha1' : 'kustomize.config.k8s.io/v1beta1';
  const isKind = kind === undefined || kind === 'Kustomization' || kind === 'Component';
  const isVersion = apiVersion === undefined || apiVersion === wanted;
  return [
    ...(isKind ? [] : [wrong('kind', kind, 'write kind: Kustomization')]),
    ...(isVersion ? [] : [wrong('apiVersion', apiVersion, `write apiVersion: ${wanted}`)]),
  ];
}

function wrong(field: string, value: Value, fix: string): FieldFault {
  return { rule: 'kustomization', field, what: `${field} is ${describeValue(value)}`, why: WHY, fix };
}

function faultsIn(fields: Fields, shapes: FieldShapes, path: string): FieldFault[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = fieldPath(path, name);
    const shape = shapeOf(name, shapes);
    return shape === undefined ? [unknown(field, name, shapes)] : value === null ? [] : faultsOf(value, shape, field);
  });
}

/** Kustomize matches field names case-insensitively, as Go does. */
function shapeOf(name: string, shapes: FieldShapes): FieldShape | undefined {
  const known = Object.keys(shapes).find((each) => each.toLowerCase() === name.toLowerCase());
  return known === undefined ? undefined : shapes[known];
}

function unknown(field: string, name: string, shapes: FieldShapes): FieldFault {
  const meant = likelyMeant(name, Object.keys(shapes));
  return {
    rule: 'unknown-field',
    field,
    what: `a kustomization has no field "${field}"`,
    why: WHY,
    fix: meant === undefined ? 'remove it' : `write ${meant} instead`,
  };
}

function faultsOf(value: Value, shape: FieldShape, field: string): FieldFault[] {
  switch (shape) {
    case 'any':
      return [];
    case 'texts':
      return isList(value)
        ? value.flatMap((item, place) => faultsOf(item, 'text', `${field}[${place}]`))
        : [misfit(value, 'a list of texts', field)];
    case 'map of texts':
      return isFields(value)
        ? Object.entries(value).flatMap(([key, item]) => faultsOf(item, 'text', fieldPath(field, key)))
        : [misfit(value, 'a map of texts', field)];
    case 'text':
    case 'number':
    case 'boolean':
      return isSingleOf(value, shape) ? [] : [misfit(value, NAMES[shape], field)];
    default:
      return faultsOfStructure(value, shape, field);
  }
}

const NAMES = { text: 'a string', number: 'a whole number', boolean: 'true or false' } as const;

function isSingleOf(value: Value, shape: 'text' | 'number' | 'boolean'): boolean {
  if (shape !== 'number') {
    return typeof value === (shape === 'text' ? 'string' : 'boolean');
  }
  return Number.isInteger(value) || typeof value === 'bigint';
}

function faultsOfStructure(value: Value, shape: FieldShapes | readonly [FieldShapes], field: string): FieldFault[] {
  if (!isListShape(shape)) {
    return isFields(value) ? faultsIn(value, shape, field) : [misfit(value, 'a map', field)];
  }
  const [items] = shape;
  return isList(value)
    ? value.flatMap((item, place) => (item === null ? [] : faultsOfStructure(item, items, `${field}[${place}]`)))
    : [misfit(value, 'a list', field)];
}

function isListShape(shape: FieldShapes | readonly [FieldShapes]): shape is readonly [FieldShapes] {
  return Array.isArray(shape);
}

function misfit(value: Value, wanted: string, field: string): FieldFault {
  const isBare = wanted === 'a string' && (typeof value === 'number' || typeof value === 'boolean');
  return {
    rule: 'field-type',
    field,
    what: `${field} is ${describeValue(value)}; it must be ${wanted}`,
    why: WHY,
    fix: isBare ? `put it in quotes: '${value}'` : `write ${wanted}`,
  };
}
