import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isError, type Problem } from '../problems/problem';
import { setProgram } from '../problems/program-package';
import { GitFault, Repository } from './diff/git';
import { differingLocks } from './diff/lock-files';
import { noSuchProgram, programFault, revisionFault } from './diff/problems';
import { mergeBaseWithDefault, type Revision, revisionOf } from './diff/revision';
import { renderedSide, type Side } from './diff/side';
import { inWorktree } from './diff/worktree';
import { findProgram, type Program } from './find-program';
import { EXIT, type Host, UsageError } from './host';
import type { SynthOverrides } from './session';
import { outcomeOf } from './synth-once';

/** The program to render at another revision. */
export interface RevisionRequest {
  /** The current program, which has already run. */
  readonly program: Program;
  /** The program on the command line. */
  readonly named: string | undefined;
  /** The revision, as git accepts it. By default, the commit where the current branch left the default branch. */
  readonly revision: string | undefined;
  readonly overrides: SynthOverrides;
  /** The variables before the program ran. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The rendering of a program at another revision: a side for each output folder, by its path from the working
 * directory.
 */
export interface ProgramSides {
  readonly name: string;
  readonly sides: ReadonlyMap<string, Side>;
  /** The reasons if there is no side. */
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Renders the program of another revision, in a temporary worktree, with the packages that are installed now. */
export async function programSides(request: RevisionRequest, host: Host): Promise<ProgramSides> {
  const { process } = host;
  const folder = realpathSync(process.cwd());
  try {
    const repository = new Repository(folder);
    const revision =
      request.revision === undefined ? mergeBaseWithDefault(repository) : revisionOf(repository, request.revision);
    return await inWorktree({ repository, commit: revision.commit, folder, process }, async (top) => {
      const there = join(top, relative(repository.top, folder));
      const locks = differingLocks(folder, repository.top, top);
      return {
        ...(await renderIn(there, revision, request, host)),
        notes: locks.map((file) => otherLock(file, revision)),
      };
    });
  } catch (error) {
    if (!(error instanceof GitFault)) {
      throw error;
    }
    return { ...NOTHING, problems: [revisionFault(request.revision, error)] };
  } finally {
    process.chdir(folder);
    setProgram(request.program.file);
  }
}

const NOTHING: ProgramSides = { name: 'the program', sides: new Map(), problems: [], notes: [] };

async function renderIn(
  folder: string,
  revision: Revision,
  request: RevisionRequest,
  host: Host,
): Promise<ProgramSides> {
  const name = `the program at ${revision.name}`;
  if (!existsSync(folder)) {
    return { ...NOTHING, name, problems: [noSuchProgram(name, 'its folder is not there')] };
  }
  host.process.chdir(folder);
  restore(host.process.env, request.env);
  // The first program ended because nothing was left to do. Node only emits `beforeExit` again after there was
  // something to do.
  await nextTurn();
  try {
    const program = findProgram(folder, request.named, host.process.env);
    const synth = {
      program,
      overrides: request.overrides,
      outputMode: 'check',
      json: false,
      typecheck: false,
    } as const;
    const { code, captured, problems } = await outcomeOf(synth, host);
    const sides = captured.map(({ delivery: { outdir, renderings } }): [string, Side] => [
      relative(folder, resolve(outdir)),
      renderedSide(name, renderings),
    ]);
    const faults = code === EXIT.fine ? [] : problems.filter(isError).map((problem) => programFault(name, problem));
    return { ...NOTHING, name, sides: new Map(sides), problems: faults };
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    return { ...NOTHING, name, problems: [noSuchProgram(name, error.message)] };
  }
}

function otherLock(file: string, { short }: Revision): string {
  return `${file} differs at ${short}, and its program was rendered with the packages that are installed now: what they changed shows on neither side`;
}

/** A program may set variables, which must not affect the next one. */
function restore(env: NodeJS.ProcessEnv, before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    if (!(name in before)) {
      delete env[name];
    }
  }
  Object.assign(env, before);
}
