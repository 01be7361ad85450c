import { KUBERNETES_VERSION } from '../kubernetes/kind';
import type { Target } from '../kubernetes/target';
import { embeddedObjects, typeMetaFaults } from '../laws/definitions/embedded-objects';
import type { Schema } from '../laws/definitions/json-schema';
import { listDuplicates } from '../laws/definitions/list-duplicates';
import { type ValueFault, valueFaults } from '../laws/definitions/schema-values';
import { servedValue } from '../laws/definitions/served-value';
import { type BrokenRule, brokenRules } from '../laws/expressions';
import type { LawFinding, Steps } from '../laws/place';
import { shapeOf } from '../laws/schema/shape';
import { describeValue, fieldPath, isFields, overlap, valueAt } from '../manifests/field';
import { toJson } from '../manifests/json';
import type { Fields, Manifest } from '../manifests/manifest';
import type { DefinedApi, DefinedVersion } from './defined-api';
import { manifestFindings } from './manifest-findings';

/**
 * All reasons for which the API server refuses a custom resource, by the definition of its kind. Patterns and formats that only Go can
 * evaluate exactly are skipped, and so are CEL rules whose result is not known exactly.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation
 */
export function customFindings(
  manifest: Manifest,
  version: DefinedVersion,
  defined: DefinedApi,
  target: Target | undefined,
): readonly LawFinding[] {
  if (isFields(manifest.sops)) {
    return NONE;
  }
  const ofTypes = shapeOf(manifest, target?.version, defined).findings.filter(
    ({ at, law }) => law === UNKNOWN_FIELD || !(version.hasStatus && overlap('status', at)),
  );
  const ofMetadata = manifestFindings(manifest, target && { version: target.version });
  const known = [...ofTypes, ...ofMetadata.filter((one) => !ofTypes.some((other) => isSame(one, other)))];
  const reported = new Set(known.filter(({ law }) => law !== UNKNOWN_FIELD).map(({ at }) => at));
  const ofValues = valueFindings(manifest, version, target?.version ?? KUBERNETES_VERSION);
  return [...known, ...ofValues.filter(({ at }) => !reported.has(at))];
}

const NONE: readonly LawFinding[] = Object.freeze([]);
const UNKNOWN_FIELD = 'unknown-field';

function isSame(one: LawFinding, other: LawFinding): boolean {
  return one.law === other.law && one.at === other.at;
}

/** The findings about the values of a resource, with defaults filled in. */
function valueFindings(manifest: Manifest, defined: DefinedVersion, version: string): readonly LawFinding[] {
  const schema = defined.schemaIn(version);
  if (schema === undefined) {
    return NONE;
  }
  const { status, ...withoutStatus } = manifest;
  const fields: unknown = defined.hasStatus ? withoutStatus : manifest;
  const value = servedValue(isFields(fields) ? fields : {}, schema);
  const faults = [...valueFaults(value, schema), ...listDuplicates(value, schema), ...scaleFaults(value, defined)];
  const found = [...faults.map(toFinding), ...embeddedFindings(value, schema)];
  // The server only evaluates rules for objects that meet the rest of the schema.
  return found.length > 0 ? found : [...brokenRules(value, schema, version, true)].map(toRuleFinding);
}

function toRuleFinding({ steps, rule, message }: BrokenRule): LawFinding {
  const what = `${nameOf(steps)} breaks a rule of its CustomResourceDefinition: ${message}`;
  return {
    law: 'custom-resources',
    at: pathOf(steps),
    what,
    why: WHY,
    fix: `change it so that this is true: ${rule.trim()}`,
  };
}

/** An autoscaler reads and writes the number of replicas at a path that the definition names. */
function scaleFaults(value: Fields, { replicasPath = [] }: DefinedVersion): readonly ValueFault[] {
  const replicas = replicasPath.length === 0 ? undefined : valueAt(value, replicasPath);
  const isCount = typeof replicas === 'number' && Number.isInteger(replicas) && replicas >= 0 && replicas < 2 ** 31;
  return replicas === undefined || isCount
    ? []
    : [{ steps: replicasPath, what: `is ${toJson(replicas)}; it must be a whole number from 0 to ${2 ** 31 - 1}` }];
}

/** Embedded objects need an apiVersion and a kind, and their metadata is validated like that of any object. */
function embeddedFindings(value: Fields, schema: Schema): readonly LawFinding[] {
  return [...embeddedObjects(value, schema)].flatMap(({ object, steps }) => {
    const { metadata } = object;
    const found = isFields(metadata)
      ? manifestFindings({ ...EMBEDDED, metadata: { ...metadata, name: 'name' } })
      : NONE;
    const ofMetadata = found.filter(({ law }) => EMBEDDED_LAWS.has(law));
    const isNoMap = metadata !== undefined && metadata !== null && !isFields(metadata);
    const ofType: readonly ValueFault[] = isNoMap
      ? [{ steps: [...steps, 'metadata'], what: `is ${describeValue(metadata)}, not a map`, kind: 'type' }]
      : [];
    return [
      ...[...typeMetaFaults(object, steps), ...ofType].map(toFinding),
      ...ofMetadata.map((finding) => ({ ...finding, at: `${pathOf(steps)}.${finding.at}` })),
    ];
  });
}

/** An unknown kind, so that only the metadata is checked. */
const EMBEDDED = { apiVersion: 'kustruct.dev/v1', kind: 'Embedded' };
const EMBEDDED_LAWS: ReadonlySet<string> = new Set([
  'field-type',
  'object-labels',
  'object-annotations',
  'object-finalizers',
  'owner-references',
]);

function toFinding({ steps, what, kind, missing }: ValueFault): LawFinding {
  const subject = nameOf(steps);
  return missing === undefined
    ? { law: LAWS[kind ?? 'value'], at: pathOf(steps), what: `${subject} ${what}`, why: WHY, fix: FIX }
    : {
        law: 'required-field',
        at: pathOf([...steps, missing]),
        what: `${subject} has no ${missing}`,
        why: WHY,
        fix: `add ${missing}`,
      };
}

const LAWS = { type: 'field-type', enum: 'enum-value', value: 'custom-resources' } as const;
const WHY = 'the API server refuses the object, because it does not match the schema of its CustomResourceDefinition';
const FIX = 'write a value that the schema allows';

function pathOf(steps: Steps): string {
  return steps.reduce<string>(fieldPath, '');
}

/** The name of the field at the end of a path, with the list that it is an element of. */
function nameOf(steps: Steps): string {
  const last = steps.at(-1);
  return typeof last === 'number' ? `an element of ${nameOf(steps.slice(0, -1))}` : (last ?? 'the object');
}
