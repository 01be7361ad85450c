import { compare } from '../../../src/changes/compare';
import { servingIn } from '../../../src/changes/model/as-served';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { mapAt } from '../../../src/manifests/read-fields';
import { rendering } from '../rendering';

const shop = (spec: Value): Manifest => ({ apiVersion: 'acme.io/v1', kind: 'Shop', metadata: { name: 'shop' }, spec });

/** A definition of the kind Shop, whose spec has these properties. */
function definition(properties: Value): Manifest {
  const openAPIV3Schema = { type: 'object', properties: { spec: { type: 'object', properties } } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'shops.acme.io' },
    spec: {
      group: 'acme.io',
      scope: 'Cluster',
      names: { kind: 'Shop', plural: 'shops' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

const text = (value: string) => ({ type: 'string', default: value });
const crd = definition({
  mode: text('fast'),
  size: { type: 'integer' },
  limits: { type: 'object', default: {}, properties: { cpu: text('1') } },
  doors: { type: 'array', items: { type: 'object', properties: { side: text('front') } } },
  areas: { type: 'object', additionalProperties: { type: 'object', properties: { light: text('on') } } },
  empty: { type: 'string', nullable: true, default: 'full' },
});

describe('a custom resource whose definition has defaults', () => {
  test('has them in fields that are not set, at any depth', () => {
    const filled = servingIn([rendering(crd)])(shop({ doors: [{}], areas: { yard: {} }, mode: null, empty: null }));
    expect(filled.spec).toEqual({
      doors: [{ side: 'front' }],
      areas: { yard: { light: 'on' } },
      mode: 'fast',
      empty: null,
      limits: { cpu: '1' },
    });
  });

  test.each([
    ['before', [crd, shop({ size: 1 })], [shop({ size: 1, mode: 'fast', limits: { cpu: '1' }, empty: 'full' })]],
    ['after', [shop({ size: 1, mode: 'fast', limits: { cpu: '1' }, empty: 'full' })], [crd, shop({ size: 1 })]],
  ])('does not differ in defaults, with the definition %s the change', (_, before, after) => {
    const { changes } = compare(rendering(...before), rendering(...after));
    expect(changes.filter(({ object }) => object.kind === 'Shop')).toEqual([]);
  });

  test('differs in all other fields', () => {
    const { changes } = compare(rendering(crd, shop({ size: 1 })), rendering(crd, shop({ size: 2, mode: 'slow' })));
    expect(changes[0]?.fields).toEqual([
      { field: 'spec.size', difference: 'changed', before: 1, after: 2 },
      { field: 'spec.mode', difference: 'changed', before: 'fast', after: 'slow' },
    ]);
  });

  test('shows fields that its definition does not have', () => {
    const [one, other] = [shop({ doors: [{}] }), shop({ sise: 2, doors: [{ sid: 'back' }] })];
    const { changes } = compare(rendering(crd, one), rendering(crd, other));
    expect(changes[0]?.fields.map(({ field }) => field)).toEqual(['spec.doors[0].sid', 'spec.sise']);
  });

  test('is unchanged if all its fields are set', () => {
    const whole = shop({ mode: 'slow', limits: { cpu: '2' }, empty: '' });
    expect(servingIn([rendering(crd)])(whole)).toEqual(whole);
    expect(servingIn([])(whole)).toBe(whole);
  });
});

describe('the status of a custom resource', () => {
  const withStatus = (phase: string): Manifest => ({ ...shop({ size: 1 }), status: { phase } });
  const [before, after] = [withStatus('old'), withStatus('new')];

  function defined(subresources: Fields): Manifest {
    const plain = definition({ size: { type: 'integer' } });
    const spec = mapAt(plain, 'spec');
    const schema = {
      openAPIV3Schema: {
        type: 'object',
        properties: {
          spec: { type: 'object', properties: { size: { type: 'integer' } } },
          status: { type: 'object', properties: { phase: { type: 'string' } } },
        },
      },
    };
    const version = { name: 'v1', served: true, storage: true, schema, subresources };
    return { ...plain, spec: { ...spec, versions: [version] } };
  }

  function changedFields(...definitions: readonly Manifest[]): readonly string[] {
    const { changes } = compare(rendering(...definitions, before), rendering(...definitions, after));
    return changes.flatMap(({ fields }) => fields.map(({ field }) => field));
  }

  test('is a field like others if the definition has no status subresource', () => {
    expect(changedFields(defined({}))).toEqual(['status.phase']);
  });

  test('is ignored, as the server does, if it is a subresource or the definition is unknown', () => {
    expect(changedFields(defined({ status: {} }))).toEqual([]);
    expect(changedFields()).toEqual([]);
  });
});
