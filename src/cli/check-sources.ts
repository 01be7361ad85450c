import { gatherPaths, gatherText } from './check/gather';
import { type Gathered, gathered, joined } from './check/gathered';
import { ignoredPaths } from './check/ignored-paths';
import { readStandardInput, STANDARD_INPUT } from './check/standard-input';
import { gatherProgram } from './check-program';
import { findProgram, hasProgram, SCRIPT } from './find-program';
import { EXIT, type Host } from './host';
import { Progress } from './progress';
import type { TargetOptions } from './target-options';

/** What to check. */
interface Asked {
  readonly paths: readonly string[];
  /** Patterns of skipped files. */
  readonly ignored: readonly string[];
  /** The target cluster, for programs. */
  readonly target: TargetOptions;
}

/** Everything requested, and whether a program crashed: its objects are then unknown. */
export interface GatheredAll extends Gathered {
  readonly isCrashed: boolean;
}

/**
 * Reads some paths: programs, standard input, files and folders.
 *
 * @throws UsageError for a program that does not exist
 */
export async function gatherAll({ paths, ignored, target }: Asked, host: Host): Promise<GatheredAll> {
  const programs = paths.length === 0 ? unnamedProgram(host) : paths.filter((path) => SCRIPT.test(path));
  const ran = [];
  for (const named of programs) {
    ran.push(await gatherProgram(findProgram(host.process.cwd(), named, host.process.env), target, host));
  }
  const input = paths.includes(INPUT) ? [await gatherInput(host)] : [];
  const others = paths.filter((path) => path !== INPUT && !SCRIPT.test(path));
  const files = gatherFiles(paths.length + programs.length === 0 ? ['.'] : others, ignored, host);
  return { ...joined([...ran, ...input, files]), isCrashed: ran.some(({ code }) => code === EXIT.crash) };
}

const INPUT = '-';

/** The program to check if no path is given. */
function unnamedProgram({ process }: Host): readonly undefined[] {
  return hasProgram(process.cwd(), process.env) ? [undefined] : [];
}

async function gatherInput({ process }: Host): Promise<Gathered> {
  const input = await readStandardInput(process.stdin);
  return input instanceof Uint8Array ? gatherText(input, STANDARD_INPUT) : gathered({ problems: [input] });
}

function gatherFiles(paths: readonly string[], ignored: readonly string[], host: Host): Gathered {
  const progress = new Progress(host);
  try {
    return gatherPaths(paths, {
      isLeftOut: ignoredPaths(ignored, host.process.cwd()),
      announce: (step, done, of) => progress.show(step, done, of),
    });
  } finally {
    progress.end();
  }
}
