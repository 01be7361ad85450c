import { compare } from '../../changes/compare';
import { clusterStates } from './cluster-side';
import { type ComparedParts, labelled, optionsFor, type Sides } from './compared-sides';
import type { ClusterOptions } from './kubectl-get';
import { APPLIERS } from './managed-fields';
import type { DiffResult, EnvironmentResult } from './result';
import type { Side } from './side';

/** The cluster to compare with. */
export interface ComparedCluster extends ClusterOptions {
  /** The field managers that apply what is rendered, in addition to the known ones. */
  readonly managers: readonly string[];
}

/** The names of all environments that the program renders. */
export function renderedNames(all: readonly Sides[]): readonly string[] {
  return all.flatMap((sides) =>
    [...sides.after.environments.keys()].map((environment) => labelled(environment, sides, all.length)),
  );
}

/**
 * Compares what the program renders with a cluster. The committed output shows what the program changed and what it no
 * longer renders; every other difference is drift.
 */
export function comparedWithCluster(
  all: readonly Sides[],
  cluster: ComparedCluster,
  { version }: Pick<ComparedParts, 'version'>,
): DiffResult {
  const parts = all.flatMap((sides) =>
    [...sides.after.environments].map(([environment, after]) => ({ environment, after, sides })),
  );
  const results = parts.map(({ environment, after, sides }) => {
    const before = sides.before.environments.get(environment);
    const states = clusterStates({ before, after, appliers: [...APPLIERS, ...cluster.managers] }, cluster);
    const isPartial = states.problems.length > 0;
    const options = optionsFor(environment, sides, version);
    const result: EnvironmentResult = {
      environment: labelled(environment, sides, all.length),
      ...(isPartial && { isPartial }),
      ...compare(states.settled, states.after, options),
      drift: compare(states.live, states.settled, options),
    };
    const isUnknown = isPartial && states.settled.length + states.after.length === 0;
    return { results: isUnknown ? [] : [result], problems: states.problems };
  });
  const name = cluster.context === undefined ? 'the cluster' : `the cluster of the context ${cluster.context}`;
  return {
    before: name,
    after: 'the program',
    subject: parts.map(({ sides }) => sides.outdir ?? '').join(' '),
    environments: results.flatMap((part) => part.results),
    notes: all.flatMap(({ before }) => clusterNotes(before)),
    problems: results.flatMap(({ problems }) => problems),
  };
}

function clusterNotes({ name, problems, environments }: Side): string[] {
  const [first] = problems;
  return environments.size > 0
    ? [`what the program changed is what differs from ${name}; everything else that differs is drift`]
    : [
        `changes and drift are not distinguished, and objects that are no longer rendered are not searched: ${first?.what ?? `there is nothing in ${name}`}`,
      ];
}
