import { rule } from '../../src/checks/rule';

describe('a rule', () => {
  test('cannot be changed', () => {
    const parts = { name: 'no-x', severity: 'error', why: 'it fails', fix: 'leave it out', check: () => [] } as const;
    expect(Object.isFrozen(rule(parts))).toBe(true);
    expect(rule(parts)).toEqual(parts);
  });
});
