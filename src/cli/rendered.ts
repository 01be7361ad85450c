import type { Rendering } from '../manifests/manifest';
import { findProgram } from './find-program';
import { EXIT, type ExitCode, type Host } from './host';
import { outcomeOf, report } from './synth-once';

/** What one `synth` of a program rendered. */
export interface RenderedRun {
  readonly outdir: string;
  /** What was rendered in each environment, by its name; an App is one environment without a name. */
  readonly renderings: ReadonlyMap<string, Rendering>;
}

/** What to render, and how to tell what is wrong. */
export interface RenderWish {
  /** The program, where one is named. */
  readonly program: string | undefined;
  /** The environments that are wanted; all of them where none is named. */
  readonly environments: readonly string[];
  readonly json: boolean;
}

/**
 * Runs a program for what it renders, and writes nothing; where it is refused, everything that is wrong is told. Warnings are
 * for `synth` and `check` to tell.
 *
 * @returns what each `synth` rendered, or what the process ends with
 */
export async function renderProgram(
  { program: named, environments, json }: RenderWish,
  host: Host,
): Promise<readonly RenderedRun[] | ExitCode> {
  const program = findProgram(host.process.cwd(), named, host.process.env);
  const wishes = { environments, withoutFiles: true };
  const synth = { program, wishes, delivering: 'check', json, typecheck: false } as const;
  const { code, taken, problems } = await outcomeOf(synth, host);
  if (code !== EXIT.fine) {
    report(synth, { code, taken: [], problems }, host);
    return code;
  }
  return taken.map(({ delivery: { outdir, renderings } }) => ({ outdir, renderings }));
}
