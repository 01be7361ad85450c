import { existsSync } from 'node:fs';
import { repositoryOf } from './committed';
import { committedSide } from './committed-side';
import { GitFault } from './git';
import { pathSide } from './path-side';
import { ambiguousSide, unknownSide } from './problems';
import { isRevision } from './revision';
import { type Side, unreadSide } from './side';

/**
 * Reads the side that a program is compared with.
 *
 * @param named a path, or a git revision, whose committed output is used; by default the commit where the current
 * branch left the default branch
 * @param outdir the output folder of the program
 * @param known the environments of the program
 */
export function againstSide(named: string | undefined, outdir: string, known: readonly string[]): Side {
  if (named === undefined) {
    return committedSide(outdir, undefined, known);
  }
  if (!existsSync(named)) {
    return isKnown(named, outdir) || !LOOKS_LIKE_PATH.test(named)
      ? committedSide(outdir, named, known)
      : unreadSide(`"${named}"`, unknownSide(named));
  }
  const isBoth = !SAYS_PATH.test(named) && isKnown(named, outdir);
  return isBoth ? unreadSide(`"${named}"`, ambiguousSide(named)) : pathSide(named, known);
}

/** A path that git cannot read as a revision. */
const SAYS_PATH = /^(?:\.{0,2}[/\\]|[A-Za-z]:[/\\]|\.{1,2}$)/;
const LOOKS_LIKE_PATH = /^(?:\.{0,2}[/\\]|[A-Za-z]:[/\\])|\.(?:ya?ml|json)$/;

function isKnown(name: string, outdir: string): boolean {
  try {
    return isRevision(repositoryOf(outdir).repository, name);
  } catch (error) {
    if (error instanceof GitFault) {
      return false;
    }
    throw error;
  }
}
