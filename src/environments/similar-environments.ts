import type { LayoutChange } from '../kustomize/environment-files';
import { linesIn } from '../kustomize/overlay-files';
import type { Files } from '../output/files';

/** The files of an environment, by their path in its folder. */
export interface EnvironmentTexts {
  readonly name: string;
  readonly files: Files;
  /** The environment that it already extends, if any. */
  readonly parent: string | undefined;
}

/** Returns how many lines a change would save. */
export type MeasureSavings = (change: LayoutChange) => number;

/** An environment with a smaller overlay if it extended another environment. */
export interface SimilarEnvironment {
  readonly name: string;
  readonly parent: string;
  /** How many lines that saves. */
  readonly saved: number;
}

/** A proposal must save at least this many lines. */
const FEWEST_LINES = 10;

/** At most this many environments are derived a second time to measure the savings. */
const MOST_MEASURED = 3;

/**
 * Hints that propose to write what environments share only once: with `extends`, or with components if they save more.
 *
 * @param environments in their order
 * @param components the folder for components; undefined if the options already set them
 */
export function similarHints(
  environments: readonly EnvironmentTexts[],
  measure: MeasureSavings,
  components: string | undefined,
): readonly string[] {
  const similar = findSimilar(environments, measure);
  const extended = similar.reduce((sum, { saved }) => sum + saved, 0);
  const isShared = components !== undefined && sharedLines(environments) >= FEWEST_LINES;
  const shared = isShared ? measure({ components: { folder: components } }) : 0;
  return shared > extended ? [componentsHint(shared)] : similar.map(similarHint);
}

/**
 * Finds environments with the same patches and objects as another one.
 *
 * @param environments in their order; each is proposed to extend an earlier one
 */
export function findSimilar(
  environments: readonly EnvironmentTexts[],
  measure: MeasureSavings,
): readonly SimilarEnvironment[] {
  const estimated = environments.flatMap(({ name, files, parent }, place) => {
    const before = parent === undefined ? environments.slice(0, place) : [];
    const [best] = before
      .map((other): SimilarEnvironment => ({ name, parent: other.name, saved: linesInCommon(files, other.files) }))
      .sort(largestFirst);
    return best !== undefined && best.saved >= FEWEST_LINES ? [best] : [];
  });
  const mostPromising = new Set([...estimated].sort(largestFirst).slice(0, MOST_MEASURED));
  return estimated
    .filter((each) => mostPromising.has(each))
    .map(({ name, parent }) => ({ name, parent, saved: measure({ extending: { name, parent } }) }))
    .filter(({ saved }) => saved >= FEWEST_LINES);
}

function largestFirst(one: SimilarEnvironment, other: SimilarEnvironment): number {
  return other.saved - one.saved;
}

/** The hint that proposes `extends`. */
export function similarHint({ name, parent, saved }: SimilarEnvironment): string {
  return `extends: '${parent}' in "${name}" would make the files ${saved} lines smaller: both make the same changes`;
}

function componentsHint(saved: number): string {
  return `components: true would make the files ${saved} lines smaller: several environments make the same changes`;
}

/** Groups files by environment: the first folder of their path below the folder of all overlays. */
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

/** Estimates what `extends` saves: shared lines are written once; what only the parent has must be undone. */
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

/** The lines that every kustomization has: apiVersion, kind, resources and its base. */
const LINES_OF_ANY = 4;

/** Counts the lines of `images`, `replicas` and other fields that two kustomizations share. */
function sharedFields(own: string, other: string): number {
  const lines = new Set(other.split('\n'));
  const shared = own.split('\n').filter((line) => lines.has(line) && line !== '' && line !== '---');
  return Math.max(0, shared.length - LINES_OF_ANY);
}

/** Estimates what components save: a file that several environments have is written once. */
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
