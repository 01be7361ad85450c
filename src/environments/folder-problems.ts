import type { EnvironmentFolders } from '../kustomize/environment-files';
import type { Origin, Problem } from '../problems/problem';

/** Problems of the folders of the base and of components that are the same as another folder. */
export function folderProblems(
  names: readonly string[],
  { base, overlays, components }: EnvironmentFolders,
  origin: Origin,
): Problem[] {
  const taken = overlays === '' ? { base, components: components?.folder } : {};
  const isSame = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();
  const environments = Object.entries(taken).flatMap(([option, folder]) =>
    names.filter((name) => isSame(name, folder)).map((name) => takenFolder(name, option)),
  );
  const shared = Object.entries({ base, overlays })
    .filter(([, folder]) => isSame(folder, components?.folder))
    .map(([option, folder]) => sharedFolder(option, folder));
  return [...environments, ...shared].map((problem) => ({ ...problem, where: { origin } }));
}

function takenFolder(name: string, option: string): Omit<Problem, 'where'> {
  const owner = option === 'base' ? 'the base' : 'components';
  return {
    what: `the environment "${name}" would be written to the folder of ${owner}`,
    why: 'the files of one would overwrite those of the other',
    fix: `name another folder for ${owner}, folders: { ${option}: '${name}-files' }, or rename the environment`,
  };
}

function sharedFolder(option: string, folder: string): Omit<Problem, 'where'> {
  return {
    what: `components and ${option} share the folder "${folder}"`,
    why: 'the files of one could overwrite those of the other',
    fix: `name another one: folders: { components: '${folder}-components' }`,
  };
}
