import { type CompareOptions, compare } from '../../changes/compare';
import { isKubernetesVersion } from '../../kubernetes/versions';
import { asApplied } from './as-applied';
import { pairEnvironments } from './pair';
import type { DiffResult, EnvironmentResult } from './result';
import type { Side } from './side';

/** Both sides for one output folder. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** The output folder; undefined if no program is compared. */
  readonly outdir?: string;
  /** The target versions of Kubernetes of the program, by environment. @default no program is compared */
  readonly versions?: ReadonlyMap<string, string>;
}

/** What to compare of the sides. */
export interface ComparedParts {
  /** The requested environments; empty for all of them. */
  readonly environments: readonly string[];
  /** The target version of Kubernetes on the command line. */
  readonly version: string | undefined;
}

/** Compares the environments of both sides, for each output folder. */
export function comparedSides(all: readonly Sides[], { environments: wanted, version }: ComparedParts): DiffResult {
  let untracked = 0;
  const parts = all.map((sides) => {
    const { pairs, problems } = pairEnvironments(sides.before, sides.after, wanted);
    const environments = pairs.map(({ environment, only, ...pair }): EnvironmentResult => {
      const [before, after] = [asApplied(pair.before, pair.after), asApplied(pair.after, pair.before)];
      untracked += before.untracked + after.untracked;
      const comparison = compare(before.rendering, after.rendering, optionsFor(environment, sides, version));
      return { environment: labelled(environment, sides, all.length), ...(only && { only }), ...comparison };
    });
    return { environments, problems };
  });
  return {
    before: namesOf(all.map(({ before }) => before)),
    after: namesOf(all.map(({ after }) => after)),
    subject: all.map(({ outdir, after }) => outdir ?? after.name).join(' '),
    environments: parts.flatMap(({ environments }) => environments),
    notes: [...(untracked === 0 ? [] : [untrackedNote(untracked)]), ...hiddenNotes(all)],
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function hiddenNotes(all: readonly Sides[]): string[] {
  return all
    .flatMap(({ before, after }) => [before, after])
    .flatMap(({ name, hidden = [] }) =>
      hidden.length === 0 ? [] : [`folders of ${name} that start with a dot are not read: ${hidden.join(', ')}`],
    );
}

function untrackedNote(objects: number): string {
  const subject = objects === 1 ? '1 object of a cluster does' : `${objects} objects of a cluster do`;
  return `${subject} not show what was applied, so only fields that both sides have are compared: get them with kubectl get --show-managed-fields`;
}

/** The version on the command line takes precedence over the one that the program sets for the environment. */
export function optionsFor(environment: string, { versions }: Sides, version: string | undefined): CompareOptions {
  const target = version ?? versions?.get(environment);
  return target !== undefined && isKubernetesVersion(target) ? { kubernetesVersion: target } : {};
}

/** The name of an environment; with its output folder if there are others, which may have an environment of the same name. */
export function labelled(environment: string, { outdir = '' }: Sides, all: number): string {
  return all === 1 ? environment : [outdir, environment].filter((part) => part !== '').join('/');
}

function namesOf(sides: readonly Side[]): string {
  return [...new Set(sides.map(({ name }) => name))].join(', ');
}
