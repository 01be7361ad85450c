import { ClusterApi, type ClusterDefinition, type ClusterDefinitions } from './cluster-api';

/** The content of the OpenAPI v2 document of a cluster. */
export interface ClusterDocument {
  /** The version of the cluster, such as `1.31`; undefined if the document has none. */
  readonly version: string | undefined;
  readonly api: ClusterApi;
}

/** Why a text is not such a document, as the end of a sentence about it. */
export interface DocumentFault {
  readonly fault: string;
}

/** Parses the output of `kubectl get --raw /openapi/v2`. */
export function readClusterDocument(text: string): ClusterDocument | DocumentFault {
  const document = parse(text);
  if (!isMap(document)) {
    return { fault: 'is not JSON that holds an OpenAPI document' };
  }
  if ('openapi' in document) {
    return { fault: 'is an OpenAPI v3 document, which covers only one group' };
  }
  const { definitions, info } = document;
  if (!isMap(definitions) || Object.keys(definitions).length === 0) {
    return { fault: 'has no definitions, so it is not the OpenAPI v2 document of a cluster' };
  }
  const broken = Object.keys(definitions).find((name) => !isDefinition(definitions[name]));
  if (broken !== undefined) {
    return { fault: `has a definition that cannot be read: ${broken}` };
  }
  const [, version] = /^v?(\d+\.\d+)/.exec(isMap(info) ? String(info.version) : '') ?? [];
  return { version, api: new ClusterApi(definitionsIn(definitions)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether everything that is read from a definition has the expected shape. */
export function isDefinition(value: unknown): value is ClusterDefinition {
  if (!isMap(value)) {
    return false;
  }
  const { $ref, type, format, items, additionalProperties, properties, required, enum: values } = value;
  return (
    [$ref, type, format].every((text) => text === undefined || typeof text === 'string') &&
    (items === undefined || isDefinition(items)) &&
    (additionalProperties === undefined ||
      typeof additionalProperties === 'boolean' ||
      isDefinition(additionalProperties)) &&
    (properties === undefined || (isMap(properties) && Object.values(properties).every(isDefinition))) &&
    [required, values].every((list) => list === undefined || Array.isArray(list)) &&
    isKinds(value['x-kubernetes-group-version-kind'])
  );
}

function isKinds(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isMap));
}

function definitionsIn(definitions: { readonly [name: string]: unknown }): ClusterDefinitions {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, definition]) => (isDefinition(definition) ? [[name, definition]] : [])),
  );
}
