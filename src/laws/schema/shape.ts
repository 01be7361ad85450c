import type { TypeSource } from '../../kubernetes/cluster-api';
import { isDropped } from '../../kubernetes/dropped';
import { compareVersions, fieldHistory, type Span } from '../../kubernetes/history';
import { KUBERNETES_VERSION } from '../../kubernetes/kind';
import { type Field, type FieldType, type ObjectType, typeNamed, typeOf } from '../../kubernetes/schema';
import { fieldPath, isFields, isList } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';
import type { LawFinding } from '../place';
import { hasPlaceholder } from '../placeholder';
import { enumFinding, type Misfit, missingFinding, secretFinding, typeFinding, unknownFinding } from './misfits';
import { isRequired } from './required';
import { SCALAR_TESTS } from './scalars';
import type { MisfitValue } from './without-misfits';

/** The result of checking one manifest against the API's schema. */
export interface Shape {
  /** The parts of the manifest that do not fit the schema. */
  readonly findings: readonly LawFinding[];
  /** The values of the wrong type, which laws cannot read. */
  readonly misfits: readonly MisfitValue[];
  /** Whether the manifest has a null, which the server reads as absent. */
  readonly hasNull: boolean;
}

/**
 * Checks a manifest against the API's schema: unknown fields, values of the wrong type, values that are not
 * one of those allowed, missing fields.
 *
 * Of custom kinds, the generated types contain only the metadata.
 *
 * @param version the target version of Kubernetes
 * @param source the types of a certain cluster
 */
export function shapeOf(
  manifest: Manifest,
  version: string = KUBERNETES_VERSION,
  source: TypeSource = GENERATED,
): Shape {
  const type = source.typeOf(manifest.apiVersion, manifest.kind);
  const walk = new ShapeWalk(version, manifest.kind === 'Secret');
  if (type !== undefined) {
    checkOf(type.name, typesOf(source))(manifest, walk);
  } else if ((manifest.metadata ?? undefined) !== undefined) {
    walk.steps.push('metadata');
    checkOf(METADATA, typesOf(GENERATED))(manifest.metadata, walk);
  }
  return walk.misfits.length === 0 && walk.findings.length === 0 && !walk.hasNull ? FITS : walk;
}

const METADATA = 'meta/v1.ObjectMeta';
const FITS: Shape = Object.freeze({ findings: Object.freeze([]), misfits: Object.freeze([]), hasNull: false });

const NONE: readonly Field[] = [];

/** The current place of the walk, and its findings. */
class ShapeWalk implements Shape {
  readonly findings: LawFinding[] = [];
  readonly steps: (string | number)[] = [];
  readonly misfits: MisfitValue[] = [];
  hasNull = false;
  /** Whether the walk is in a status, which the server parses and then drops: only its types must be right. */
  isInStatus = false;

  /** @param isSecret whether values in data must not be shown */
  constructor(
    readonly version: string,
    readonly isSecret: boolean,
  ) {}

  report(misfit: Misfit, ...steps: readonly (string | number)[]): void {
    this.findings.push({ ...misfit, at: [...this.steps, ...steps].reduce<string>(fieldPath, '') });
  }
}

/** Checks a value against a type. */
type Check = (value: unknown, walk: ShapeWalk) => void;

/** Types, and the compiled checks of those that were used. */
interface Types {
  readonly source: TypeSource;
  readonly checks: Map<string, Check>;
}

const GENERATED: TypeSource = { typeOf, typeNamed };
const known = new WeakMap<TypeSource, Types>();

function typesOf(source: TypeSource): Types {
  const types = known.get(source) ?? { source, checks: new Map() };
  known.set(source, types);
  return types;
}

/** The check of a type, compiled on first use. */
function checkOf(name: string, types: Types): Check {
  const check = types.checks.get(name);
  if (check !== undefined) {
    return check;
  }
  const compiled = compile(types.source.typeNamed(name), types);
  types.checks.set(name, compiled);
  return compiled;
}

function compile(type: ObjectType, types: Types): Check {
  const fields = new Map([...type.fields].map(([name, field]) => [name, checkOfField(type, field, types)]));
  const required = [...type.fields.values()].filter((field) => isRequired(type, field));
  return (value, walk) => {
    if (!isFields(value)) {
      refuseType('a map', value, walk, type);
      return;
    }
    for (const name in value) {
      const content = value[name];
      if (content === null) {
        walk.hasNull = true;
      }
      checkField(type, name, content, fields.get(name), walk);
    }
    for (const field of walk.isInStatus ? NONE : required) {
      const content = value[field.name];
      // If the schema allows null, a field with null counts as set.
      if (content === undefined || (content === null && type.custom !== true)) {
        walk.report(missingFinding(type, field), field.name);
      }
    }
  };
}

function checkOfField({ name: type }: ObjectType, { name, type: content }: Field, types: Types): Check {
  if (name === 'status' && content.type === 'object') {
    return checkOfStatus(checkOfType(content, types));
  }
  return content.type === 'string' && isDropped(type, name) ? checkOfScalar('string') : checkOfType(content, types);
}

function checkOfStatus(check: Check): Check {
  return (value, walk) => {
    const before = walk.isInStatus;
    walk.isInStatus = true;
    check(value, walk);
    walk.isInStatus = before;
  };
}

function checkField(type: ObjectType, name: string, content: unknown, check: Check | undefined, walk: ShapeWalk): void {
  if (check === undefined) {
    if (content !== undefined && type.open !== true) {
      reportUnknown(type, name, walk);
    }
  } else if (content !== undefined && content !== null) {
    walk.steps.push(name);
    check(content, walk);
    walk.steps.pop();
  }
}

/** The type of a field that was removed in an older version is unknown, so its content is not checked. */
function reportUnknown(type: ObjectType, name: string, walk: ShapeWalk): void {
  const span: Span = fieldHistory(type.name, name) ?? {};
  if (span.until === undefined || compareVersions(span.until, walk.version) < 0) {
    walk.report(unknownFinding(type, name, span), name);
  }
}

function checkOfType(type: FieldType, types: Types): Check {
  switch (type.type) {
    case 'object': {
      let check: Check | undefined;
      return (value, walk) => {
        check ??= checkOf(type.name, types);
        check(value, walk);
      };
    }
    case 'list':
      return checkOfList(checkOfType(type.items, types));
    case 'map':
      return checkOfMap(checkOfType(type.values, types));
    case 'one-of':
      return checkOfAny(type.types, types);
    case 'string':
      return type.enum === undefined ? checkOfScalar('string') : checkOfEnum(new Set(type.enum));
    case 'integer':
      return checkOfScalar(type.format);
    default:
      return checkOfScalar(type.type);
  }
}

function checkOfScalar(name: keyof typeof SCALAR_TESTS): Check {
  const test = SCALAR_TESTS[name];
  return (value, walk) => {
    const wanted = test(value);
    if (wanted !== undefined) {
      refuseType(wanted, value, walk);
    }
  };
}

/** The meaning of an empty string differs from field to field, so laws check it. */
function checkOfEnum(allowed: ReadonlySet<string>): Check {
  return (value, walk) => {
    if (typeof value !== 'string') {
      refuseType('a string', value, walk);
    } else if (value !== '' && !allowed.has(value) && !walk.isInStatus) {
      walk.report(enumFinding(walk.steps, value, allowed));
    }
  };
}

function checkOfList(check: Check): Check {
  return (value, walk) => {
    if (!isList(value)) {
      refuseType('a list', value, walk);
      return;
    }
    for (let index = 0; index < value.length; index++) {
      checkEntry(index, value[index], check, walk);
    }
  };
}

function checkOfMap(check: Check): Check {
  return (value, walk) => {
    if (!isFields(value)) {
      refuseType('a map', value, walk);
      return;
    }
    for (const key in value) {
      checkEntry(key, value[key], check, walk);
    }
  };
}

function checkEntry(step: string | number, content: unknown, check: Check, walk: ShapeWalk): void {
  if (content === null) {
    walk.hasNull = true;
  } else if (content !== undefined) {
    walk.steps.push(step);
    check(content, walk);
    walk.steps.pop();
  }
}

/**
 * Fields of several types have their own parsers in the server, which accept unknown fields; those for lists also read a value of
 * any other type as nothing.
 */
function checkOfAny(any: readonly FieldType[], types: Types): Check {
  const takesOthers = any.some(({ type }) => type === 'list');
  const each = any.map((type) => ({ fits: KINDS_OF_VALUE[type.type], check: checkOfType(type, types) }));
  return (value, walk) => {
    const fitting = each.find(({ fits }) => fits?.(value) === true);
    if (fitting === undefined) {
      if (!takesOthers) {
        refuseType('a value of another type', value, walk);
      }
      return;
    }
    const before = walk.findings.length;
    fitting.check(value, walk);
    const own = walk.findings.splice(before).filter(({ law }) => law !== 'unknown-field');
    walk.findings.push(...own);
  };
}

/** For each type of a field: whether a value is of that kind, regardless of its content. */
const KINDS_OF_VALUE: { readonly [type: string]: (value: unknown) => boolean } = {
  object: isFields,
  list: isList,
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
};

function refuseType(wanted: string, value: unknown, walk: ShapeWalk, type?: ObjectType): void {
  walk.misfits.push({ steps: [...walk.steps], wanted });
  if (hasPlaceholder(value)) {
    return;
  }
  const isHidden = walk.isSecret && SECRET_FIELDS.has(walk.steps[0]);
  walk.report(isHidden ? secretFinding(walk.steps, wanted, value) : typeFinding(walk.steps, wanted, value, type));
}

const SECRET_FIELDS: ReadonlySet<unknown> = new Set(['data', 'stringData']);
