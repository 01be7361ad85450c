import { listRule, mergeRules } from '../../../src/kustomize/emulator/merge-lists';
import { isList, isMap } from '../../../src/manifests/field';
import type { Fields, Value } from '../../../src/manifests/manifest';
import { type MergingFields, mergingOf } from '../../../src/manifests/merge-keys';
import { toDocument } from '../../../src/manifests/yaml';
import { kustomizeBuild, writeTree } from '../../kubectl';

const TYPES = [
  'v1 Pod',
  'v1 PodTemplate',
  'v1 ReplicationController',
  'v1 Service',
  'v1 ServiceAccount',
  'apps/v1 DaemonSet',
  'apps/v1 Deployment',
  'apps/v1 ReplicaSet',
  'apps/v1 StatefulSet',
  'batch/v1 Job',
  'batch/v1 CronJob',
  'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration',
];

/** A list with merge keys in a kind: the steps to it, each with the merge keys of that list, and its own keys. */
interface KeyedList {
  readonly type: string;
  readonly steps: readonly (readonly [string, readonly string[]])[];
  readonly keys: readonly string[];
}

function keyedLists(type: string, words: MergingFields, steps: KeyedList['steps'] = []): KeyedList[] {
  return Object.entries(words).flatMap(([field, word]) => {
    const here = [...steps, [field, word.keys ?? []] as const];
    const own = word.keys === undefined ? [] : [{ type, steps: here, keys: word.keys }];
    return [...own, ...keyedLists(type, word.fields ?? {}, here)];
  });
}

const lists = TYPES.flatMap((type) => {
  const [apiVersion = '', kind = ''] = type.split(' ');
  return keyedLists(type, mergingOf({ apiVersion, kind }));
});

/** An element of a list with a name, inside elements of all outer lists with the same name. */
function element(keys: readonly string[], name: string, more: Fields = {}): Fields {
  return { ...Object.fromEntries(keys.map((key) => [key, name])), ...more };
}

/** An object with the name of the list that contains these elements. */
function objectWith({ type, steps, keys }: KeyedList, index: number, ...elements: Fields[]): Fields {
  const [apiVersion = '', kind = ''] = type.split(' ');
  const inner: Value = elements.map((each) => ({ ...element(keys, String(each.name)), ...each }));
  const fields = steps.reduceRight<Value>((value, [field, outer], place) => {
    const last = place === steps.length - 1;
    return { [field]: last || outer.length === 0 ? value : [{ ...element(outer, 'around'), ...Object(value) }] };
  }, inner);
  const metadata = isMap(fields) && isMap(fields.metadata) ? fields.metadata : {};
  return { apiVersion, kind, ...Object(fields), metadata: { ...metadata, name: `list-${index}` } };
}

/** Counts the elements that the real Kustomize keeps in each list of two, after a patch that names the second one. */
function leftBy(cases: readonly KeyedList[]): ReadonlyMap<number, number> {
  const files = new Map<string, string>();
  const kustomization: Value = {
    resources: cases.map((_, index) => `${index}.yaml`),
    patches: cases.map((_, index) => ({ path: `${index}.patch.yaml` })),
  };
  files.set('kustomization.yaml', toDocument(kustomization));
  for (const [index, list] of cases.entries()) {
    files.set(`${index}.yaml`, toDocument(objectWith(list, index, { name: 'a' }, { name: 'b', x: 1 })));
    files.set(`${index}.patch.yaml`, toDocument(objectWith(list, index, { name: 'b', x: 2 })));
  }
  const built = kustomizeBuild(writeTree(files)).filter((document) => isMap(document));
  return new Map(
    built.map((document) => {
      const index = Number(String(Object(document.metadata).name).slice('list-'.length));
      return [index, lengthIn(document, cases[index]?.steps ?? [])];
    }),
  );
}

function lengthIn(document: Fields, steps: KeyedList['steps']): number {
  const found = steps.reduce<Value | undefined>((value, [field]) => {
    const inside = isList(value) ? value[0] : value;
    return isMap(inside) ? inside[field] : undefined;
  }, document);
  return isList(found) ? found.length : 0;
}

test('list rules match how the real Kustomize merges, by key or as a whole', () => {
  const left = leftBy(lists);
  expect(lists.length).toBeGreaterThan(100);
  const wrong = lists.flatMap(({ type, steps, keys }, index) => {
    const [apiVersion = '', kind = ''] = type.split(' ');
    const rule = listRule(steps.at(-1)?.[0] ?? '', { keys }, mergeRules({ apiVersion, kind }));
    const merged = left.get(index) === 2;
    const right = rule === 'uncertain' || merged === (typeof rule === 'object');
    return right
      ? []
      : [`${type} ${steps.map(([field]) => field).join('.')}: ${JSON.stringify(rule)}, but ${left.get(index)}`];
  });
  // The ports of ephemeral containers had no keys in Kubernetes 1.21; no template has such containers.
  expect(wrong.filter((each) => !each.includes('ephemeralContainers.ports'))).toEqual([]);
});

test('no list of a custom resource, and none of an old version, is certain to merge by keys', () => {
  expect(listRule('containers', {}, mergeRules({ apiVersion: 'example.com/v1', kind: 'Widget' }))).toBe('whole');
  const old = { apiVersion: 'apps/v1beta1', kind: 'Deployment' };
  expect(listRule('containers', { keys: ['name'] }, mergeRules(old))).toBe('uncertain');
});
