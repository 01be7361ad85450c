import { parseArgs } from 'node:util';
import { ReleaseError } from './release-error';

/** What `npm run release` was asked for. */
export interface ReleaseArguments {
  /** Such as `0.2.0` or `0.2.0-rc.1`. */
  readonly version: string;
  /** Whether everything is checked, and nothing is changed. */
  readonly isDry: boolean;
}

/** How `npm run release` is called. */
export const USAGE = 'npm run release -- 0.2.0 [--dry-run]';

const VERSION = /^(\d+)\.(\d+)\.(\d+)(-[0-9a-z.-]+)?$/;

/**
 * Reads the arguments of `npm run release`.
 *
 * @param current the version of the last release
 * @throws ReleaseError where they are not a version that comes after it
 */
export function readArguments(args: readonly string[], current: string): ReleaseArguments {
  const { values, positionals } = parse(args);
  const [version = '', ...more] = positionals;
  if (more.length > 0 || !VERSION.test(version)) {
    throw new ReleaseError(`give the version that is released: ${USAGE}`);
  }
  if (!isAfter(version, current)) {
    throw new ReleaseError(`${version} does not come after ${current}, which package.json names`);
  }
  return { version, isDry: values['dry-run'] };
}

function parse(args: readonly string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new ReleaseError(`${error instanceof Error ? error.message : error}: ${USAGE}`);
  }
}

/** Whether a version comes after another one, which a version that is finished does where the other is one on the way to it. */
function isAfter(version: string, other: string): boolean {
  const [, ...parts] = VERSION.exec(version) ?? [];
  const [, ...others] = VERSION.exec(other) ?? [];
  const place = [0, 1, 2].find((index) => parts[index] !== others[index]);
  if (place !== undefined) {
    return Number(parts[place]) > Number(others[place]);
  }
  return version !== other && others[3] !== undefined;
}
