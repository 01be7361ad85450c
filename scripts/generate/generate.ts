import { typeName } from '../../src/kubernetes/definition';
import { extendHistory } from './extend-history';
import { factsOf } from './facts';
import { historyOf } from './history';
import { historyFile } from './history-file';
import { indexFile } from './index-file';
import { kindsFile } from './kinds-file';
import { modelOf } from './model';
import type { Definitions, History, OpenApi, Resource } from './openapi';
import { schemaFile } from './schema-file';
import { wireTypeFiles } from './wire-types';

/** The input documents. */
export interface Documents {
  readonly openApi: OpenApi;
  readonly discovery: readonly Resource[];
  readonly history: History;
}

/** The output: files by path, and the documents reduced to what the generator reads. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  readonly facts: Documents;
}

/**
 * Generates the files about Kubernetes.
 * @param before the definitions of the previous version, to find what is new if the history ends with it
 * @throws GenerateError if the documents do not match, or the generator cannot read them
 */
export function generate({ openApi, discovery, history }: Documents, before?: OpenApi): Generated {
  const definitions = factsOf(openApi.definitions);
  const model = modelOf(openApi.info.version, definitions, discovery);
  const facts = { ...openApi, definitions: used(definitions, model.types) };
  const extended = extendHistory(history, before, facts);
  const past = historyOf(extended, model);
  const files = new Map([
    ...wireTypeFiles(model, past),
    ['index.ts', indexFile(model)] as const,
    ['kinds.ts', kindsFile(model)] as const,
    ['schema.ts', schemaFile(model)] as const,
    ['history.ts', historyFile(past)] as const,
  ]);
  return { files, facts: { openApi: facts, discovery: model.resources, history: extended } };
}

/** The definitions of the generated types, and of those that they refer to. */
function used(definitions: Definitions, types: readonly { readonly name: string }[]): Definitions {
  const names = new Set(types.map(({ name }) => name));
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => names.has(typeName(name))));
}
