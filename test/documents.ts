import { type DocumentOptions, parseAllDocuments, type SchemaOptions } from 'yaml';
import type { Value } from '../src/manifests/manifest';

/** The documents of a YAML stream as plain data; throws the first syntax error. */
export function readDocuments(text: string, options?: SchemaOptions & DocumentOptions): Value[] {
  return parseAllDocuments(text, options).map((document) => {
    for (const error of document.errors) {
      throw error;
    }
    return document.toJS();
  });
}
