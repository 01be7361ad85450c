import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ReadFile } from '../../reading/read-document';
import { readYaml } from '../../reading/read-yaml';

/** What this process has read, because all environments read the same files. */
const read = new Map<string, { readonly state: string; readonly file: ReadFile }>();

/**
 * The documents of a file, read again only if the file has changed.
 *
 * @throws the system's error if the file cannot be read
 */
export function readFile(path: string): ReadFile {
  const file = resolve(path);
  const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return readOnce(file, `${ino} ${size} ${mtimeNs} ${ctimeNs}`, () => readObjects(file));
}

/** The documents in text loaded from a URL. */
export function readLoaded(text: string, url: string): ReadFile {
  return readOnce(url, text, () => readYaml(text, url));
}

/** Kustomize does not require a kind in its own file. */
function readObjects(file: string): ReadFile {
  const read = readYaml(readFileSync(file), file);
  return KUSTOMIZATION_FILES.has(basename(file))
    ? {
        problems: read.problems,
        documents: read.documents.map((document) => ({
          value: { ...KUSTOMIZATION, ...document.value },
          placeOf: (path) => document.placeOf(path),
        })),
      }
    : read;
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
const KUSTOMIZATION_FILES: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);
const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };

function readOnce(key: string, state: string, readIt: () => ReadFile): ReadFile {
  const known = read.get(key);
  if (known?.state === state) {
    return known.file;
  }
  const file = readIt();
  read.set(key, { state, file });
  return file;
}
