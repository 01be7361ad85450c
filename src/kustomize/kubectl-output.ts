import { parseAllDocuments, type ScalarTag, type Tags } from 'yaml';
import type { Value } from '../manifests/manifest';

/**
 * The documents that kubectl prints, as Go reads them.
 *
 * @throws the first error of the text, which kubectl never has
 */
export function readKubectlOutput(stream: string): Value[] {
  return parseAllDocuments(stream, { customTags: (tags) => tags.map(asGo) }).map((document) => {
    for (const error of document.errors) {
      throw error;
    }
    return document.toJS();
  });
}

/** Go takes a number that is too great for a float for a text, and writes the git hash `88e2608` without quotes. */
function asGo(tag: Tags[number]): Tags[number] {
  if (typeof tag === 'string' || tag.collection !== undefined || tag.resolve === undefined) {
    return tag;
  }
  const resolve: ScalarTag['resolve'] = (text, onError, options) => {
    const value = tag.resolve(text, onError, options);
    return typeof value === 'number' && !Number.isFinite(value) && /\d/.test(text) ? text : value;
  };
  return { ...tag, resolve };
}
