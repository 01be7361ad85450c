import { checkLaws } from '../../src/checks/check-laws';
import type { Target } from '../../src/kubernetes/target';
import type { Fields, Manifest, Rendering } from '../../src/manifests/manifest';

function definition(spec: Fields, version: Fields = {}, root: Fields = {}): Manifest {
  const openAPIV3Schema = { type: 'object', ...root, properties: { spec } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Widget', listKind: 'WidgetList', plural: 'widgets', singular: 'widget' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema }, ...version }],
    },
  };
}

function found(given: Fields, crd: Manifest, target?: Target): readonly string[] {
  const widget: Fields = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' }, ...given };
  const rendering = [crd, widget].map((manifest, path) => ({ manifest, path: `${path}`, chart: '' })) as Rendering;
  return checkLaws(rendering, target)
    .filter(({ where }) => where.path === '1')
    .map(({ severity, rule, where, what }) => `${severity} ${rule} ${where.field}: ${what}`);
}

/** The findings about `spec.value` with a schema for that field. */
function foundIn(value: Fields[string], schema: Fields): readonly string[] {
  return found({ spec: { value } }, definition({ type: 'object', properties: { value: schema } }));
}

describe('values of a custom resource', () => {
  test.each<[Fields, Fields[string]]>([
    [{ type: 'string', pattern: '^[a-z]+$' }, 'abc'],
    [{ type: 'string', pattern: 'b' }, 'abc'],
    [{ type: 'string', pattern: '(?i:only Go reads this)' }, 'abc'],
    [{ type: 'string', maxLength: 3 }, '😀😀😀'],
    [{ type: 'string', format: 'date-time' }, '2026-01-31t12:00:00z'],
    [{ type: 'string', format: 'not-a-format-of-kubernetes' }, 'abc'],
    [{ type: 'string', enum: ['', 'a'] }, ''],
    [{ type: 'integer', minimum: 1, maximum: 3, multipleOf: 3 }, 3],
    [{ type: 'number', minimum: 0, exclusiveMinimum: true }, 0.5],
    [{ 'x-kubernetes-int-or-string': true }, 3000000000],
    [{ 'x-kubernetes-int-or-string': true }, '25%'],
    [{ type: 'array', items: { type: 'string' }, minItems: 1, 'x-kubernetes-list-type': 'set' }, ['a', 'b']],
    [{ type: 'string', nullable: true }, null],
    [{ type: 'string' }, null],
    [{ type: 'string', default: 'a', minLength: 1 }, null],
    [{ type: 'object', maxProperties: 1, properties: { a: { type: 'string' } } }, { a: 'b' }],
    [
      { type: 'object', additionalProperties: { type: 'integer', maximum: 2 } },
      { a: 1, b: 2 },
    ],
    [{ type: 'string', anyOf: [{ pattern: '(?i:x)' }, { maxLength: 1 }] }, 'abc'],
    [{ type: 'object', 'x-kubernetes-preserve-unknown-fields': true }, { any: [{ thing: null }] }],
  ])('are accepted by %j: %j', (schema, value) => {
    expect(foundIn(value, schema)).toEqual([]);
  });

  test.each<[Fields, Fields[string], string]>([
    [{ type: 'string', pattern: '^[a-z]+$' }, 'A', 'value is "A", which does not match the pattern "^[a-z]+$"'],
    [{ type: 'string', minLength: 2 }, '😀', 'value has 1 character; the minimum is 2'],
    [{ type: 'string', format: 'ipv4' }, 'db', 'value is "db", which does not have the format "ipv4"'],
    [{ type: 'integer', minimum: 1 }, 0, 'value is 0; it must be at least 1'],
    [{ type: 'integer', maximum: 3, exclusiveMaximum: true }, 3, 'value is 3; it must be less than 3'],
    [{ type: 'integer', multipleOf: 2 }, 3, 'value is 3, which is not a multiple of 2'],
    [{ type: 'array', items: { type: 'string' }, maxItems: 1 }, ['a', 'b'], 'value has 2 elements; the limit is 1'],
    [
      { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
      {},
      'value has 0 fields; the minimum is 1',
    ],
    [
      { type: 'string', oneOf: [{ minLength: 1 }, { maxLength: 2 }] },
      'a',
      'value matches 2 of the schemas in oneOf; it must match one',
    ],
    [{ type: 'string', anyOf: [{ enum: ['a'] }] }, 'b', 'value matches none of the schemas in anyOf'],
    [{ type: 'string', not: { enum: ['b'] } }, 'b', 'value matches the schema in not'],
  ])('are refused by %j: %j', (schema, value, what) => {
    expect(foundIn(value, schema)).toEqual([`error custom-resources spec.value: ${what}`]);
  });

  test('are refused by allOf, anywhere in the value', () => {
    const schema = {
      type: 'array',
      items: {
        type: 'object',
        properties: { a: { type: 'string' } },
        allOf: [{ properties: { a: { maxLength: 1 } } }],
      },
    };
    expect(foundIn([{ a: 'b' }, { a: 'long' }], schema)).toEqual([
      'error custom-resources spec.value[1].a: a has 4 characters; the limit is 1',
    ]);
  });

  test('are reported under the names of types, enums and required fields, each once', () => {
    expect(foundIn('b', { type: 'string', enum: ['a'] })).toEqual([
      'error enum-value spec.value: value is "b"; it must be one of "a"'.replace('one of ', ''),
    ]);
    expect(foundIn('', { type: 'string', enum: ['a'] })).toEqual([
      'error enum-value spec.value: value is "", which is not one of "a"',
    ]);
    expect(foundIn(2, { type: 'integer', enum: [1] })).toEqual([
      'error enum-value spec.value: value is 2, which is not one of 1',
    ]);
    expect(foundIn(true, { 'x-kubernetes-int-or-string': true })).toEqual([
      'error field-type spec.value: value is true; it must be a whole number or a string',
    ]);
    expect(foundIn([null], { type: 'array', items: { type: 'string' } })).toEqual([
      'error field-type spec.value[0]: an element of value is null, not of the type "string"',
    ]);
    expect(
      foundIn({ b: 1 }, { type: 'object', properties: { b: { type: 'integer' } }, allOf: [{ required: ['a'] }] }),
    ).toEqual(['error required-field spec.value.a: value has no a']);
  });

  test('are reported all at once', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'integer', minimum: 1 }, b: { type: 'string', maxLength: 1 } },
    };
    expect(foundIn({ a: 0, b: 'cd' }, schema)).toHaveLength(2);
  });
});

describe('a custom resource', () => {
  test('gets defaults before it is validated, including those inside defaults', () => {
    const inner = { type: 'object', properties: { mode: { type: 'string', default: 'a', minLength: 2 } } };
    const spec = { type: 'object', properties: { inner: { ...inner, default: {} } } };
    expect(found({ spec: {} }, definition(spec))).toEqual([
      'error custom-resources spec.inner.mode: mode has 1 character; the minimum is 2',
    ]);
  });

  test('loses nulls that its schema does not allow, so that a required field is missing', () => {
    const spec = (nullable: boolean) => ({
      type: 'object',
      required: ['size'],
      properties: { size: { type: 'integer', nullable } },
    });
    expect(found({ spec: { size: null } }, definition(spec(false)))).toEqual([
      'error required-field spec.size: spec has no size',
    ]);
    expect(found({ spec: { size: null } }, definition(spec(true)))).toEqual([]);
  });

  test('loses unknown fields before its fields are counted', () => {
    const spec = { type: 'object', maxProperties: 1, properties: { a: { type: 'integer' } } };
    expect(found({ spec: { a: 1, b: 2 } }, definition(spec))).toEqual([
      'warning unknown-field spec.b: spec has no field "b"',
    ]);
  });

  test('has unique elements in a set, and unique keys in a list map', () => {
    const spec = {
      type: 'object',
      properties: {
        tags: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' },
        ports: {
          type: 'array',
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['port', 'protocol'],
          items: {
            type: 'object',
            required: ['port'],
            properties: { port: { type: 'integer' }, protocol: { type: 'string', default: 'TCP' } },
          },
        },
      },
    };
    const ports: readonly Fields[] = [{ port: 80 }, { port: 80, protocol: 'UDP' }, { protocol: 'TCP', port: 80 }];
    expect(found({ spec: { tags: ['a', 'b', 'a', 'a'], ports } }, definition(spec))).toEqual([
      'error custom-resources spec.tags[2]: an element of tags is "a", which is already in the set',
      'error custom-resources spec.ports[2]: an element of ports has the same port 80 and protocol "TCP" as an earlier element',
    ]);
  });

  test('has embedded objects with an apiVersion, a kind and valid metadata', () => {
    const spec = {
      type: 'object',
      properties: {
        object: {
          type: 'object',
          'x-kubernetes-embedded-resource': true,
          'x-kubernetes-preserve-unknown-fields': true,
        },
      },
    };
    const object = { kind: 'Pod', metadata: { labels: { a: '-' } }, spec: { any: 1 } };
    expect(found({ spec: { object } }, definition(spec))).toEqual([
      'error required-field spec.object.apiVersion: object has no apiVersion',
      'error object-labels spec.object.metadata.labels.a: the value "-" of the label "a" does not begin and end with a letter or digit',
    ]);
    expect(found({ spec: { object: { apiVersion: 'v1', kind: 'Pod' } } }, definition(spec))).toEqual([]);
  });

  test('has valid labels and names, as an object of any kind', () => {
    expect(found({ metadata: { name: 'A', labels: { 'a b': 'c' } } }, definition({ type: 'object' }))).toEqual([
      expect.stringContaining('error object-names metadata.name: '),
      expect.stringContaining('error object-labels metadata.labels[a b]: '),
    ]);
  });

  test('is validated without its status if that is a subresource, which the server drops', () => {
    const status = { type: 'object', properties: { count: { type: 'integer', minimum: 1 } } };
    const crd = (subresources: Fields) => {
      const properties = { spec: { type: 'object' }, status };
      return definition({}, { subresources, schema: { openAPIV3Schema: { type: 'object', properties } } });
    };
    expect(found({ status: { count: 0 } }, crd({ status: {} }))).toEqual([]);
    expect(found({ status: { count: 'x' } }, crd({ status: {} }))).toEqual([]);
    expect(found({ status: { count: 0 } }, crd({}))).toEqual([
      'error custom-resources status.count: count is 0; it must be at least 1',
    ]);
  });

  test('has a number of replicas that an autoscaler can read', () => {
    const scale = { specReplicasPath: '.spec.replicas', statusReplicasPath: '.status.replicas' };
    const spec = { type: 'object', properties: { replicas: { type: 'integer' } } };
    const crd = definition(spec, { subresources: { status: {}, scale } });
    expect(found({ spec: { replicas: -1 } }, crd)).toEqual([
      'error custom-resources spec.replicas: replicas is -1; it must be a whole number from 0 to 2147483647',
    ]);
    expect(found({ spec: { replicas: 3 } }, crd)).toEqual([]);
  });

  test('is checked for the formats of 1.34 from that version on', () => {
    const spec = { type: 'object', properties: { name: { type: 'string', format: 'k8s-short-name' } } };
    const given = { spec: { name: 'A' } };
    expect(found(given, definition(spec), { version: '1.33' })).toEqual([]);
    expect(found(given, definition(spec), { version: '1.34' })).toEqual([
      'error custom-resources spec.name: name is "A", which does not have the format "k8s-short-name"',
    ]);
  });

  test('is not checked by a schema that cannot be read', () => {
    const spec = { type: 'object', properties: { a: { type: 'integer', minimum: 'one' } } };
    expect(found({ spec: { a: 0 } }, definition(spec))).toEqual([]);
  });
});

describe('rules in CEL, for a custom resource,', () => {
  const rulesOf = (...rules: Fields[]) => ({ 'x-kubernetes-validations': rules });
  const range = { min: { type: 'integer' }, max: { type: 'integer' } };
  const broken = 'breaks a rule of its CustomResourceDefinition';

  test('are evaluated for its values, and reported with their message', () => {
    const rule = { rule: 'self.min <= self.max', message: 'min is greater than max' };
    const schema = { type: 'object', properties: range, ...rulesOf(rule) };
    expect(foundIn({ min: 1, max: 2 }, schema)).toEqual([]);
    expect(foundIn({ min: 3, max: 2 }, schema)).toEqual([
      `error custom-resources spec.value: value ${broken}: min is greater than max`,
    ]);
  });

  test('are reported with the result of messageExpression, or else with the rule itself', () => {
    const expressed = { rule: 'self > 1', messageExpression: "'got ' + string(self)", message: 'too small' };
    expect(foundIn(1, { type: 'integer', ...rulesOf(expressed) })).toEqual([
      `error custom-resources spec.value: value ${broken}: got 1`,
    ]);
    expect(foundIn(1, { type: 'integer', ...rulesOf({ rule: 'self > 1' }) })).toEqual([
      `error custom-resources spec.value: value ${broken}: it must meet the rule "self > 1"`,
    ]);
  });

  test('refuse it if their evaluation fails, with the path', () => {
    const items = { type: 'object', properties: range, ...rulesOf({ rule: 'self.max > 0' }) };
    expect(foundIn([{ max: 1 }, { min: 1 }], { type: 'array', items })).toEqual([
      `error custom-resources spec.value[1]: an element of value ${broken}: there is no max, so the rule "self.max > 0" fails`,
    ]);
  });

  test('read its name, its defaults, and the values of maps', () => {
    const root = rulesOf({ rule: "self.metadata.name == 'main'", message: 'is not named main' });
    expect(found({}, definition({ type: 'object' }, {}, root))).toEqual([
      `error custom-resources : the object ${broken}: is not named main`,
    ]);
    const withDefault = { type: 'object', properties: { a: { type: 'integer', default: 5 } } };
    expect(foundIn({}, { ...withDefault, ...rulesOf({ rule: 'self.a == 5' }) })).toEqual([]);
    const values = {
      type: 'object',
      additionalProperties: { type: 'string', ...rulesOf({ rule: 'self.size() > 1' }) },
    };
    expect(foundIn({ a: 'xy', b: 'z' }, values)).toEqual([
      expect.stringContaining('error custom-resources spec.value.b: b breaks'),
    ]);
  });

  test('are skipped if they compare with an old value, unless that is optional', () => {
    expect(foundIn(1, { type: 'integer', ...rulesOf({ rule: 'self == oldSelf' }) })).toEqual([]);
    const optional = { rule: 'oldSelf.hasValue() || self > 1', optionalOldSelf: true };
    expect(foundIn(1, { type: 'integer', ...rulesOf(optional) })).toHaveLength(1);
    expect(foundIn(2, { type: 'integer', ...rulesOf(optional) })).toEqual([]);
  });

  test('are skipped if their result is not known exactly, and while anything else is wrong', () => {
    expect(foundIn('a', { type: 'string', ...rulesOf({ rule: "b'b' == bytes(self)" }) })).toEqual([]);
    expect(foundIn(0, { type: 'integer', minimum: 1, ...rulesOf({ rule: 'self > 1' }) })).toEqual([
      'error custom-resources spec.value: value is 0; it must be at least 1',
    ]);
  });
});

test('a definition may have nulls where it has no value', () => {
  expect(foundIn('a', { type: 'string', oneOf: null, anyOf: null, pattern: null, enum: null })).toEqual([]);
});

test('a field with a format may have a list, which the server takes', () => {
  expect(foundIn(['a'], { type: 'string', format: 'date-time' })).toEqual([]);
  expect(foundIn(5, { type: 'string', format: 'date-time' })).toHaveLength(1);
});

test('the type of a field counts, whatever else its schema describes', () => {
  expect(foundIn('a', { type: 'string', properties: { b: { type: 'string' } } })).toEqual([]);
  expect(foundIn('a', { type: 'string', items: { type: 'string' } })).toEqual([]);
  expect(foundIn(1, { 'x-kubernetes-preserve-unknown-fields': true, properties: { b: { type: 'string' } } })).toEqual(
    [],
  );
});

test('a field that the schema forbids is refused, not dropped', () => {
  expect(foundIn({ a: 1 }, { type: 'object', additionalProperties: false })).toEqual([
    'error custom-resources spec.value.a: a is a field that the schema does not have',
  ]);
});

test('the metadata of an embedded object is a map', () => {
  const schema = {
    type: 'object',
    'x-kubernetes-embedded-resource': true,
    'x-kubernetes-preserve-unknown-fields': true,
  };
  expect(foundIn({ apiVersion: 'v1', kind: 'Pod', metadata: 'a' }, schema)).toEqual([
    'error field-type spec.value.metadata: metadata is the string "a", not a map',
  ]);
});

test('items that are not a schema count as none, also in a definition', () => {
  const spec = { type: 'object', properties: { value: { type: 'string', items: true, maxLength: 1 } } };
  const crd = definition(spec);
  const rendering = [{ manifest: crd, path: '0', chart: '' }] as unknown as Rendering;
  expect(checkLaws(rendering)).toEqual([]);
  expect(found({ spec: { value: 'ab' } }, crd)).toHaveLength(1);
});

test('an embedded object has an apiVersion, a kind and metadata, whether its schema declares them or not', () => {
  const schema = { type: 'object', 'x-kubernetes-embedded-resource': true, properties: { spec: { type: 'object' } } };
  const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } };
  expect(foundIn(object, schema)).toEqual([]);
  expect(foundIn({ ...object, data: {} }, schema)).toEqual([
    'warning unknown-field spec.value.data: value has no field "data"',
  ]);
});
