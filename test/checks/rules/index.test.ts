import { refusals } from '../../../src/checks/rules/index';

test('no rule is listed twice, which would tell its problems several times', () => {
  const names = refusals.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
