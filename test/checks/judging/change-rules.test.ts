import { LAWS, OTHERWISE } from '../../../src/changes/consequences/index';
import { CHANGE_RULES } from '../../../src/checks/judging/change-rules';
import { registry } from '../../../src/checks/judging/registry';

describe('what changes can be accepted', () => {
  const names = [...LAWS, ...OTHERWISE].map(({ rule }) => rule);

  test('is everything that a law of consequences finds', () => {
    expect([...CHANGE_RULES].sort()).toEqual(names.sort());
  });

  test('has names of its own', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => registry().has(name))).toEqual([]);
  });
});
