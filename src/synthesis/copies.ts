import { ApiObject, Chart } from 'cdk8s';
import { type IConstruct, Node } from 'constructs';
import { groupBy } from '../manifests/group-by';
import { OWN_FOLDER } from '../own-folder';
import { copyOf } from '../problems/copy';
import type { Problem } from '../problems/problem';
import type { Found } from './collect';
import { folderOfClasses, folderOfOwn, packageText, requiredBy } from './package-copies';

/** A second copy of a package in one tree. */
export interface OtherCopy {
  readonly name: 'kustruct' | 'cdk8s' | 'constructs';
  /** The paths of the constructs that it made. */
  readonly paths: ReadonlySet<string>;
  readonly problem: Problem;
}

/** The other copies of kustruct, cdk8s and constructs that made constructs of a tree, each once. */
export function otherCopies(found: readonly Found[]): OtherCopy[] {
  const foreign = found.filter(({ construct }) => foreignCopy(construct) !== undefined);
  return [...groupBy(foreign, ({ construct }) => foreignCopy(construct) ?? '').values()].flatMap(toCopy);
}

/** A second copy of cdk8s or constructs works for most objects; if objects fail, it is the cause. */
export function blameCopies(problems: readonly Problem[], copies: readonly OtherCopy[]): Problem[] {
  const isTheirs =
    ({ paths }: OtherCopy) =>
    ({ where }: Problem) =>
      where.path !== undefined && paths.has(where.path);
  const others = problems.filter((problem) => !copies.some((copy) => isTheirs(copy)(problem)));
  const reported = copies.map((copy): Problem => {
    const severity = copy.name === 'kustruct' || problems.some(isTheirs(copy)) ? 'error' : 'warning';
    return { ...copy.problem, severity };
  });
  return [...reported, ...others];
}

/** The copy that made a construct, if it is not the one that renders it. */
function foreignCopy(construct: IConstruct): string | undefined {
  const folder = copyOf(construct);
  if (folder !== undefined && folder !== OWN_FOLDER) {
    return `kustruct ${folder}`;
  }
  const isForeign =
    (ApiObject.isApiObject(construct) && !isOf(ApiObject, construct)) ||
    (Chart.isChart(construct) && !isOf(Chart, construct));
  return isForeign ? 'cdk8s' : construct.node instanceof Node ? undefined : 'constructs';
}

/** The classes of cdk8s accept objects of every copy as instances. */
function isOf(made: { readonly prototype: object }, construct: IConstruct): boolean {
  return Object.prototype.isPrototypeOf.call(made.prototype, construct);
}

function toCopy(constructs: readonly Found[]): OtherCopy[] {
  const [first] = constructs;
  const key = first && foreignCopy(first.construct);
  if (first === undefined || key === undefined) {
    return [];
  }
  const { construct, origin } = first;
  const name = key.startsWith('kustruct') ? 'kustruct' : key === 'cdk8s' ? 'cdk8s' : 'constructs';
  const folders = { theirs: theirFolder(name, construct), ours: folderOfOwn(name) };
  const where = { origin, path: construct.node.path };
  return [
    {
      name,
      paths: new Set(constructs.map((one) => one.construct.node.path)),
      problem: copyProblem(name, where, folders),
    },
  ];
}

function theirFolder(name: OtherCopy['name'], construct: IConstruct): string | undefined {
  return name === 'kustruct'
    ? copyOf(construct)?.replace(/[\\/][^\\/]*[\\/]?$/, '')
    : folderOfClasses(name, name === 'constructs' ? construct.node : construct);
}

const WHY: Readonly<Record<OtherCopy['name'], string>> = {
  kustruct: 'each copy has its own defaults and problems, so the problems of the other copy would be lost',
  cdk8s: 'neither copy can render late values of the other, which all objects of cdk8s-plus have',
  constructs: 'one copy does not see what the other makes: lines of the program, taken ids, and late changes',
};

function copyProblem(
  name: OtherCopy['name'],
  where: Problem['where'],
  { theirs, ours }: { readonly theirs?: string; readonly ours?: string },
): Problem {
  const asking = theirs === undefined ? [] : requiredBy(theirs);
  const dependent = asking[0] ?? 'the package that brings the second one';
  const asks = asking.length === 0 ? '' : `, which ${asking.join(' and ')} asks for`;
  return {
    what: `"${where.path}" is made by ${packageText(name, theirs)}${asks}, and the app by ${packageText(name, ours)}`,
    where,
    why: WHY[name],
    fix: `install one copy: make ${name} one of the peerDependencies in ${dependent}, in a version that fits both, and install again; npm ls ${name} shows who asks for which`,
  };
}
