import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBuiltIn } from '../../src/kubernetes/definition';
import { asDiscovery } from './discovery';
import type { Documents } from './generate';
import { GenerateError } from './generate-error';
import { isJsonMap, isMapOf, readJson } from './json';
import { type History, NO_HISTORY, type OpenApi } from './openapi';

/**
 * Reads the input documents of the generator.
 * @throws GenerateError if a file cannot be read or is not the expected document
 */
export function readDocuments(openApi: string, discovery: string, history?: string): Documents {
  return {
    openApi: asOpenApi(readJson(openApi), openApi),
    discovery: asDiscovery(readJson(discovery), discovery),
    history: history === undefined ? NO_HISTORY : asHistory(readJson(history), history),
  };
}

/** The documents that the last run of the generator stored in a folder; undefined if there was none. */
export function readStored(folder: string): Documents | undefined {
  const [openApi = '', ...others] = ['openapi.json', 'discovery.json', 'history.json'].map((name) =>
    join(folder, name),
  );
  const [discovery = '', history] = others;
  return existsSync(openApi) ? readDocuments(openApi, discovery, history) : undefined;
}

function asOpenApi(value: unknown, file: string): OpenApi {
  if (!isJsonMap(value) || !isJsonMap(value.info) || !('definitions' in value || 'swagger' in value)) {
    throw new GenerateError(
      `${file} is not an OpenAPI v2 document; kubectl get --raw /openapi/v2 prints the one of a cluster`,
    );
  }
  const { info, definitions } = value;
  if (!isJsonMap(definitions) || !isMapOf(definitions, isJsonMap) || Object.keys(definitions).length === 0) {
    throw new GenerateError(`${file} has no definitions, so there are no types to generate`);
  }
  if (!Object.keys(definitions).some(isBuiltIn)) {
    throw new GenerateError(`${file} has no type of Kubernetes: none of its definitions is of io.k8s.api`);
  }
  const [version] = /\d+\.\d+/.exec(String(info.version)) ?? [];
  if (version === undefined) {
    throw new GenerateError(
      `${file} does not say which version of Kubernetes it is of: info.version is "${info.version}"`,
    );
  }
  return { info: { title: String(info.title), version }, definitions };
}

function asHistory(value: unknown, file: string): History {
  if (!isJsonMap(value) || !isHistory(value)) {
    throw new GenerateError(`${file} is not a history: it needs ${Object.keys(NO_HISTORY).join(', ')}`);
  }
  return value;
}

function isHistory(value: { readonly [key: string]: unknown }): value is History & { readonly [key: string]: unknown } {
  const { versions, ...tables } = value;
  const names = Object.keys(NO_HISTORY).filter((name) => name !== 'versions');
  return Array.isArray(versions) && names.every((name) => isJsonMap(tables[name]));
}
