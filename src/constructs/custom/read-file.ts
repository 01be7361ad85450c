import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readYaml, type YamlFile } from '../../reading/read-yaml';

/** What was read in this process, because all environments read the same files. */
const read = new Map<string, { readonly state: string; readonly file: YamlFile }>();

/**
 * The documents of a file, read again only when it was written since.
 *
 * @throws the system's error where the file cannot be read
 */
export function readFile(path: string): YamlFile {
  const file = resolve(path);
  const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return readOnce(file, `${ino} ${size} ${mtimeNs} ${ctimeNs}`, () => readYaml(readFileSync(file), file));
}

/** The documents of what was loaded from a URL. */
export function readLoaded(text: string, url: string): YamlFile {
  return readOnce(url, text, () => readYaml(text, url));
}

function readOnce(key: string, state: string, readIt: () => YamlFile): YamlFile {
  const known = read.get(key);
  if (known?.state === state) {
    return known.file;
  }
  const file = readIt();
  read.set(key, { state, file });
  return file;
}
