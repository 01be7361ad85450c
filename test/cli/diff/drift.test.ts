import * as fc from 'fast-check';
import { withoutDrift } from '../../../src/cli/diff/drift';
import type { FullManifest } from '../../../src/cli/diff/kubectl-get';
import { mergingOf } from '../../../src/manifests/merge-keys';

const variable = fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: fc.constantFrom('1', '2') });
const deployments = fc
  .record({
    replicas: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
    image: fc.constantFrom('a:1', 'a:2'),
    env: fc.uniqueArray(variable, { selector: ({ name }) => name }),
    labels: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('1', '2')),
  })
  .map(({ replicas, image, env, labels }): FullManifest => {
    const container = { name: 'api', image, env };
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api', labels },
      spec: { ...(replicas !== undefined && { replicas }), template: { spec: { containers: [container] } } },
    };
  });

function settle(live: FullManifest, before: FullManifest, after: FullManifest): FullManifest {
  return withoutDrift(live, before, after, mergingOf(after));
}

describe('a cluster without drift', () => {
  test('is the rendering of the program, if the program did not change', () => {
    fc.assert(fc.property(deployments, deployments, (live, same) => expect(settle(live, same, same)).toEqual(same)));
  });

  test('is the object in the cluster, if the cluster has what was applied', () => {
    fc.assert(
      fc.property(deployments, deployments, (applied, after) => {
        expect(settle(applied, applied, after)).toEqual(applied);
      }),
    );
  });

  test('equals the program, field by field and element by element, except for changes of the program', () => {
    const deployment = (
      replicas: number,
      image: string,
      env: readonly { name: string; value: string }[],
    ): FullManifest => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api' },
      spec: { replicas, template: { spec: { containers: [{ name: 'api', image, env }] } } },
    });
    const [debug, mode] = [
      { name: 'DEBUG', value: 'true' },
      { name: 'MODE', value: 'fast' },
    ];
    const live = deployment(7, 'api:1', [debug, mode]);
    const settled = settle(live, deployment(3, 'api:1', [mode]), deployment(3, 'api:2', [mode]));
    expect(settled).toEqual(deployment(3, 'api:1', [mode]));
  });

  test('has the order of list elements that the program changes, and not the one that others changed', () => {
    const deployment = (names: string): FullManifest => {
      const container = { name: 'api', image: 'api:1', env: [...names].map((name) => ({ name, value: '1' })) };
      return {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'api' },
        spec: { template: { spec: { containers: [container] } } },
      };
    };
    const settledOrder = (live: string, before: string, after: string) =>
      settle(deployment(live), deployment(before), deployment(after));
    expect(settledOrder('ABC', 'ABC', 'CB')).toEqual(deployment('ABC'));
    expect(settledOrder('ABC', 'ABC', 'BC')).toEqual(deployment('ABC'));
    expect(settledOrder('CBA', 'ABC', 'ABC')).toEqual(deployment('ABC'));
    expect(settledOrder('CBA', 'ABC', 'ABCD')).toEqual(deployment('ABC'));
    expect(settledOrder('BC', 'ABC', 'ABCD')).toEqual(deployment('ABC'));
  });
});
