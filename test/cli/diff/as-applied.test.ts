import { compare } from '../../../src/changes/compare';
import { asApplied } from '../../../src/cli/diff/as-applied';
import type { Manifest, Value } from '../../../src/manifests/manifest';
import { rendering } from '../../changes/rendering';

const settings: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: 'shop' },
  spec: { selector: { app: 'api' }, ports: [{ port: 80 }] },
};

/** The same object as a cluster returns it. */
function given(spec: object, metadata: { readonly [field: string]: Value } = {}): Manifest {
  return {
    ...settings,
    metadata: { ...settings.metadata, uid: '7e4d2c7e', resourceVersion: '5', ...metadata },
    spec: { ...spec, clusterIP: '10.96.0.7', clusterIPs: ['10.96.0.7'] },
    status: { loadBalancer: {} },
  };
}

const whole = { selector: { app: 'api' }, ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }], type: 'ClusterIP' };

describe('an object of a cluster', () => {
  test('does not differ from what was applied', () => {
    const { rendering: live, untracked } = asApplied(rendering(given(whole)), rendering(settings));
    expect(untracked).toBe(1);
    expect(compare(live, rendering(settings)).changes).toEqual([]);
  });

  test('differs in applied fields that the other side lacks', () => {
    const annotations = {
      'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ spec: { sessionAffinity: 'ClientIP' } }),
    };
    const dump = rendering(given({ ...whole, sessionAffinity: 'ClientIP' }, { annotations }));
    const { rendering: live, untracked } = asApplied(dump, rendering(settings));
    expect(untracked).toBe(0);
    expect(compare(live, rendering(settings)).changes[0]?.fields).toMatchObject([
      { field: 'spec.sessionAffinity', before: 'ClientIP', after: 'None' },
      { field: 'spec.sessionAffinityConfig', difference: 'removed' },
    ]);
  });

  test('is compared completely with another object of a cluster', () => {
    const [one, other] = [rendering(given(whole)), rendering(given({ ...whole, externalName: 'x' }))];
    expect(asApplied(one, other)).toEqual({ rendering: one, untracked: 0 });
  });
});
