import { dirname } from 'node:path';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { walkFolder } from '../../reading/files/walk-folder';
import { gatherChart } from './gather-chart';
import { gatherFiles, gatherFragments } from './gather-files';
import { gatherKustomizations } from './gather-kustomizations';
import { type Gathered, type GatherOptions, gathered, joined } from './gathered';

/** The objects in a folder and below it: built kustomizations and charts, and all other files. */
export function gatherFolder(folder: string, options: GatherOptions): Gathered {
  const { files, kustomizations, charts, problems, unseen } = walkFolder(folder, (path) => options.isLeftOut(path));
  const built = gatherKustomizations(kustomizations, (done, of) =>
    options.announce('building kustomizations', done, of),
  );
  const rendered = charts.map((chart, done) => {
    options.announce('rendering charts', done, charts.length);
    return gatherChart(chart, chart === folder);
  });
  const left = [...files, ...built.others].filter((file) => !built.taken.has(file));
  const beside = new Set(kustomizations.filter((each) => !built.others.some((file) => dirname(file) === each)));
  const content = joined([
    gatherFiles(
      left.filter((file) => !isBeside(file, beside)),
      options,
    ),
    gatherFragments(
      left.filter((file) => isBeside(file, beside)),
      'unlisted',
    ),
    built,
    ...rendered,
    gathered({ problems, unseen }),
  ]);
  if (unseen.some(({ reason }) => reason === 'ignored')) {
    return content;
  }
  const isEmpty = files.length + kustomizations.length + charts.length === 0;
  return joined([content, gathered({ problems: isEmpty ? [noFiles(folder)] : noObjects(folder, content) })]);
}

/** In and below the folder of a kustomization, files that it does not list may be patches for any kustomization. */
function isBeside(file: string, kustomizations: ReadonlySet<string>): boolean {
  return kustomizations.has(dirname(file)) || kustomizations.has(dirname(dirname(file)));
}

function noFiles(folder: string): Problem {
  return {
    what: `there is no .yaml, .yml or .json file in the folder "${shownPath(folder) || '.'}"`,
    where: {},
    why: 'nothing was checked',
    fix: 'name the folder that has the manifests, or the files',
  };
}

/** Otherwise a check of the wrong folder would always pass. */
function noObjects(folder: string, { groups, problems }: Gathered): Problem[] {
  const isNothing = problems.length === 0 && groups.every(({ sets }) => sets.flat().length === 0);
  return isNothing
    ? [
        {
          severity: 'warning',
          what: `there is no Kubernetes object in the folder "${shownPath(folder) || '.'}"`,
          where: {},
          why: 'nothing was checked',
          fix: 'name the folder that has the manifests',
        },
      ]
    : [];
}
