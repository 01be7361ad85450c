import type { Otherwise } from '../kustomize/environment-files';
import { linesIn } from '../kustomize/overlay-files';
import type { Files } from '../output/files';

/** The files of an environment, by their path in its folder. */
export interface EnvironmentTexts {
  readonly name: string;
  readonly files: Files;
  /** The environment that it extends already, where it does. */
  readonly parent: string | undefined;
}

/** Says how many lines fewer there would be. */
export type Measure = (otherwise: Otherwise) => number;

/** An environment whose overlay would be smaller if it stood on that of another one. */
export interface Alike {
  readonly name: string;
  readonly parent: string;
  /** How many lines fewer there would be. */
  readonly saved: number;
}

/** So many lines fewer are worth it. */
const FEWEST_LINES = 10;

/** So many environments are derived a second time to measure them, at most. */
const MOST_MEASURED = 3;

/**
 * The sentences that propose to write once what environments have alike: by `extends`, or by components where that saves more.
 *
 * @param environments in their order
 * @param components where components would go; nothing where they are decided on already
 */
export function alikeHints(
  environments: readonly EnvironmentTexts[],
  measure: Measure,
  components: string | undefined,
): readonly string[] {
  const alike = findAlike(environments, measure);
  const extended = alike.reduce((sum, { saved }) => sum + saved, 0);
  const isShared = components !== undefined && sharedLines(environments) >= FEWEST_LINES;
  const shared = isShared ? measure({ components: { folder: components } }) : 0;
  return shared > extended ? [componentsHint(shared)] : alike.map(alikeHint);
}

/**
 * The environments that have the same patches and objects as another one.
 *
 * @param environments in their order; one is proposed to stand on one before it
 */
export function findAlike(environments: readonly EnvironmentTexts[], measure: Measure): readonly Alike[] {
  const estimated = environments.flatMap(({ name, files, parent }, place) => {
    const before = parent === undefined ? environments.slice(0, place) : [];
    const [best] = before
      .map((other): Alike => ({ name, parent: other.name, saved: linesInCommon(files, other.files) }))
      .sort(largestFirst);
    return best !== undefined && best.saved >= FEWEST_LINES ? [best] : [];
  });
  const promising = new Set([...estimated].sort(largestFirst).slice(0, MOST_MEASURED));
  return estimated
    .filter((each) => promising.has(each))
    .map(({ name, parent }) => ({ name, parent, saved: measure({ extending: { name, parent } }) }))
    .filter(({ saved }) => saved >= FEWEST_LINES);
}

function largestFirst(one: Alike, other: Alike): number {
  return other.saved - one.saved;
}

/** The sentence that proposes `extends`. */
export function alikeHint({ name, parent, saved }: Alike): string {
  return `extends: '${parent}' in "${name}" would make the files smaller, by ${saved} lines: both change the same`;
}

function componentsHint(saved: number): string {
  return `components: true would make the files smaller, by ${saved} lines: several environments change the same`;
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

/** About what `extends` saves: what both have is written once; what the other has alone is to be undone. */
function linesInCommon(files: Files, others: Files): number {
  let saved = 0;
  for (const [path, text] of others) {
    const own = files.get(path);
    if (isKustomization(path)) {
      saved += own === undefined ? 0 : sharedFields(own, text);
    } else if (own === text) {
      saved += linesIn(text);
    } else if (own === undefined) {
      saved -= linesIn(text);
    }
  }
  return saved;
}

function isKustomization(path: string): boolean {
  return /(^|\/)kustomization\.yaml$/.test(path);
}

/** The first lines of every kustomization: apiVersion, kind, resources and what it stands on. */
const LINES_OF_ANY = 4;

/** The lines of `images`, `replicas` and the like that two kustomizations have alike. */
function sharedFields(own: string, other: string): number {
  const lines = new Set(other.split('\n'));
  const shared = own.split('\n').filter((line) => lines.has(line) && line !== '' && line !== '---');
  return Math.max(0, shared.length - LINES_OF_ANY);
}

/** About what components save: each file is written once that several have. */
function sharedLines(environments: readonly EnvironmentTexts[]): number {
  const seen = new Set<string>();
  let saved = 0;
  for (const [path, text] of environments.flatMap(({ files }) => [...files])) {
    const key = `${path}\u0000${text}`;
    saved += seen.has(key) && !isKustomization(path) ? linesIn(text) : 0;
    seen.add(key);
  }
  return saved;
}
