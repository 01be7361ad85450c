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
    const container = { name: 'api', image, env: [...env].sort((one, other) => (one.name < other.name ? -1 : 1)) };
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
        expect(sorted(settle(applied, applied, after))).toEqual(sorted(applied));
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
});

/** Sorts elements that are distinguished by names, because their order does not matter here. */
function sorted(manifest: FullManifest): unknown {
  return JSON.parse(
    JSON.stringify(manifest, (key, value) =>
      key === 'env'
        ? [...value].sort((one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1))
        : value,
    ),
  );
}
