import { compileCel } from '../../../src/laws/cel/compile';
import { requestEnvironment } from '../../../src/laws/expressions/request-environment';

function faultsIn(version: string, text: string): readonly string[] {
  const environment = requestEnvironment({ version, hasParams: false, hasAuthorizer: true });
  return compileCel(text, environment).faults.map(({ what }) => what);
}

describe('libraries of CEL', () => {
  test.each([
    ['1.29', '1.30', "'%d'.format([1])", 'format'],
    ['1.29', '1.30', 'sets.contains([1], [1])', 'sets.contains'],
    ['1.30', '1.31', "isIP('a')", 'isIP'],
    ['1.30', '1.31', "cidr('::/0')", 'cidr'],
    ['1.31', '1.32', 'format.uuid()', 'format.uuid'],
    ['1.31', '1.32', "authorizer.requestResource.labelSelector('a=b')", 'labelSelector'],
    ['1.32', '1.33', '[1].transformList(index, value, value)', 'transformList'],
    ['1.33', '1.34', "semver('1.2.3')", 'semver'],
    ['1.34', '1.35', '[1].slice(0, 1)', 'slice'],
    ['1.34', '1.35', '[1].sortBy(value, value)', 'sortBy'],
  ])('are refused in %s and accepted in %s: %s', (before, since, text, name) => {
    expect(faultsIn(since, text)).toEqual([]);
    expect(faultsIn(before, text)).toContain(
      `${name}() was added in Kubernetes ${since}; the target version is ${before}`,
    );
  });

  test.each(['1.29', '1.36'])('from before 1.29 are accepted in %s', (version) => {
    const texts = [
      "object.?a.orValue('b') == 'c'",
      "quantity('1').isGreaterThan(quantity('2'))",
      "['a'].join(',') == 'a'",
    ];
    expect(texts.flatMap((text) => faultsIn(version, text))).toEqual([]);
  });
});
