import { readFileSync } from 'node:fs';
import type { Documents } from './generate';
import { GenerateError } from './generate-error';
import { type History, NO_HISTORY, type OpenApi, type Resource } from './openapi';

/**
 * Reads the documents that the generator takes.
 * @throws GenerateError where a file cannot be read or holds something else
 */
export function readDocuments(openApi: string, discovery: string, history?: string): Documents {
  return {
    openApi: asOpenApi(readJson(openApi), openApi),
    discovery: asDiscovery(readJson(discovery), discovery),
    history: history === undefined ? NO_HISTORY : asHistory(readJson(history), history),
  };
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new GenerateError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GenerateError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function asOpenApi(value: unknown, file: string): OpenApi {
  if (!isMap(value) || !isMap(value.info) || !('definitions' in value || 'swagger' in value)) {
    throw new GenerateError(
      `${file} is not an OpenAPI v2 document; kubectl get --raw /openapi/v2 prints the one of a cluster`,
    );
  }
  const { info, definitions } = value;
  if (!isMap(definitions) || !isMapOf(definitions, isMap) || Object.keys(definitions).length === 0) {
    throw new GenerateError(`${file} has no definitions, so there are no types to generate`);
  }
  const [version] = /\d+\.\d+/.exec(String(info.version)) ?? [];
  if (version === undefined) {
    throw new GenerateError(
      `${file} does not say which version of Kubernetes it is of: info.version is "${info.version}"`,
    );
  }
  return { info: { title: String(info.title), version }, definitions };
}

function asDiscovery(value: unknown, file: string): readonly Resource[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isResource)) {
    throw new GenerateError(
      `${file} is not a list of resources, each with group, version, kind, resource, namespaced and verbs`,
    );
  }
  return value;
}

function isResource(value: unknown): value is Resource {
  return (
    isMap(value) &&
    [value.group, value.version, value.kind, value.resource].every((part) => typeof part === 'string') &&
    typeof value.namespaced === 'boolean' &&
    Array.isArray(value.verbs)
  );
}

function asHistory(value: unknown, file: string): History {
  if (!isMap(value) || !isHistory(value)) {
    throw new GenerateError(`${file} is not a history: it needs ${Object.keys(NO_HISTORY).join(', ')}`);
  }
  return value;
}

function isHistory(value: { readonly [key: string]: unknown }): value is History & { readonly [key: string]: unknown } {
  const { versions, ...tables } = value;
  const names = Object.keys(NO_HISTORY).filter((name) => name !== 'versions');
  return Array.isArray(versions) && names.every((name) => isMap(tables[name]));
}

type JsonMap = { readonly [key: string]: unknown };

function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMapOf<Value>(
  map: JsonMap,
  isValue: (value: unknown) => value is Value,
): map is { readonly [key: string]: Value } {
  return Object.values(map).every(isValue);
}
