import * as fc from 'fast-check';
import type { Manifest } from '../../src/manifests/manifest';
import type { Release } from '../../test/kubectl';
import { type Case, randomCase } from './cases';
import type { ChangeName } from './changes';
import { judge, type Verdict } from './judge';
import { report } from './report';

/** The cases to search. */
export interface Search {
  readonly seed: number;
  readonly cases: number;
  readonly releases: readonly Release[];
  readonly changes: readonly ChangeName[];
  /**
   * The manifests that cases start from, in lists of those that belong together.
   * @default those of the tests
   */
  readonly documents?: readonly (readonly Manifest[])[];
}

/** The result of a search. */
export interface Found {
  /** The number of cases by result. */
  readonly counts: ReadonlyMap<string, number>;
  /** The smallest failing case found, as text; undefined if none fails. */
  readonly failure?: string;
}

/** Judges random cases until one fails, and shrinks that one. */
export async function search({ seed, cases, releases, changes, documents }: Search): Promise<Found> {
  const counts = new Map<string, number>();
  let deadline = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(randomCase(changes, documents), async (sample) => {
    if (performance.now() > deadline) {
      return;
    }
    const verdict = await verdictOn(sample, releases);
    if (verdict.faults.length > 0) {
      deadline = Math.min(deadline, performance.now() + SHRINKING);
      throw new Error(report(sample, verdict));
    }
    if (deadline === Number.POSITIVE_INFINITY) {
      count(counts, verdict);
    }
  });
  const details = await fc.check(property, { seed, numRuns: cases });
  const { failed, errorInstance, numRuns, numShrinks } = details;
  if (!failed) {
    return { counts };
  }
  const failure = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { counts, failure: `case ${numRuns} of seed ${seed}, shrunk ${numShrinks} times\n${failure}` };
}

/** How long to look for a smaller case, in milliseconds. */
const SHRINKING = 90_000;

/** A crash is a fault like any other. */
async function verdictOn(sample: Case, releases: readonly Release[]): Promise<Verdict> {
  try {
    return await judge(sample, releases);
  } catch (error) {
    const crash = error instanceof Error ? `crash: ${error.stack}` : `crash: ${error}`;
    return { outcome: 'refused', door: 'data', faults: [crash], files: new Map() };
  }
}

function count(counts: Map<string, number>, { outcome, door }: Verdict): void {
  const key = outcome === 'refused' ? 'that Kustomize cannot build' : door === 'program' ? 'of programs' : 'of data';
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
