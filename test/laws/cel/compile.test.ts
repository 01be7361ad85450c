import { assert, property, string } from 'fast-check';
import { typeText } from '../../../src/laws/cel/cel-type';
import { compileCel } from '../../../src/laws/cel/compile';
import { functionsIn } from '../../../src/laws/cel/libraries';
import { parseCel } from '../../../src/laws/cel/parser';
import { requestEnvironment } from '../../../src/laws/expressions/request-environment';
import { EXPRESSIONS } from './expressions';

const environment = requestEnvironment({ version: '1.36', hasParams: false, hasAuthorizer: true });

function faultsOf(text: string): readonly string[] {
  return compileCel(text, environment).faults.map(({ at, what, fix }) => [at, what, fix].join(' | '));
}

describe.each(Object.entries(EXPRESSIONS))('expressions with %s', (_, { accepted, refused }) => {
  test.each(accepted)('compile: %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each(refused)('do not compile: %s', (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });
});

describe('the functions of CEL', () => {
  const accepted = Object.values(EXPRESSIONS).flatMap((of) => of.accepted);

  test.each([...functionsIn('1.36').keys()].filter((name) => /^[A-Za-z.]+$/.test(name)))('are tried: %s', (name) => {
    expect(accepted.filter((text) => text.includes(`${name}(`))).not.toEqual([]);
  });
});

describe('the fault of an expression', () => {
  test.each([
    ['objct.spec', ['0 | there is no variable "objct" | write object']],
    [
      'params.a',
      [
        '0 | there is no variable "params" | the variables here are authorizer, authorizer.requestResource, namespaceObject, object, oldObject, request',
      ],
    ],
    ['request.nmae == "a"', ['8 | kubernetes.AdmissionRequest has no field "nmae" | write name']],
    ['type(object.a) == duration', ['18 | there is no variable "duration" | write google.protobuf.Duration']],
    ['"a".startWith("b")', ['4 | there is no function "startWith" | write startsWith()']],
    ['"a".startsWith(1)', ['4 | there is no string.startsWith(int) | there is string.startsWith(string)']],
    ['quantity("1").sign()', ['14 | there is no kubernetes.Quantity.sign() | there is sign(kubernetes.Quantity)']],
    [
      '"replicas: " + 3',
      ['13 | there is no string + int | convert one of the two, as in string(object.spec.replicas)'],
    ],
    ['!1', ['0 | there is no !int | ']],
    ['[1][0u]', ['3 | there is no list(int)[uint] | ']],
    ['object.a = 1', ['9 | "=" is not an operator of CEL; equality is "==" | ']],
    ['object.a & true', ['9 | "&" is not an operator of CEL; write "&&" | ']],
    ['object.', ['7 | the expression ends too early; the name of a field is expected | ']],
    ['(1', ['2 | the expression ends too early; ")" is expected | ']],
    ['1 2', ['2 | "2" is not allowed here | ']],
    [
      'object.`a/b`',
      [
        "7 | `a/b` is a name in backquotes, which Kubernetes does not support | write the key as an index, as in ['a/b']",
      ],
    ],
    ['namespace == "a"', ['0 | "namespace" is a reserved word of CEL | ']],
    [
      '[1, "a"]',
      [
        '4 | string is mixed with int; a list or map holds values of one type | convert them to one type, as in string(object.spec.replicas)',
      ],
    ],
    ['duration("1x")', ['0 | "1x" cannot be converted to duration | write a duration, as in duration(\'1h30m\')']],
    [
      '"a".matches("(?=b)")',
      ['12 | the pattern "(?=b)" has "(?=", which Go does not support: it has no lookahead and no lookbehind | '],
    ],
    ['"%d".format(["a"])', ['13 | %d does not take string; it takes int, uint | convert it, or use %s']],
    ['1.all(x, true)', ['2 | cannot iterate over int, which is not a list or a map | ']],
    [
      'objct + oldObjct',
      ['0 | there is no variable "objct" | write object', '8 | there is no variable "oldObjct" | write oldObject'],
    ],
  ])('is reported in %s', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});

describe('the type of an expression', () => {
  test.each([
    ['object.spec.replicas', 'dyn'],
    ['object.spec.replicas + 1', 'int'],
    ['object.a + object.b', 'dyn'],
    ['object.a == 1', 'bool'],
    ['has(object.a) ? object.a : true', 'dyn'],
    ['[]', 'list(dyn)'],
    ['[] + ["a"]', 'list(string)'],
    ['object.?a', 'optional_type(dyn)'],
    ['request.userInfo.extra', 'map(string, list(string))'],
    ['[1].map(x, string(x))', 'list(string)'],
    ['{"a": 1}.transformMap(k, v, v > 0)', 'map(string, bool)'],
  ])('%s is %s', (text, type) => {
    expect(typeText(compileCel(text, environment).type)).toBe(type);
  });
});

describe('the parser of CEL', () => {
  const nested = (count: number, before: string, inner: string, after: string) =>
    before.repeat(count) + inner + after.repeat(count);

  test.each([
    ['operands of +', nested(250, '', '1', ' + 1'), nested(251, '', '1', ' + 1')],
    ['fields', nested(250, '', 'object', '.a'), nested(251, '', 'object', '.a')],
    ['brackets', nested(249, '(', '1', ')'), nested(251, '(', '1', ')')],
  ])('accepts 250 nested %s, and no more', (_, accepted, refused) => {
    expect(faultsOf(accepted)).toEqual([]);
    expect(faultsOf(refused).join()).toContain('more than 250 expressions are nested');
  });

  test('accepts thousands of conditions and elements next to each other', () => {
    expect(faultsOf(`true${' && true'.repeat(5000)}`)).toEqual([]);
    expect(faultsOf(`[1${', 1'.repeat(5000)}].size() > 0`)).toEqual([]);
  });

  test('refuses more than 100,000 characters', () => {
    expect(faultsOf(`true${' '.repeat(99_996)}`)).toEqual([]);
    expect(faultsOf(`true${' '.repeat(99_997)}`)).not.toEqual([]);
  });

  test('returns the value of every string, regardless of its content', () => {
    assert(
      property(string({ unit: 'binary' }), (value) => {
        expect(parseCel(JSON.stringify(value), new Map())).toMatchObject({ kind: 'literal', type: 'string', value });
      }),
    );
  });

  test('returns the content of a raw string unchanged', () => {
    expect(parseCel("r'\\d\\n\"'", new Map())).toMatchObject({ value: '\\d\\n"' });
  });

  test('returns a fault or nothing for any text, and never throws', () => {
    assert(
      property(string({ unit: 'grapheme-ascii', maxLength: 20 }), (text) => {
        expect(faultsOf(text).length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
