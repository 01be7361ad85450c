import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadSettings, readSettings } from '../checks/judging/settings';
import { isMap } from '../manifests/field';
import { nearestFolder } from '../nearest-folder';

/** The settings of rules in the nearest `package.json` of a folder: `"kustruct": { "rules": … }`. */
export function packageSettings(folder: string): ReadSettings {
  const found = nearestFolder(folder, 'package.json');
  const given = found === undefined ? undefined : rulesIn(join(found, 'package.json'));
  if (found === undefined || given === undefined) {
    return { settings: {}, problems: [] };
  }
  const file = join(found, 'package.json');
  return readSettings(given, { origin: { source: undefined, placeOf: () => ({ file }) } }, 'files');
}

/** Problems of the file as a whole are left to npm. */
function rulesIn(file: string): unknown {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const kustruct = isMap(content) ? content.kustruct : undefined;
    return isMap(kustruct) ? kustruct.rules : undefined;
  } catch {
    return undefined;
  }
}
