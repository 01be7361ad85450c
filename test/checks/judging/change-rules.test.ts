import { FALLBACK_LAWS, LAWS } from '../../../src/changes/consequences/index';
import { UPDATE_LAWS } from '../../../src/changes/refused/index';
import { CHANGE_RULES } from '../../../src/checks/judging/change-rules';
import { registry } from '../../../src/checks/judging/registry';

describe('what changes can be accepted', () => {
  const own = [...LAWS, ...FALLBACK_LAWS].map(({ rule }) => rule);
  // One law per immutable field.
  const names = [...new Set([...own, ...UPDATE_LAWS.map(({ name }) => name)])];

  test('is every consequence that is found', () => {
    expect([...CHANGE_RULES].sort()).toEqual(names.sort());
  });

  test('has names that no rule has', () => {
    expect(new Set(own).size).toBe(own.length);
    expect(names.filter((name) => registry().has(name))).toEqual([]);
  });
});
