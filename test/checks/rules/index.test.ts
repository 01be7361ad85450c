import { builtInRules } from '../../../src/checks/rules/index';

test('no rule is listed twice, which would report its problems twice', () => {
  expect(builtInRules).toEqual([...new Set(builtInRules)]);
});
