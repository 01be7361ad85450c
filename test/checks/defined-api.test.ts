import { checkLaws } from '../../src/checks/check-laws';
import type { Fields, Manifest, Rendering } from '../../src/manifests/manifest';

const SCHEMA: Fields = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      required: ['size', 'mode'],
      properties: {
        size: { type: 'integer' },
        mode: { type: 'string', enum: ['fast', 'slow'], default: 'fast' },
        port: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
        free: {
          type: 'object',
          'x-kubernetes-preserve-unknown-fields': true,
          properties: { known: { type: 'boolean' } },
        },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        any: { type: 'object', additionalProperties: true },
        parts: {
          type: 'array',
          items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
        },
      },
    },
  },
};

function definition(schema: Fields = SCHEMA): Manifest {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Widget', plural: 'widgets' },
      versions: [
        { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } },
        { name: 'v1alpha1', served: false, storage: false, schema: { openAPIV3Schema: schema } },
      ],
    },
  };
}

function reported(given: Fields, ...others: readonly Manifest[]): readonly string[] {
  const widget = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' }, ...given };
  const rendering: Rendering = [...others, widget].map((manifest, path) => ({ manifest, path: `${path}`, chart: '' }));
  return checkLaws(rendering).map(({ severity, rule, where, what }) => `${severity} ${rule} ${where.field}: ${what}`);
}

describe('a custom resource with its CustomResourceDefinition', () => {
  test('is accepted if it matches the schema', () => {
    const spec = {
      size: 1,
      port: 'http',
      free: { known: true, more: [1] },
      labels: { a: 'b' },
      any: { a: 1, b: [] },
      parts: [{ name: 'a' }],
    };
    expect(reported({ spec }, definition())).toEqual([]);
  });

  test('is checked for types, required fields without a default, enums and unknown fields', () => {
    const spec = { mode: 'swift', free: { known: 'yes' }, labels: { a: 1 }, parts: [{}], siez: 3 };
    expect(reported({ spec }, definition())).toEqual([
      'error enum-value spec.mode: mode is "swift"; it must be one of "fast", "slow"',
      'error field-type spec.free.known: known is the string "yes"; it must be true or false',
      'error field-type spec.labels.a: a is the number 1; it must be a string',
      'error required-field spec.parts[0].name: parts has no name',
      'warning unknown-field spec.siez: spec has no field "siez"',
      'error required-field spec.size: spec has no size',
    ]);
  });

  test('is not checked without its definition, in a version that is not served, or by a schema without fields', () => {
    expect(reported({ spec: { size: 'big' } })).toEqual([]);
    expect(reported({ apiVersion: 'example.com/v1alpha1', spec: { size: 'big' } }, definition())).toEqual([]);
    expect(reported({ spec: { size: 'big' } }, definition({ type: 'object' }))).toEqual([]);
    expect(reported({ more: 1 }, definition({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true }))).toEqual(
      [],
    );
  });

  test('is not checked against a broken definition, which is reported instead', () => {
    const broken = definition({ type: 'object', properties: { spec: 7 } });
    expect(reported({ spec: { size: 'big' } }, broken).join()).not.toContain('spec.size');
  });
});
