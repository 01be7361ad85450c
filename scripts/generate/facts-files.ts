import type { Documents } from './generate';
import type { Definitions } from './openapi';

/** The documents as files with the same effect on the generator: one line per type or resource, no descriptions. */
export function factsFiles({ openApi, discovery, history }: Documents): ReadonlyMap<string, string> {
  return new Map([
    ['openapi.json', `{"info":${JSON.stringify(openApi.info)},"definitions":{\n${rows(openApi.definitions)}\n}}\n`],
    ['discovery.json', `[\n${discovery.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`],
    [
      'history.json',
      `{\n${Object.entries(history)
        .map(
          ([name, table]) =>
            `${JSON.stringify(name)}:${Array.isArray(table) ? JSON.stringify(table) : `{\n${rows(table)}\n}`}`,
        )
        .join(',\n')}\n}\n`,
    ],
  ]);
}

function rows(table: Definitions | { readonly [key: string]: unknown }): string {
  return Object.entries(table)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n');
}
