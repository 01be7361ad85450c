import type { EnvironmentFolders } from '../kustomize/environment-files';
import type { Origin, Problem } from '../problems/problem';

/** The folders of the base and of components, where another one or an environment has the same folder. */
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
  return [...environments, ...shared].map((told) => ({ ...told, where: { origin } }));
}

function takenFolder(name: string, option: string): Omit<Problem, 'where'> {
  const whose = option === 'base' ? 'the base' : 'components';
  return {
    what: `the environment "${name}" would stand in the folder of ${whose}`,
    why: 'the files of one would overwrite those of the other',
    fix: `name another folder for ${whose}, folders: { ${option}: '${name}-files' }, or call the environment something else`,
  };
}

function sharedFolder(option: string, folder: string): Omit<Problem, 'where'> {
  return {
    what: `components and ${option} have one folder, "${folder}"`,
    why: 'the files of one could overwrite those of the other',
    fix: `name another one: folders: { components: '${folder}-components' }`,
  };
}
