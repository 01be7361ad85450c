import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

const NEW = { image: 'api:1.5.0' };

function restarted(kind: string, spec: Fields, pods: Fields = {}, container: Fields = {}) {
  return [workload(kind, container, spec, pods), workload(kind, { ...container, ...NEW }, spec, pods)] as const;
}

describe('downtime', () => {
  test.each([
    [
      'Deployment',
      { replicas: 3, strategy: { type: 'Recreate' } },
      '3 pods, all old pods stop before the first new one starts',
    ],
    [
      'Deployment',
      { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } },
      '1 pod, 0 pods more and 1 pod fewer than desired at a time, at most',
    ],
    ['StatefulSet', {}, '1 pod, one pod at a time, the last one first'],
  ])('is reported for a %s with %j', (kind, spec, way) => {
    const [before, after] = restarted(kind, spec);
    expect(consequencesOf([before], [after], 'downtime')).toEqual([`no-pods: for a time there is no pod: ${way}`]);
  });

  test.each([
    ['Deployment', {}],
    ['Deployment', { replicas: 4, strategy: { rollingUpdate: { maxSurge: 0 } } }],
    ['StatefulSet', { replicas: 2 }],
  ])('is not reported for a %s with %j, which always has a pod', (kind, spec) => {
    const [before, after] = restarted(kind, spec);
    expect(consequencesOf([before], [after], 'downtime')).toEqual([]);
  });

  test('is reported if a new pod waits for the claim or the port of an old one', () => {
    const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];
    const claim = object('v1', 'PersistentVolumeClaim', 'data', { spec: { accessModes: ['ReadWriteOnce'] } });
    const [before, after] = restarted('Deployment', {}, { volumes }, { ports: [{ containerPort: 80, hostPort: 80 }] });
    expect(consequencesOf([before, claim], [after, claim], 'downtime')).toEqual([
      'stuck-rollout: the rollout can wait forever: the claim "data" can be used on one node only (ReadWriteOnce), and the new pod may be scheduled to another',
      'stuck-rollout: the rollout can wait forever: the old pod uses port 80 of the node',
    ]);
  });

  test('is reported for a workload that is removed or scaled to zero', () => {
    expect(
      consequencesOf(
        [workload('Deployment', {}, { replicas: 2 })],
        [workload('Deployment', {}, { replicas: 0 })],
        'downtime',
      ),
    ).toEqual(['scaled-to-zero: all pods stop: replicas changes from 2 to 0']);
    expect(consequencesOf([workload('DaemonSet')], [], 'downtime')).toEqual([
      'removed-workload: DaemonSet shop/api is removed',
    ]);
  });
});
