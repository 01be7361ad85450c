import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { nearestFolder } from '../nearest-folder';

const FOLDER = 'node_modules/.cache/kustruct';

/**
 * Whether an earlier run warned of changes to an output folder that a cluster would refuse. Runs that change no file ask git only
 * then, to stay fast. Without `node_modules`, nothing is stored.
 */
export function isPending(outdir: string): boolean {
  const file = markOf(outdir);
  return file !== undefined && existsSync(file);
}

/** Stores whether such a warning exists. */
export function setPending(outdir: string, isNow: boolean): void {
  const file = markOf(outdir);
  if (file === undefined || existsSync(file) === isNow) {
    return;
  }
  try {
    if (isNow) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '');
    } else {
      rmSync(file, { force: true });
    }
  } catch {
    // A folder that cannot be written costs the warning of a later run that changes nothing.
  }
}

function markOf(outdir: string): string | undefined {
  const folder = resolve(outdir);
  const project = nearestFolder(dirname(folder), 'node_modules');
  return project && join(project, FOLDER, `refused-${encodeURIComponent(relative(project, folder))}`);
}
