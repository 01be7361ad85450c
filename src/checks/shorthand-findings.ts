import type { Shorthand } from '../manifests/shorthand';
import type { Problem } from '../problems/problem';

/** The shorthand props of an object, by the path of its construct. */
export type ShorthandsAt = (path: string) => readonly Shorthand[];

/**
 * Reports findings about fields in terms of the props that set them, and once per prop that set several fields.
 *
 * @param refused the problems that constructs reported about their own props and fields; these are not reported again
 */
export function inTermsOfProps(
  findings: readonly Problem[],
  refused: readonly Problem[],
  shorthandsAt: ShorthandsAt,
): readonly Problem[] {
  if (findings.length === 0) {
    return findings;
  }
  const byPath = new Map<string, ReadonlyMap<string, Shorthand>>();
  const reported = new Reported(refused);
  return findings.flatMap((finding) => {
    const { path = '', field = '' } = finding.where;
    const shorthands = byPath.get(path) ?? byField(shorthandsAt(path));
    byPath.set(path, shorthands);
    return reported.once(finding, shorthands.get(field));
  });
}

function byField(shorthands: readonly Shorthand[]): ReadonlyMap<string, Shorthand> {
  return new Map(shorthands.flatMap((shorthand) => shorthand.fields.map((field) => [field, shorthand] as const)));
}

/** Keeps track of what was reported. */
class Reported {
  readonly #facts = new Map<Shorthand, Set<string>>();
  readonly #fields: ReadonlySet<string>;
  readonly #unknown: readonly Problem[];

  constructor(refused: readonly Problem[]) {
    this.#fields = new Set(refused.filter(({ where }) => where.field !== undefined).map(placeOf));
    this.#unknown = refused.filter(({ rule }) => rule === UNKNOWN);
  }

  /** The finding in terms of the prop that set its field, if any; empty if it was already reported for the prop. */
  once(finding: Problem, shorthand: Shorthand | undefined): readonly Problem[] {
    if (this.#fields.has(placeOf(finding))) {
      return [];
    }
    if (finding.rule === UNKNOWN && this.#unknown.some((refused) => isSameProp(refused, finding))) {
      return [];
    }
    if (shorthand === undefined) {
      return [finding];
    }
    if (shorthand.isRefused === true) {
      return [];
    }
    const problem = inTermsOf(shorthand, finding);
    const facts = this.#facts.get(shorthand) ?? new Set();
    const fact = `${problem.rule}\u0000${problem.what}`;
    this.#facts.set(shorthand, new Set([...facts, fact]));
    return facts.has(fact) ? [] : [problem];
  }
}

function placeOf({ where: { path = '', field = '' } }: Problem): string {
  return `${path}\u0000${field}`;
}

/** The law about unknown fields; constructs report unknown props under the same name. */
const UNKNOWN = 'unknown-field';

/** A template passes its props on, so an unknown prop also ends up in the manifest. */
function isSameProp({ where: { path: above = '', field: prop = '' } }: Problem, { where }: Problem): boolean {
  const { path = '', field = '' } = where;
  return (path === above || path.startsWith(`${above}/`)) && lastName(prop) === lastName(field);
}

function inTermsOf({ prop, what, why, fix }: Shorthand, problem: Problem): Problem {
  const name = lastName(problem.where.field ?? '');
  const fact = problem.what.startsWith(`${name} `) ? `${prop}${problem.what.slice(name.length)}` : problem.what;
  return { ...problem, what: what ?? fact, why: why ?? problem.why, fix: fix ?? problem.fix };
}

function lastName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}
