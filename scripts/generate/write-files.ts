import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a folder with these files and no others: beside it first, and then in its place, so that it is never half written. */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  try {
    for (const [path, text] of files) {
      const file = join(beside, 'new', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (existsSync(folder)) {
      renameSync(folder, join(beside, 'old'));
    }
    renameSync(join(beside, 'new'), folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Writes a file beside its place, and then in it. */
export function replaceFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
