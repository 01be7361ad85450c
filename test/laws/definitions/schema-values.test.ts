import { isCheckable, valueFault } from '../../../src/laws/definitions/schema-values';

describe('values against the schema of a definition', () => {
  test.each<[Parameters<typeof valueFault>[1], unknown]>([
    [{}, { any: [1, null] }],
    [{ type: 'integer' }, 2n ** 63n - 1n],
    [{ type: 'number' }, 1],
    [{ type: 'string', nullable: true }, null],
    [{ 'x-kubernetes-int-or-string': true }, true],
    [{ type: 'object', format: 'x' }, 'a text beside a format'],
    [{ type: 'string', minLength: 1, maxLength: 1 }, '😀'],
    [{ type: 'string', pattern: '^a.b\\s$' }, 'a\u2028b\t'],
    [{ type: 'string', format: 'date-time' }, '2026-01-31T12:00:00z'],
    [{ type: 'string', format: 'anything' }, ''],
    [{ type: 'string', format: 'ipv4' }, '010.0.0.1'],
    [{ type: 'number', multipleOf: 0.1 }, 0.3],
    [{ type: 'integer', multipleOf: 3, minimum: -9, maximum: 9 }, -9],
    [{ enum: [1] }, 1.5],
    [{ type: 'array', items: { type: 'string' }, minItems: 1 }, ['a']],
    [
      { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
      { a: '', b: 1 },
    ],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 }],
    [{ not: { enum: ['a'] }, anyOf: [{ minLength: 2 }, { maxLength: 1 }], allOf: [{ pattern: 'b' }] }, 'b'],
  ])('%j takes %j', (schema, value) => {
    expect(valueFault(value, schema)).toBeUndefined();
  });

  test.each<[Parameters<typeof valueFault>[1], unknown, string]>([
    [{ type: 'integer' }, 1.5, 'is the number 1.5, not of the type "integer"'],
    [{ type: 'integer' }, 2n ** 63n, 'is the number 9223372036854775808, not of the type "integer"'],
    [{ type: 'integer', format: 'int32' }, 2 ** 31, 'is 2147483648, not of the type integer with the format int32'],
    [{ type: 'integer', minimum: 0.5 }, 1, 'is compared with minimum, which is 0.5, not of the type integer'],
    [{ 'x-kubernetes-int-or-string': true, format: 'int32' }, 5, 'is the number 5, not of the type ""'],
    [{ type: 'string' }, null, 'is null, not of the type "string"'],
    [{ type: 'number', format: 'float' }, 1e39, 'is 1e+39, not of the type number with the format float'],
    [{ type: 'number', maximum: 1, exclusiveMaximum: true }, 1, 'is 1; it must be less than 1'],
    [{ type: 'integer', multipleOf: 2 }, 3, 'is 3, which is not a multiple of 2'],
    [{ type: 'integer', multipleOf: -2 }, 4, 'is compared with multipleOf, which is -2; it must be more than 0'],
    [{ type: 'string', pattern: '^a$' }, 'a\n', 'is "a\\n", which does not match the pattern "^a$"'],
    [{ type: 'string', format: 'date' }, '2026-02-30', 'is "2026-02-30", which does not have the format "date"'],
    [{ type: 'string', format: 'k8s-short-name' }, 'A', 'is "A", which does not have the format "k8s-short-name"'],
    [{ enum: ['a', 1] }, 'b', 'is "b", which is not one of "a", 1'],
    [{ enum: [null] }, null, 'is null, which is not one of null'],
    [{ type: 'array', maxItems: 0 }, [1], 'has 1 element; the limit is 0'],
    [{ type: 'object', minProperties: 1 }, {}, 'has 0 fields; the minimum is 1'],
    [{ type: 'object', required: ['a'] }, {}, 'has no a, which is required'],
    [{ type: 'object', additionalProperties: false }, { a: 1 }, 'is a field that the schema does not have'],
    [{ anyOf: [{ minLength: 2 }, { maxLength: 0 }] }, 'a', 'matches none of the schemas in anyOf'],
    [{ oneOf: [{ minLength: 1 }, { maxLength: 1 }] }, 'a', 'matches 2 of the schemas in oneOf; it must match one'],
    [{ not: { minLength: 1 } }, 'a', 'matches the schema in not'],
  ])('%j refuses %j: it %s', (schema, value, what) => {
    expect(valueFault(value, schema)?.what).toBe(what);
  });

  test('report the path inside the value', () => {
    const schema = { type: 'object', properties: { a: { type: 'array', items: { type: 'string' } } } };
    expect(valueFault({ a: ['b', 1] }, schema)?.steps).toEqual(['a', 1]);
  });

  test.each(['(?i:a)', '(?m)^a', '(?i)\\wa', '\\Qa\\E', '[]a]', '[[:^alpha:]]', 'a{,2}', '\\101'])(
    'are not checked by the pattern %s, which Go may interpret differently',
    (pattern) => {
      expect(isCheckable({ properties: { a: { not: { pattern } } } })).toBe(false);
    },
  );

  test('are not checked by formats that only Go implements exactly', () => {
    expect([isCheckable({ items: { format: 'email' } }), isCheckable({ items: { format: 'uuid' } })]).toEqual([
      false,
      true,
    ]);
  });
});
