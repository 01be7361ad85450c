import { manifestFindings } from '../../../src/checks/manifest-findings';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { isError } from '../../../src/problems/problem';
import { type RuleVerdict, recordedRules } from '../../verdicts/recorded';

const text = { type: 'string', maxLength: 200 };
const strings = { type: 'array', items: text, maxItems: 10 };

/** The schemas of the values that a kube-apiserver was asked about. */
const SCHEMAS: { readonly [type: string]: Fields } = {
  string: text,
  integer: { type: 'integer' },
  number: { type: 'number' },
  strings,
  integers: { type: 'array', items: { type: 'integer' }, maxItems: 10 },
  map: { type: 'object', additionalProperties: text, maxProperties: 10 },
  object: {
    type: 'object',
    properties: {
      a: { ...text, nullable: true },
      n: { type: 'integer' },
      b: { type: 'boolean' },
      l: strings,
      s: { ...strings, 'x-kubernetes-list-type': 'set' },
      m: { type: 'object', additionalProperties: text, maxProperties: 10 },
      o: { type: 'object', properties: { x: { type: 'integer' }, y: text } },
      'x-y': { type: 'integer' },
      namespace: text,
      ios: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
      d: { ...text, format: 'duration' },
      f: { type: 'number' },
    },
  },
};

/** A definition whose default has the value: the server evaluates the rule for it when the definition is created. */
function definition({ type, value, rule }: RuleVerdict): Manifest {
  const inner: Fields = { ...SCHEMAS[type], default: value, 'x-kubernetes-validations': [{ rule }] };
  const spec: Fields = { type: 'object', properties: { inner } };
  const openAPIV3Schema: Fields = { type: 'object', properties: { spec } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { kind: 'Widget', listKind: 'WidgetList', plural: 'widgets', singular: 'widget' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

const isRefused = (verdict: RuleVerdict) => manifestFindings(definition(verdict)).some(isError);
const facts = ({ rule, value }: RuleVerdict) => ({ rule, value });

describe('rules in CEL, as a kube-apiserver evaluates them for values of all types,', () => {
  const verdicts = recordedRules();

  test('never refuse a value that the server takes', () => {
    const accepted = verdicts.filter((verdict) => verdict.accepted);
    expect(accepted.length).toBeGreaterThan(300);
    expect(accepted.filter(isRefused).map(facts)).toEqual([]);
  });

  test('refuse nearly every value that the server refuses', () => {
    const refused = verdicts.filter((verdict) => !verdict.accepted);
    expect(refused.length).toBeGreaterThan(800);
    expect(refused.filter(isRefused).length / refused.length).toBeGreaterThan(0.94);
  });
});
