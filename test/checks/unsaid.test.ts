import type { Problem } from 'kustruct';
import { unsaid } from '../../src/checks/unsaid';

function at(path: string, field?: string): Problem {
  return { what: 'x', why: 'y', fix: 'z', where: { path, field } };
}

describe('the findings that nobody has said yet', () => {
  test('are all, where nobody has said anything', () => {
    const findings = [at('shop/api', 'spec.replicas')];
    expect(unsaid(findings, [])).toBe(findings);
  });

  test.each([
    ['the same field', 'spec.ports[0]', 'spec.ports[0]'],
    ['a part of the field', 'spec.ports[0]', 'spec.ports[0].targetPort'],
    ['what is around the field', 'spec.ports[0].targetPort', 'spec.ports'],
  ])('are not those about %s', (_, said, found) => {
    expect(unsaid([at('shop/api', found)], [at('shop/api', said)])).toEqual([]);
  });

  test.each([
    ['a field whose name only begins alike', at('shop/api', 'spec.port'), at('shop/api', 'spec.ports')],
    ['another object', at('shop/web', 'spec.ports'), at('shop/api', 'spec.ports')],
    ['an object of which somebody spoke as a whole', at('shop/api'), at('shop/api', 'spec.ports')],
  ])('are those about %s', (_, said, found) => {
    expect(unsaid([found], [said])).toEqual([found]);
  });
});
