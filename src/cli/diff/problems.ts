import { describe, type Manifest } from '../../manifests/manifest';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import type { GitFault } from './git';
import type { Side } from './side';

const NOT_COMPARED = 'so this is not compared, and may differ';

/** A problem of a file, so its whole environment cannot be compared. */
export function notCompared(problem: Problem): Problem {
  const { severity: _, ...rest } = problem;
  return { ...rest, why: `the objects of its environment are unknown, ${NOT_COMPARED}` };
}

/** The index of an output folder is damaged, or a newer kustruct wrote it. */
export function unreadableIndex(index: string): Problem {
  return {
    what: `"${shownPath(index)}" cannot be read: it is not an index that this version of kustruct wrote`,
    where: {},
    why: `it is unknown which files belong to the output, ${NOT_COMPARED}`,
    fix: 'run kustruct synth, which writes it, and commit it',
  };
}

/** Files of an output folder are lost, or were not committed. */
export function notThere(folder: string, files: readonly string[]): Problem {
  const [first = ''] = files;
  const more = files.length === 1 ? '' : `, and ${files.length - 1} more`;
  return {
    what: `"${shownPath(folder) || '.'}" lacks "${shownPath(first)}"${more}, which its index lists`,
    where: {},
    why: `the output is incomplete, ${NOT_COMPARED}`,
    fix: 'run kustruct synth, and commit everything that it writes, including .kustruct-index',
  };
}

/** A chart cannot be rendered. */
export function chartNotRendered(folder: string): Problem {
  return {
    what: `the chart "${shownPath(folder) || '.'}" is not rendered: it is a library, or there is no helm on the PATH`,
    where: {},
    why: `its objects are unknown, ${NOT_COMPARED}`,
    fix: 'install Helm (https://helm.sh/docs/intro/install/), or name a chart that uses the library',
  };
}

/** Another tool must fill in a file before Kubernetes can read it. */
export function templateNotRead(file: string): Problem {
  return {
    what: `"${file}" is a template of another tool, which cannot be read as YAML`,
    where: {},
    why: `its objects are unknown, ${NOT_COMPARED}`,
    fix: 'compare what the tool renders, such as the output of helm template',
  };
}

/** A side has no object, which is usually a mistake. */
export function noObjects(name: string): Problem {
  return {
    what: `there is no Kubernetes object in ${name}`,
    where: {},
    why: 'everything would be reported as added or removed, so nothing is compared',
    fix: 'name a folder, a file or a kustomization that has objects',
  };
}

/** One side has environments, and the other has objects of an unknown environment. */
export function differentLayouts(alone: string, divided: string, names: readonly string[]): Problem {
  return {
    what: `${divided} has the environments ${names.join(', ')}, and ${alone} has none`,
    where: {},
    why: `it is unknown which of them ${alone} is, so nothing is compared`,
    fix: `name one: --env ${names[0] ?? 'prod'}`,
  };
}

/** An argument does not exist. */
export function unknownSide(name: string): Problem {
  return {
    what: `there is no file or folder "${name}"`,
    where: {},
    why: 'there is nothing to compare with',
    fix: 'name an existing path, or a revision that git rev-parse accepts',
  };
}

/** An argument is both a path and a revision. */
export function ambiguousSide(name: string): Problem {
  return {
    what: `"${name}" is a path, and a revision of git`,
    where: {},
    why: 'it is unclear which of the two is meant, so nothing is compared',
    fix: `write ./${name} for the path, or refs/heads/${name} for the branch`,
  };
}

/** git cannot return the committed output. */
export function gitFault(outdir: string, revision: string | undefined, { message, isMissing }: GitFault): Problem {
  return {
    what: `the committed output "${outdir}" cannot be read: ${revision === undefined ? '' : `${revision}: `}${message}`,
    where: {},
    why: `there is nothing to compare with, ${NOT_COMPARED}`,
    fix: isMissing
      ? 'name what to compare with: kustruct diff FOLDER, a file or a kustomization'
      : 'name a revision that git rev-parse accepts: kustruct diff REVISION; or a folder, a file or a kustomization',
  };
}

/** The output folder is in no commit, neither then nor now. */
export function neverCommitted(outdir: string, side: string): Problem {
  return {
    what: `there is no ${side}, and "${outdir}" has not been committed since`,
    where: {},
    why: `there is nothing to compare with, ${NOT_COMPARED}`,
    fix: `commit "${outdir}", or render the program of that revision: kustruct diff --program`,
  };
}

/** Neither side has the requested environment. */
export function unknownEnvironment(name: string, before: Side, after: Side): Problem {
  const known = new Set([before, after].flatMap(({ environments, unread }) => [...environments.keys(), ...unread]));
  return {
    what: `--env ${name}: neither ${before.name} nor ${after.name} has such an environment`,
    where: {},
    why: 'there is nothing to compare',
    fix: `name one of these: ${[...known].join(', ')}`,
  };
}

/** git cannot return the revision of the program. */
export function revisionFault(revision: string | undefined, { message }: GitFault): Problem {
  return {
    what: `the program of another revision cannot be found: ${revision === undefined ? '' : `${revision}: `}${message}`,
    where: {},
    why: `there is nothing to compare with, ${NOT_COMPARED}`,
    fix: 'name a revision that git rev-parse accepts: kustruct diff --program REVISION',
  };
}

/** A revision has no program. */
export function noSuchProgram(side: string, reason: string): Problem {
  return {
    what: `${side} is not there: ${reason}`,
    where: {},
    why: `there is nothing to compare with, ${NOT_COMPARED}`,
    fix: 'name a revision that has the program, or compare with a folder or a file',
  };
}

/** The program at a revision is refused. Its lines are in files that no longer exist when the problem is shown. */
export function programFault(side: string, { what, where: { origin } }: Problem): Problem {
  const { file, line } = origin?.source ?? {};
  return {
    what: `${side} is refused${file === undefined ? '' : `, at ${file}:${line}`}: ${what}`,
    where: {},
    why: `there is nothing to compare with, ${NOT_COMPARED}`,
    fix: 'compare with its committed output, without --program',
  };
}

/** git cannot return a path at a revision. */
export function pathFault(named: string, { message }: GitFault): Problem {
  return {
    what: `"${named}" is not known: ${message}`,
    where: {},
    why: `there is nothing to compare, ${NOT_COMPARED}`,
    fix: 'name an existing path, or REVISION:PATH, as for git show',
  };
}

/** A cluster does not return some objects. */
export function notAnswered(objects: readonly Manifest[], reason: string): Problem {
  const [first] = objects;
  const more = objects.length === 1 ? '' : ` and ${objects.length - 1} more`;
  return {
    what: `the cluster does not return ${first === undefined ? 'the objects' : describe(first)}${more}: ${reason}`,
    where: {},
    why: 'these objects are not compared, and may differ',
    fix: 'make kubectl get work for one of them: check the context, the kubeconfig, and the permission to get objects of this kind',
  };
}
