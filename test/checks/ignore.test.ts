import { isIgnored, isReason } from '../../src/checks/ignore';
import { manifest } from './rendering';

describe('an annotation that exempts an object from a rule', () => {
  const given = manifest({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'db',
      annotations: { 'ignore.kustruct.dev/valid-name': 'patched', 'ignore.kustruct.dev/no-x': ' ' },
    },
  });

  test('applies to the rule that it names', () => {
    expect(isIgnored('valid-name', given)).toBe(true);
    expect(isIgnored('valid-labels', given)).toBe(false);
  });

  test('applies to the rules that replaced a former rule', () => {
    expect(['object-names', 'name-length', 'object-labels'].map((rule) => isIgnored(rule, given))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('needs a reason', () => {
    expect(isIgnored('no-x', given)).toBe(false);
    expect(['made by hand', '', '\n', 1, true, null, undefined].map(isReason)).toEqual([true, ...Array(6).fill(false)]);
  });
});
