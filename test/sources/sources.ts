import { ApiObject, App as Cdk8sApp, Chart as Cdk8sChart, JsonPatch } from 'cdk8s';
import { App, Chart, ConfigMap, Include, type Manifest, type Problem, ProblemError } from 'kustruct';
import { stringify } from 'yaml';
import { renderChecked } from '../../src/checked-rendering';
import { isMap } from '../../src/manifests/field';
import { isManifest } from '../../src/manifests/plain';
import { writeTree } from '../temporary-tree';
import { type Given, PLUS, SOUND } from './valid-objects';

/** The problems of an object: rule, severity and field. */
export type Verdict = readonly (readonly [rule: string, severity: string, field: string])[];

const NAMESPACE = 'shop';

/** The verdict if the props of a construct have the mistake. */
export function byProps(kind: string, given: Given): Verdict {
  return verdict((chart) => SOUND[kind]?.(chart, given));
}

/** The verdict if `overrides` have it. */
export function byOverrides(kind: string, overrides: object): Verdict {
  return verdict((chart) => SOUND[kind]?.(chart, { overrides }));
}

/** The verdict if an object of cdk8s has it. */
export function byRawObject(manifest: Manifest): Verdict {
  return verdict((chart) => new ApiObject(chart, 'it', fields(manifest)));
}

/** The verdict if a YAML file has it. */
export function byInclude(manifest: Manifest): Verdict {
  const folder = writeTree({ 'it.yaml': stringify(manifest) });
  return verdict((chart) => new Include(chart, 'it', { url: `${folder}/it.yaml` }));
}

/** The verdict if JSON patches add it to an object of cdk8s-plus; undefined for kinds that it does not have. */
export function byPlus(manifest: Manifest): Verdict | undefined {
  const make = PLUS[manifest.kind];
  if (make === undefined) {
    return undefined;
  }
  const { apiVersion, kind, metadata, ...content } = manifest;
  const { name, namespace, ...rest } = metadata;
  return verdict((chart) => {
    const object = ApiObject.of(make(chart, name));
    const patches = [
      ...Object.entries(rest).map(([key, value]) => JsonPatch.add(`/metadata/${key}`, value)),
      ...Object.entries(content).map(([key, value]) => JsonPatch.add(`/${key}`, value)),
    ];
    object.addJsonPatch(...patches);
  });
}

/** The verdict if an App of cdk8s has it, next to an object of kustruct. */
export function byCdk8sApp(manifest: Manifest): Verdict {
  const app = new Cdk8sApp();
  const chart = new Cdk8sChart(app, NAMESPACE, { namespace: NAMESPACE });
  new ConfigMap(chart, 'ours');
  new ApiObject(chart, 'it', fields(manifest));
  return problemsIn(() => {
    app.synthYaml();
    return [];
  });
}

/** The manifest of a valid object with these overrides. */
export function manifestOf(kind: string, overrides: object): Manifest {
  const chart = new Chart(new App({ defaults: 'plain' }), NAMESPACE, { namespace: NAMESPACE });
  const made = SOUND[kind]?.(chart, { overrides });
  const manifest: unknown = ApiObject.isApiObject(made) ? ApiObject.of(made).toJson() : undefined;
  if (!isMap(manifest) || !isManifest(manifest)) {
    throw new Error(`no ${kind} is made`);
  }
  return manifest;
}

function verdict(make: (chart: Chart) => unknown): Verdict {
  const app = new App({ defaults: 'plain' });
  make(new Chart(app, NAMESPACE, { namespace: NAMESPACE }));
  return problemsIn(() => renderChecked(app).warnings);
}

/** The problems, without those that only report that an object is alone. */
function problemsIn(judge: () => readonly Problem[]): Verdict {
  return problemsOf(judge)
    .filter(({ rule = '' }) => !ALONE.has(rule))
    .map(({ rule = 'none', severity = 'error', where }) => [rule, severity, where.field ?? ''] as const);
}

/** Rules that need other objects, or that every Secret with readable values violates. */
const ALONE: ReadonlySet<string> = new Set([
  'no-missing-service-pods',
  'secret-values',
  'autoscaler-targets',
  'image-references',
  'image-version',
]);

function problemsOf(judge: () => readonly Problem[]): readonly Problem[] {
  try {
    return judge();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
}

/** A copy, because cdk8s changes the object that it gets. */
function fields(manifest: Manifest): { apiVersion: string; kind: string } {
  return structuredClone(manifest);
}
