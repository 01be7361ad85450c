// Reading YAML, next to the two parsers on npm that people use, on the same text.
import { createRequire } from 'node:module';
import { parseAllDocuments } from 'yaml';
import { readYaml } from '../../src/reading/read-yaml';
import { ourApp } from './tree';

const jsYaml: { loadAll(text: string): unknown[] } = createRequire(__filename)('js-yaml');

/** What can be measured; only ours and `yaml` return positions, and only ours keeps all digits. */
export type ReadingJob = 'read by kustruct' | 'read by js-yaml' | 'read by yaml';

/** The manifests of an app as one text. */
export function manifestText(objects: number): string {
  const files = [...ourApp(objects).layout()].filter(([path]) => !path.endsWith('kustomization.yaml'));
  return files.map(([, text]) => `---\n${text}`).join('');
}

/** The ways to read a text. */
export const READERS: Readonly<Record<ReadingJob, (text: string) => number>> = {
  'read by kustruct': (text) => readYaml(text, 'all.yaml').documents.length,
  'read by js-yaml': (text) => jsYaml.loadAll(text).length,
  'read by yaml': (text) => parseAllDocuments(text).map((document): unknown => document.toJS()).length,
};

/** Whether a job is one of these. */
export function isReadingJob(job: string): job is ReadingJob {
  return Object.hasOwn(READERS, job);
}
