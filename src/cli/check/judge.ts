import { checkLaws } from '../../checks/check-laws';
import { type DefinedApi, definedApi } from '../../checks/defined-api';
import { manifestFindings } from '../../checks/manifest-findings';
import type { Rule } from '../../checks/rule';
import { check } from '../../checks/run';
import type { Target } from '../../kubernetes/target';
import { isReplacedLater } from '../../laws/placeholder';
import { stepsTo } from '../../manifests/field';
import type { Manifest, Rendered, Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { FilePlace, Origin, Problem } from '../../problems/problem';
import type { ObjectFields, SourceObject } from '../../reading/files/source-object';
import type { ObjectSet, SetGroup } from './gathered';
import { layersOf } from './layers';

/** What objects are checked against, in addition to laws. */
export interface Judgement {
  /** The target cluster. @default one of the newest known version */
  readonly target: Target | undefined;
  /** The custom kinds that any of the objects define. */
  readonly defined: DefinedApi | undefined;
  readonly rules: readonly Rule[];
}

/** The custom kinds that objects define. */
export function definedIn(groups: readonly SetGroup[]): DefinedApi | undefined {
  return definedApi(
    groups.flatMap(({ sets }) =>
      render(
        sets.flat().filter(({ fields }) => fields.kind === DEFINITION),
        0,
      ),
    ),
  );
}

const DEFINITION = 'CustomResourceDefinition';

/**
 * Every problem of objects in the target cluster, at the place of its field. A problem between objects is reported only
 * if it exists both in a set alone and together with all sets of its layer, because either may be applied.
 */
export function judge(group: SetGroup, { target, defined, rules }: Judgement): Problem[] {
  const { sets, context = [], extent = 'whole', lacking, builtBy } = group;
  const renderings = sets.map(render);
  const beside = render(context, sets.length);
  const run = (rendering: Rendering, isWhole = true) =>
    extent === 'whole' ? check(rendering, rules, target?.version, isWhole) : [];
  const alone = renderings.map((rendering, set) =>
    run([...rendering, ...beside], lacking?.has(set) !== true).filter((problem) => isOf(set, problem)),
  );
  const certain = sets.length === 1 ? alone : certainOf(alone, renderings, run);
  const problems = renderings.flatMap((rendering, set) => [
    ...checkLaws(rendering, target, defined),
    ...(certain[set] ?? []),
  ]);
  const unnamed = sets.flat().filter(({ fields }) => !isManifest(fields));
  return [...problems, ...unnamed.flatMap((object) => lawProblems(object, target))]
    .filter(({ rule = '' }) => extent !== 'fragments' || ABOUT_WHAT_IS_WRITTEN.has(rule))
    .filter((problem) => !isFilledIn(problem))
    .map((problem) => atPlace(problem, builtBy));
}

/** The problems of each set alone that its layer has as well. */
function certainOf(
  alone: readonly (readonly Problem[])[],
  renderings: readonly Rendering[],
  run: (rendering: Rendering) => readonly Problem[],
): readonly (readonly Problem[])[] {
  const certain = [...alone];
  for (const { sets, rendering } of alone.every(({ length }) => length === 0) ? [] : layersOf(renderings)) {
    if (sets.some((set) => alone[set]?.length !== 0)) {
      const together = new Set(run(rendering).map(keyOf));
      for (const set of sets) {
        certain[set] = (alone[set] ?? []).filter((problem) => together.has(keyOf(problem)));
      }
    }
  }
  return certain;
}

/** Laws that no missing part of an object could satisfy. */
const ABOUT_WHAT_IS_WRITTEN: ReadonlySet<string> = new Set([
  'unknown-field',
  'field-type',
  'enum-value',
  'unknown-kind',
  'deprecated-kind',
  'field-version',
  'feature-gate',
]);

/** Rules find objects by their names; objects without a name are checked against laws only. */
function render(objects: ObjectSet, set: number): Rendering {
  return objects.flatMap((object, place): Rendered[] => {
    const { fields } = object;
    const origin = new SourceOrigin(object, set, place);
    return isManifest(fields) ? [{ manifest: fields, path: '', chart: '', origin }] : [];
  });
}

/** The places of an object's fields. */
class SourceOrigin implements Origin {
  readonly source = undefined;

  constructor(
    readonly object: SourceObject,
    readonly set: number,
    readonly place: number,
  ) {}

  placeOf(field = ''): FilePlace | undefined {
    return this.object.placeOf(field, 'value');
  }
}

function isOf(set: number, { where: { origin } }: Problem): boolean {
  return origin instanceof SourceOrigin && origin.set === set;
}

function keyOf({ rule, where: { origin, field } }: Problem): string {
  return origin instanceof SourceOrigin ? `${origin.set}/${origin.place} ${rule} ${field}` : '';
}

function lawProblems(object: SourceObject, target: Target | undefined): Problem[] {
  const { fields } = object;
  if (!isJudged(fields)) {
    return [];
  }
  const findings = manifestFindings(fields, target).filter(({ at }) => !isReplacedLater(fields, at));
  return findings.map(({ law, severity, at, what, why, fix }) => {
    const where = { origin: new SourceOrigin(object, 0, 0), object: `${fields.apiVersion} ${fields.kind}`, field: at };
    return { ...(severity && { severity }), rule: law, what, where, why, fix };
  });
}

/** Laws only rely on the fields that every object has. */
function isJudged(fields: ObjectFields): fields is ObjectFields & Manifest {
  return fields.apiVersion !== '' && fields.kind !== '';
}

/**
 * Whether a problem concerns a value such as `{{ .Values.name }}`, which a tool replaces before the object is applied.
 */
function isFilledIn({ where: { origin, field = '' } }: Problem): boolean {
  if (!(origin instanceof SourceOrigin)) {
    return false;
  }
  const { fields } = origin.object;
  const value = stepsTo(field, fields).reduce<unknown>((at, step) => Reflect.get(Object(at), step), fields);
  return typeof value === 'string' && /\{\{.*\}\}/s.test(value);
}

/** Rules whose place is a key, because the key should not exist. */
const ABOUT_KEYS: ReadonlySet<string> = new Set(['unknown-field']);

/** The problem with its line in the file, instead of one in a program. */
function atPlace(problem: Problem, builtBy: string | undefined): Problem {
  const { origin, object, field = '' } = problem.where;
  if (!(origin instanceof SourceOrigin)) {
    return problem;
  }
  const part = ABOUT_KEYS.has(problem.rule ?? '') ? 'key' : 'value';
  const place = origin.object.placeOf(field, part);
  return {
    ...problem,
    where: { object, field, ...(place && { origin: originAt(place) }), ...(builtBy && { environments: [builtBy] }) },
  };
}

/** Chart templates have no lines, because they are not read directly. */
function originAt({ file, line, column = 1 }: FilePlace): Origin {
  return line === undefined ? { source: undefined, placeOf: () => ({ file }) } : { source: { file, line, column } };
}
