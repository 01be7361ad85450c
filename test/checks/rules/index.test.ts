import { refusals } from '../../../src/checks/rules/index';

test('no rule is listed twice, which would report its problems twice', () => {
  expect(refusals).toEqual([...new Set(refusals)]);
});
