import { parseArgs } from 'node:util';
import type { Release } from '../../test/kubectl';
import { CHANGE_NAMES, type ChangeName, isChangeName } from './changes';

/** The arguments of `npm run fuzz`. */
export interface FuzzArguments {
  readonly cases: number;
  readonly seed: number;
  readonly releases: readonly Release[];
  readonly changes: readonly ChangeName[];
}

/** The usage of `npm run fuzz`. */
export const USAGE = `npm run fuzz -- [--cases 200] [--seed N] [--kustomize oldest|newest|both] [--changes NAME,NAME]

Makes random environments, lays them out, and has the real Kustomize build them.
Kinds of change: ${CHANGE_NAMES.join(', ')}`;

/**
 * Reads the arguments of `npm run fuzz`.
 *
 * @throws Error if an argument is invalid
 */
export function readArguments(args: readonly string[]): FuzzArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      kustomize: { type: 'string', default: 'both' },
      changes: { type: 'string' },
    },
  });
  return {
    cases: wholeNumber('--cases', values.cases),
    seed: wholeNumber('--seed', values.seed),
    releases: releasesOf(values.kustomize),
    changes: changesOf(values.changes),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) {
    throw new Error(`${option} is "${text}", but must be a whole number`);
  }
  return Number(text);
}

function releasesOf(text: string): readonly Release[] {
  if (text === 'both') {
    return ['oldest', 'newest'];
  }
  if (text === 'oldest' || text === 'newest') {
    return [text];
  }
  throw new Error(`--kustomize is "${text}", but must be oldest, newest or both`);
}

function changesOf(text: string | undefined): readonly ChangeName[] {
  if (text === undefined) {
    return CHANGE_NAMES;
  }
  const names = text.split(',');
  const unknown = names.filter((name) => !isChangeName(name));
  if (unknown.length > 0) {
    throw new Error(`--changes has "${unknown.join('", "')}", which is not a kind of change`);
  }
  return names.filter(isChangeName);
}
