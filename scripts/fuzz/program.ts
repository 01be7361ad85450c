import { ApiObject, type ApiObjectProps } from 'cdk8s';
import type { App } from '../../src/app';
import { Chart } from '../../src/chart';
import { commonObjects } from '../../src/environments/common-objects';
import { type Environments, environments } from '../../src/environments/environments';
import { fieldsOf } from '../../src/kustomize/emulator/resource';
import { layoutEnvironments } from '../../src/kustomize/environment-files';
import { groupBy } from '../../src/manifests/group-by';
import type { Fields, Rendering } from '../../src/manifests/manifest';
import type { Files } from '../../src/output/files';
import type { Problem } from '../../src/problems/problem';
import { ProblemError } from '../../src/problems/problem-error';
import type { Case, CaseEnvironment, CaseObject } from './cases';

/** The result of laying a case out. */
export interface LaidOut {
  /** `program` if a program could create the objects; `data` if rules refuse them, so only their data was laid out. */
  readonly door: 'program' | 'data';
  readonly files: Files;
  readonly problems: readonly Problem[];
  /** The renderings of the program, by environment, if there are any. */
  readonly rendered: ReadonlyMap<string, Rendering>;
}

/** Lays a case out like a user's program; if rules refuse an odd object, from its data alone. */
export function layOut(sample: Case): LaidOut {
  const program = programOf(sample);
  const rendered = refused(() => program.render());
  if (rendered.result === undefined) {
    return { door: 'data', rendered: new Map(), ...layOutData(sample) };
  }
  const { result = new Map<string, string>(), problems } = refused(() => program.layout());
  return { door: 'program', files: result, problems, rendered: rendered.result };
}

/** An environment as a rendering, without a program. */
export function renderingOf({ objects }: CaseEnvironment): Rendering {
  return objects.map(({ manifest, chart, id }) => ({ manifest, chart, path: `${chart}/${id}` }));
}

function programOf({ base, isCommon, components, environments: all }: Case): Environments<string> {
  const values = Object.fromEntries(
    all.map(({ name, objects, extends: extended }) => [name, { objects, ...(extended && { extends: extended }) }]),
  );
  return environments<string, { readonly objects: readonly CaseObject[] }>(
    values,
    (app, { objects }) => fill(app, objects),
    {
      base: isCommon ? { objects: 'common', values: base } : base,
      components,
      defaults: 'plain',
    },
  );
}

function fill(app: App, objects: readonly CaseObject[]): void {
  for (const [name, made] of groupBy(objects, ({ chart }) => chart)) {
    const chart = new Chart(app, name);
    for (const [list, parts] of groupBy(made, (object) => object.list)) {
      if (list === undefined) {
        addEach(chart, parts);
      } else {
        new ApiObject(chart, `list-${list}`, listOf(parts, list));
      }
    }
  }
}

function addEach(chart: Chart, objects: readonly CaseObject[]): void {
  for (const { id, manifest } of objects) {
    new ApiObject(chart, id, structuredClone(manifest));
  }
}

/** Objects as one list: a list of their one kind if the number says so, or else a `List`, possibly nested. */
function listOf(objects: readonly CaseObject[], number: number): ApiObjectProps {
  const items = objects.map(({ manifest }) => structuredClone(fieldsOf(manifest)));
  const heads = new Map(items.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, { apiVersion, kind }]));
  const [head, ...others] = heads.values();
  if (number % 3 === 0 && head !== undefined && others.length === 0) {
    return typedListOf(items, String(head.apiVersion), String(head.kind));
  }
  const list = { apiVersion: 'v1', kind: 'List', ...{ items } };
  return number % 3 === 1 ? { ...list, ...{ items: [list] } } : list;
}

/** The items of such a list may omit their kind. */
function typedListOf(items: readonly Fields[], apiVersion: string, kind: string): ApiObjectProps {
  const bare = items.map(({ apiVersion, kind, ...rest }, place) =>
    place === 0 ? rest : { apiVersion, kind, ...rest },
  );
  return { apiVersion, kind: `${kind}List`, ...{ items: bare } };
}

function layOutData({ base, isCommon, components, environments: all }: Case): {
  readonly files: Files;
  readonly problems: readonly Problem[];
} {
  const renderings = all.map((environment) => ({ ...environment, rendering: renderingOf(environment) }));
  const first = renderings.find(({ name }) => name === base)?.rendering ?? [];
  const others = renderings.filter(({ name }) => name !== base).map(({ rendering }) => rendering);
  const { files, problems } = layoutEnvironments(
    isCommon ? commonObjects(first, others, () => []) : first,
    renderings,
    {
      base: 'base',
      overlays: 'overlays',
      ...(components && { components: { folder: 'components' } }),
      extension: '.yaml',
    },
  );
  return { files, problems };
}

/** The result of a step, or the problems for which it was refused. */
function refused<T>(step: () => T): { readonly result?: T; readonly problems: readonly Problem[] } {
  try {
    return { result: step(), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw error;
    }
    return { problems: error.problems };
  }
}
