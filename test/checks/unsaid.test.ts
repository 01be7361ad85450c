import type { Problem } from 'kustruct';
import { unsaid, unsaidByRules } from '../../src/checks/unsaid';

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

describe('the findings of laws that no rule has said yet', () => {
  function found(field: string, rule: string): Problem {
    return { what: 'x', why: 'y', fix: 'z', rule, where: { path: 'shop/api', object: 'v1 Pod api', field } };
  }

  test('are not those about the neighbour of a field that a rule of the same subject judged', () => {
    const law = found('spec.maxReplicas', 'autoscalers');
    expect(unsaidByRules([law], [found('spec.minReplicas', 'valid-autoscaler')])).toEqual([]);
    const request = found('spec.containers[0].resources.requests.cpu', 'container-resources');
    expect(unsaidByRules([request], [found('spec.containers[0].resources.limits.cpu', 'valid-resources')])).toEqual([]);
  });

  test('are not that a selector does not find the pods, where a rule said it at the selector', () => {
    const law = found('spec.template.metadata.labels', 'workload-selectors');
    expect(unsaidByRules([law], [found('spec.selector.matchLabels.a', 'valid-selector')])).toEqual([]);
    expect(unsaidByRules([law], [found('spec.replicas', 'valid-replicas')])).toEqual([law]);
  });

  test('are those about another map, and those beside what a rule about several objects said', () => {
    const law = found('spec.containers[1].image', 'container-images');
    expect(unsaidByRules([law], [found('spec.containers[0].name', 'valid-containers')])).toEqual([law]);
    expect(unsaidByRules([law], [found('spec.containers[1].ports', 'no-missing-probe-port')])).toEqual([law]);
  });
});
