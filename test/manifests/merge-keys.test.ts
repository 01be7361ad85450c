import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeNamed, typeNames } from '../../src/kubernetes/schema';
import { KEY_DEFAULTS, type Merging, type MergingFields, mergingOf } from '../../src/manifests/merge-keys';

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: { readonly $ref?: string };
  readonly additionalProperties?: { readonly $ref?: string };
  readonly 'x-kubernetes-patch-merge-key'?: string;
  readonly 'x-kubernetes-patch-strategy'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}

interface Definition {
  readonly properties?: { readonly [field: string]: Schema };
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[];
}

/** The types of the API's OpenAPI document. */
const file = join(__dirname, '../kubernetes/openapi.json');
const openapi: { readonly definitions: { readonly [name: string]: Definition } } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const definitions = new Map(Object.entries(openapi.definitions));

/** Every field below a definition that the API does not merge in the default way, as `spec.ports port,protocol`. */
function published(name: string, path: string, above: readonly string[] = []): string[] {
  if (above.includes(name)) {
    return [];
  }
  return Object.entries(definitions.get(name)?.properties ?? {}).flatMap(([field, schema]) => {
    if (above.length === 0 && field === 'status') {
      return [];
    }
    const here = path === '' ? field : `${path}.${field}`;
    const keys = schema['x-kubernetes-list-map-keys'] ?? [schema['x-kubernetes-patch-merge-key'] ?? ''].filter(Boolean);
    const strategies = schema['x-kubernetes-patch-strategy']?.split(',') ?? [];
    const target = schema.$ref ?? schema.items?.$ref ?? schema.additionalProperties?.$ref;
    const below = () =>
      target === undefined ? [] : published(target.replace('#/definitions/', ''), here, [...above, name]);
    if (schema.type === 'array') {
      return keys.length > 0
        ? [`${here} ${keys.join()}`, ...below()]
        : strategies.includes('merge')
          ? [`${here} union`]
          : [];
    }
    return strategies.includes('replace') ? [`${here} replace`] : below();
  });
}

function ours(words: MergingFields, path: string): string[] {
  return Object.entries(words).flatMap(([field, word]: [string, Merging]) => {
    const here = path === '' ? field : `${path}.${field}`;
    const own = word.keys?.join() ?? word.strategy;
    return [...(own === undefined ? [] : [`${here} ${own}`]), ...ours(word.fields ?? {}, here)];
  });
}

const kinds = [...definitions].flatMap(([name, definition]) =>
  (definition['x-kubernetes-group-version-kind'] ?? []).map(({ group, version, kind }) => ({
    name,
    kind,
    apiVersion: group === '' ? version : `${group}/${version}`,
  })),
);

describe('merge keys', () => {
  test('the API publishes some for Pods, so the comparison below is not vacuous', () => {
    expect(published('io.k8s.api.core.v1.Pod', '')).toContain('spec.containers.ports containerPort,protocol');
    expect(kinds.length).toBeGreaterThan(60);
  });

  test.each(kinds)('of $apiVersion $kind are what the API publishes', ({ name, apiVersion, kind }) => {
    expect(ours(mergingOf({ apiVersion, kind }), '').sort()).toEqual(published(name, '').sort());
  });

  test('of a version that is not served are those of the version that is', () => {
    const served = mergingOf({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' });
    expect(mergingOf({ apiVersion: 'policy/v1beta1', kind: 'PodDisruptionBudget' })).toEqual(served);
  });

  test('have the defaults that the API gives to the fields of these names', () => {
    const defaults = new Map<string, unknown>();
    for (const { fields } of typeNames().map(typeNamed)) {
      for (const { type, listMapKeys = [], patchMergeKey } of fields.values()) {
        const element = type.type === 'list' && type.items.type === 'object' ? typeNamed(type.items.name) : undefined;
        for (const key of [...listMapKeys, ...(patchMergeKey ? [patchMergeKey] : [])]) {
          const value = element?.fields.get(key)?.default;
          if (value !== undefined) {
            defaults.set(key, value);
          }
        }
      }
    }
    expect(KEY_DEFAULTS).toEqual(defaults);
  });

  test('of a custom resource are those of its metadata', () => {
    const words = mergingOf({ apiVersion: 'example.com/v1', kind: 'Widget' });
    expect(ours(words, '')).toEqual(['metadata.finalizers union', 'metadata.ownerReferences uid']);
  });
});
