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

/** The documents that everything is generated from. */
export interface Documents {
  readonly openApi: OpenApi;
  readonly discovery: readonly Resource[];
  readonly history: History;
}

/** What is generated: the texts of files by their paths, and the documents without what the generator does not read. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  readonly facts: Documents;
}

/**
 * Generates what kustruct knows of Kubernetes.
 * @param before the definitions of the version before, to find out what is new where the history ends with it
 * @throws GenerateError where the documents do not fit together, or say what the generator cannot read
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

/** The definitions of the types that are generated, and of those that they are written with. */
function used(definitions: Definitions, types: readonly { readonly name: string }[]): Definitions {
  const names = new Set(types.map(({ name }) => name));
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => names.has(typeName(name))));
}
