import { definedApi } from '../checks/defined-api';
import { type Gathered, gathered } from './check/gathered';
import { unseenObjects } from './check/unseen-objects';
import type { Program } from './find-program';
import { EXIT, type ExitCode, type Host } from './host';
import { outcomeOf } from './synth-once';
import type { TargetOptions } from './target-options';

/** Runs a program. Every environment is checked while it is rendered. Returns the problems, and how the run ended. */
export async function gatherProgram(
  program: Program,
  target: TargetOptions,
  host: Host,
): Promise<Gathered & { readonly code: ExitCode }> {
  const overrides = { environments: [], withoutFiles: true, ...target };
  const synth = { program, overrides, outputMode: 'check', json: false, typecheck: false } as const;
  const { code, captured, problems } = await outcomeOf(synth, host);
  const renderings = captured.flatMap(({ delivery }) => [...delivery.renderings.values()]);
  const manifests = renderings.flatMap((rendering) => rendering.map(({ manifest }) => manifest));
  return {
    ...gathered({
      judged: manifests.length,
      files: 1,
      problems,
      unseen: unseenObjects(manifests, definedApi(renderings.flat())),
    }),
    code: code === EXIT.crash ? code : EXIT.fine,
  };
}
