import type { Rendering } from '../manifests/manifest';
import { findProgram } from './find-program';
import { EXIT, type ExitCode, type Host } from './host';
import { outcomeOf, report } from './synth-once';

/** What one `synth` of a program rendered. */
export interface RenderedRun {
  readonly outdir: string;
  /** The renderings of the environments, by name; an App is one environment without a name. */
  readonly renderings: ReadonlyMap<string, Rendering>;
}

/** What to render, and how to report problems. */
export interface RenderOptions {
  /** The program on the command line, if any. */
  readonly program: string | undefined;
  /** The requested environments; empty for all of them. */
  readonly environments: readonly string[];
  readonly json: boolean;
}

/**
 * Renders a program and writes nothing. If it is refused, all problems are reported. Warnings are
 * left to `synth` and `check`.
 *
 * @returns what each `synth` rendered, or the exit code
 */
export async function renderProgram(
  { program: named, environments, json }: RenderOptions,
  host: Host,
): Promise<readonly RenderedRun[] | ExitCode> {
  const program = findProgram(host.process.cwd(), named, host.process.env);
  const overrides = { environments, withoutFiles: true };
  const synth = { program, overrides, outputMode: 'check', json, typecheck: false } as const;
  const { code, captured, problems } = await outcomeOf(synth, host);
  if (code !== EXIT.fine) {
    report(synth, { code, captured: [], problems }, host);
    return code;
  }
  return captured.map(({ delivery: { outdir, renderings } }) => ({ outdir, renderings }));
}
