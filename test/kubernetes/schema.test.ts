import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packType } from '../../scripts/generate/pack-type';
import { allKinds } from '../../src/kubernetes/kind';
import { unpackType } from '../../src/kubernetes/packed-type';
import { type FieldType, typeNamed, typeNames, typeOf } from '../../src/kubernetes/schema';

const { definitions } = JSON.parse(readFileSync(join(__dirname, 'openapi.json'), 'utf8'));

/** The names of the types nested in a type. */
function namesIn(type: FieldType): readonly string[] {
  switch (type.type) {
    case 'object':
      return [type.name];
    case 'list':
      return namesIn(type.items);
    case 'map':
      return namesIn(type.values);
    case 'one-of':
      return type.types.flatMap(namesIn);
    default:
      return [];
  }
}

describe('the schema', () => {
  test('has the type of every kind that is served', () => {
    const missing = allKinds().filter(({ apiVersion, kind }) => typeOf(apiVersion, kind) === undefined);
    expect(missing).toEqual([]);
    expect(allKinds().length).toBeGreaterThan(60);
  });

  test('has every nested type', () => {
    for (const name of typeNames()) {
      for (const { type } of typeNamed(name).fields.values()) {
        expect(namesIn(type).map((held) => typeNamed(held).name)).toEqual(namesIn(type));
      }
    }
  });

  test('has the fields of the API, required where the API requires them', () => {
    const published = definitions['io.k8s.api.core.v1.Container'];
    const { fields } = typeNamed('core/v1.Container');
    expect([...fields.keys()].sort()).toEqual(Object.keys(published.properties).sort());
    const required = [...fields.values()].filter((field) => field.required).map(({ name }) => name);
    expect(required).toEqual(published.required);
  });

  test('has all facts of the API about a field', () => {
    const fields = typeNamed('core/v1.PodSpec').fields;
    expect(fields.get('containers')).toEqual({
      name: 'containers',
      type: { type: 'list', items: { type: 'object', name: 'core/v1.Container' } },
      required: true,
      listType: 'map',
      listMapKeys: ['name'],
      patchMergeKey: 'name',
      patchStrategy: ['merge'],
    });
    expect(fields.get('volumes')?.patchStrategy).toEqual(['merge', 'retainKeys']);
    expect(fields.get('terminationGracePeriodSeconds')).toEqual({
      name: 'terminationGracePeriodSeconds',
      type: { type: 'integer', format: 'int64' },
      required: false,
      default: 30,
    });
    expect(fields.get('restartPolicy')?.type).toEqual({ type: 'string', enum: ['Always', 'Never', 'OnFailure'] });
    expect(fields.get('nodeSelector')).toMatchObject({ mapType: 'atomic', type: { values: { type: 'string' } } });
    expect(fields.get('serviceAccount')?.deprecated).toBe(true);
    expect(typeNamed('meta/v1.LabelSelector').mapType).toBe('atomic');
  });

  test.each([
    ['core/v1.ServicePort', 'targetPort', { type: 'int-or-string' }],
    ['core/v1.ResourceRequirements', 'limits', { type: 'map', values: { type: 'quantity' } }],
    ['core/v1.Secret', 'data', { type: 'map', values: { type: 'byte' } }],
    ['meta/v1.ObjectMeta', 'creationTimestamp', { type: 'date-time' }],
    ['coordination/v1.LeaseSpec', 'renewTime', { type: 'micro-time' }],
    ['apps/v1.ControllerRevision', 'data', { type: 'raw-object' }],
    ['apiextensions/v1.JSONSchemaProps', 'example', { type: 'json' }],
    ['core/v1.PodSpec', 'overhead', { type: 'map', values: { type: 'quantity' } }],
    ['core/v1.ServiceSpec', 'ipFamilies', { type: 'list', items: { type: 'string', enum: ['', 'IPv4', 'IPv6'] } }],
  ])('gives %s.%s its type', (type, field, expected) => {
    expect(typeNamed(type).fields.get(field)?.type).toEqual(expected);
  });

  test('accepts a schema or a list of schemas as the items of a schema', () => {
    const schema = { type: 'object', name: 'apiextensions/v1.JSONSchemaProps' };
    expect(typeNamed('apiextensions/v1.JSONSchemaProps').fields.get('items')?.type).toEqual({
      type: 'one-of',
      types: [schema, { type: 'list', items: schema }],
    });
  });

  test('reads back each type unchanged after packing', () => {
    for (const name of typeNames()) {
      const type = typeNamed(name);
      expect(unpackType(name, packType(type))).toEqual(type);
    }
  });

  test('knows no type of a kind that is not served', () => {
    expect(typeOf('extensions/v1beta1', 'Ingress')).toBeUndefined();
    expect(typeOf('example.com/v1', 'Deployment')).toBeUndefined();
    expect(() => typeNamed('apps/v1.Nothing')).toThrow('Kubernetes has no type "apps/v1.Nothing"');
    expect(() => typeNamed('toString')).toThrow('Kubernetes has no type "toString"');
  });
});
