import { refusals } from '../../../src/checks/rules/index';

test('no rule is listed twice, which would tell its problems several times', () => {
  expect(refusals).toEqual([...new Set(refusals)]);
});
