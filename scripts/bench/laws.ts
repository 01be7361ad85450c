// The laws of the API server over objects as people write them, parsed beforehand or read from their files.
import { manifestFindings } from '../../src/checks/manifest-findings';
import type { Manifest } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { readYaml } from '../../src/reading/read-yaml';
import { ourApp, PER_CHART } from './tree';

/** What can be measured; the second is the first with the files read. */
export type LawJob = 'laws' | 'read and laws';

/** Files of about 1.1 kB: every other one a Deployment, the others Ingresses. */
export function rawFiles(objects: number): readonly string[] {
  const files = [...ourApp((objects / 2) * PER_CHART).layout()];
  return files.filter(([path]) => /\/(?:deployment|ingress)-/.test(path)).map(([, text]) => text);
}

/** The objects in files. */
export function readAll(files: readonly string[]): readonly Manifest[] {
  return files.flatMap((text, file) =>
    readYaml(text, `${file}.yaml`).documents.flatMap(({ value }) => (isManifest(value) ? [value] : [])),
  );
}

/** The number of findings of all laws. */
export function countFindings(objects: readonly Manifest[]): number {
  return objects.reduce((count, manifest) => count + manifestFindings(manifest).length, 0);
}

/** Whether a job is one of these. */
export function isLawJob(job: string): job is LawJob {
  return job === 'laws' || job === 'read and laws';
}
