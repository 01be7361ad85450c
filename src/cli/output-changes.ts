import { compare } from '../changes/compare';
import type { EnvironmentChanges } from './diff/grouped';
import { recordsOf } from './diff/json-report';
import { pairEnvironments } from './diff/pair';
import { pathSide } from './diff/path-side';
import { programSide } from './diff/side';
import { objectsText } from './diff/text-report';
import type { CapturedSynth } from './session';

/** The differences between the files of an output folder and what a program rendered for it. */
export interface OutputChanges {
  /** As text; empty if the files cannot be read. */
  readonly text: string;
  /** For JSON; undefined if the files cannot be read. */
  readonly records: readonly unknown[] | undefined;
}

/** The fields that differ if files of an output folder are not up to date. */
export function outputChanges({ delivery: { outdir, renderings } }: CapturedSynth): OutputChanges {
  const names = [...renderings.keys()];
  const { pairs, problems } = pairEnvironments(pathSide(outdir, names), programSide(renderings), wantedOf(names));
  if (problems.length > 0) {
    return { text: '', records: undefined };
  }
  const changes = pairs.map(({ environment, before, after }): EnvironmentChanges => {
    return { environment, changes: compare(before, after).changes };
  });
  const text = objectsText(changes, changes.length);
  return {
    text: text === '' ? 'No field differs for the API server.\n' : text,
    records: changes.flatMap((each) => recordsOf(each.environment, each.changes)),
  };
}

/** Skips environments that were not requested; an app has none. */
function wantedOf(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '');
}
