import { describeValue, isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { Refusal } from '../../problems/refusals';

/** A document that a construct can be created from. */
export interface ObjectFields {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: ObjectMetadata | null;
  readonly [field: string]: unknown;
}

/** The metadata of a document that constructs read. */
export interface ObjectMetadata {
  readonly name?: string | null;
  readonly namespace?: string | null;
  readonly [field: string]: unknown;
}

/** Whether a construct can be created from a document. */
export function isObject(value: unknown): value is ObjectFields {
  return objectFault(value) === undefined;
}

/**
 * Why no construct can be created from a document, or undefined. `generateName` is checked when objects are rendered.
 */
export function objectFault(value: unknown): Refusal | undefined {
  if (!isMap(value)) {
    return fault('', `the document is ${describeValue(value)}, not a Kubernetes object`, EXAMPLE);
  }
  return kustomizationFault(value) ?? identityFault(value) ?? metadataFault(value) ?? nameFault(value);
}

const EXAMPLE = 'give it an apiVersion, a kind and metadata, or remove it from the file';

function kustomizationFault({ apiVersion, kind }: Fields): Refusal | undefined {
  const isKustomization = typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/');
  return isKustomization
    ? {
        field: 'kind',
        what: `the document is a ${kind}, which is an instruction for Kustomize and not an object`,
        why: 'API servers do not know the kind, so it would have no effect',
        fix: `include what it builds: kubectl kustomize FOLDER > built.yaml; or leave it out: exclude: { kind: '${kind}' }`,
      }
    : undefined;
}

function identityFault({ apiVersion, kind }: Fields): Refusal | undefined {
  if (typeof apiVersion !== 'string' || !/^[^/]+(\/[^/]+)?$/.test(apiVersion)) {
    return fault(
      'apiVersion',
      `apiVersion is ${describeValue(apiVersion)}`,
      "write it as VERSION or GROUP/VERSION: 'apps/v1'",
    );
  }
  return typeof kind === 'string' && kind !== ''
    ? undefined
    : fault('kind', `kind is ${describeValue(kind)}`, "write the kind of the object: 'ConfigMap'");
}

/** The metadata that both the API server and constructs read. */
function metadataFault({ metadata = null }: Fields): Refusal | undefined {
  if (metadata !== null && !isMap(metadata)) {
    return fault('metadata', `metadata is ${describeValue(metadata)}`, "write it as a map: { name: 'settings' }");
  }
  for (const [key, wanted, isRight] of SHAPES) {
    const value = metadata?.[key] ?? null;
    if (value !== null && !isRight(value)) {
      return fault(`metadata.${key}`, `metadata.${key} is ${describeValue(value)}`, `write ${wanted}`);
    }
  }
  return undefined;
}

/** cdk8s would generate a name, and a different one after the next change of the file. */
function nameFault({ kind, metadata }: Fields): Refusal | undefined {
  const { name, generateName } = isMap(metadata) ? metadata : {};
  const isNamed = (name ?? '') !== '' || (generateName ?? '') !== '';
  return isNamed
    ? undefined
    : {
        field: 'metadata.name',
        what: `the ${kind} has no name`,
        why: 'kubectl apply and Kustomize identify objects by name, and reject one without a name',
        fix: "write one: metadata: { name: 'settings' }",
      };
}

const isText = (value: Value): boolean => typeof value === 'string';

const SHAPES: readonly (readonly [key: string, wanted: string, isRight: (value: Value) => boolean])[] = [
  ['name', 'a string, in quotes if YAML would read it as another type', isText],
  ['namespace', 'a string, in quotes if YAML would read it as another type', isText],
  ['labels', 'a map of strings', isMap],
  ['annotations', 'a map of strings', isMap],
  ['finalizers', 'a list of strings', isList],
  ['ownerReferences', 'a list of maps', isList],
];

function fault(field: string, what: string, fix: string): Refusal {
  return { field, what, why: 'the API server cannot read the object', fix };
}
