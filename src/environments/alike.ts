import type { Files } from '../output/files';

/** The files of an environment, by their path in its folder. */
export interface EnvironmentTexts {
  readonly name: string;
  readonly files: Files;
  /** The environment that it extends already, where it does. */
  readonly parent: string | undefined;
}

/** So many lines less are worth that one environment stands on another. */
const FEWEST_LINES = 10;

/** An environment whose overlay would be smaller if it stood on that of another one. */
export interface Alike {
  readonly name: string;
  readonly parent: string;
  /** About how many lines less there would be. */
  readonly saved: number;
}

/**
 * The environments that have the same patches and objects as another one.
 *
 * @param environments in their order; one is proposed to stand on one before it
 */
export function findAlike(environments: readonly EnvironmentTexts[]): readonly Alike[] {
  return environments.flatMap(({ name, files, parent }, place) => {
    const before = parent === undefined ? environments.slice(0, place) : [];
    const [best] = before
      .map((other): Alike => ({ name, parent: other.name, saved: linesSaved(files, other.files) }))
      .sort((one, other) => other.saved - one.saved);
    return best !== undefined && best.saved >= FEWEST_LINES ? [best] : [];
  });
}

/** The sentence that proposes `extends`. */
export function alikeHint({ name, parent, saved }: Alike): string {
  return `extends: '${parent}' in "${name}" would make the files smaller, by about ${saved} lines: both change the same`;
}

/** The files of environments, by the first folder of their path below the one of all overlays. */
export function textsOf(
  environments: readonly { readonly name: string; readonly parent: string | undefined }[],
  files: Files,
  overlays: string,
): readonly EnvironmentTexts[] {
  const start = overlays === '' ? 0 : overlays.length + 1;
  const texts = new Map(environments.map(({ name }) => [name, new Map<string, string>()]));
  for (const [path, text] of files) {
    const end = path.indexOf('/', start);
    if (start === 0 || path.startsWith(`${overlays}/`)) {
      texts.get(path.slice(start, end))?.set(path.slice(end + 1), text);
    }
  }
  return environments.map(({ name, parent }) => ({ name, parent, files: texts.get(name) ?? new Map() }));
}

/** What both have is written once; what the other has alone is to be undone. */
function linesSaved(files: Files, others: Files): number {
  let saved = 0;
  for (const [path, text] of others) {
    const own = files.get(path);
    if (own === text) {
      saved += isObject(path) ? linesIn(text) : 0;
    } else if (own === undefined) {
      saved -= linesIn(text);
    }
  }
  return saved;
}

/** Says whether a file has a patch or an object, and no kustomization. */
function isObject(path: string): boolean {
  return !/(^|\/)kustomization\.yaml$/.test(path);
}

function linesIn(text: string): number {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
}
