import { compare } from '../../../src/changes/compare';
import { rendering } from '../rendering';
import { consequencesOf, object, workload } from './consequence-texts';

const NEW = { image: 'api:1.5.0' };

describe('restarts', () => {
  test('are reported with the number of pods and the changed field', () => {
    expect(
      consequencesOf(
        [workload('Deployment', {}, { replicas: 3 })],
        [workload('Deployment', NEW, { replicas: 3 })],
        'restarts',
      ),
    ).toEqual(['rollout: 3 pods restart: containers[name=api].image']);
  });

  test.each([
    [{ replicas: 8 }, '2 pods more and 2 pods fewer than desired at a time'],
    [{ replicas: 3, strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } }, '1 pod more and 0 pods fewer'],
    [{ replicas: 3, strategy: { type: 'Recreate' } }, 'all old pods stop before the first new one starts'],
  ])('of a Deployment with %j are described as "%s"', (spec, way) => {
    const { changes } = compare(
      rendering(workload('Deployment', {}, spec)),
      rendering(workload('Deployment', NEW, spec)),
    );
    const why = changes[0]?.consequences.find(({ kind }) => kind === 'restarts')?.why;
    expect(why).toContain(way);
  });

  test('of a StatefulSet affect the pods above its partition, one at a time', () => {
    const spec = { replicas: 3, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } } };
    const { changes } = compare(
      rendering(workload('StatefulSet', {}, spec)),
      rendering(workload('StatefulSet', NEW, spec)),
    );
    expect(changes[0]?.consequences.find(({ kind }) => kind === 'restarts')).toMatchObject({
      what: '2 pods restart: containers[name=api].image',
      why: expect.stringContaining('one pod at a time, the last one first, except those below the partition 1'),
    });
  });

  test('are reported as reordered for a list in another order', () => {
    const env = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ];
    expect(
      consequencesOf(
        [workload('Deployment', { env })],
        [workload('Deployment', { env: env.toReversed() })],
        'restarts',
      ),
    ).toEqual([
      'rollout: 1 pod restarts although nothing changes: containers[name=api].env has the same elements in another order',
    ]);
  });

  test('affect all pods if an autoscaler scales them', () => {
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
    const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', 'api', {
      spec: { scaleTargetRef, maxReplicas: 5 },
    });
    expect(consequencesOf([workload('Deployment'), scaler], [workload('Deployment', NEW), scaler], 'restarts')).toEqual(
      ['rollout: all pods restart: containers[name=api].image'],
    );
  });

  test('are not reported for a workload without pods, or for other fields', () => {
    expect(
      consequencesOf(
        [workload('Deployment', {}, { replicas: 0 })],
        [workload('Deployment', NEW, { replicas: 0 })],
        'restarts',
      ),
    ).toEqual([]);
    expect(
      consequencesOf([workload('Deployment')], [workload('Deployment', {}, { minReadySeconds: 5 })], 'restarts'),
    ).toEqual([]);
  });

  test('of a container of a Pod are reported with its image', () => {
    const pod = (image: string) => object('v1', 'Pod', 'api', { spec: { containers: [{ name: 'api', image }] } });
    expect(consequencesOf([pod('api:1')], [pod('api:2')], 'restarts')).toEqual([
      'container-image: a container restarts: containers[name=api].image',
    ]);
  });
});

describe('pods that do not restart although their template changes', () => {
  test.each([
    ['Deployment', { paused: true }, 'the rollout is paused'],
    ['StatefulSet', { updateStrategy: { type: 'OnDelete' } }, 'OnDelete waits until someone deletes the pods'],
    ['DaemonSet', { updateStrategy: { type: 'OnDelete' } }, 'OnDelete waits until someone deletes the pods'],
    [
      'StatefulSet',
      { replicas: 2, updateStrategy: { rollingUpdate: { partition: 2 } } },
      'partition: 2 excludes all of them',
    ],
  ])('are reported for a %s with %j', (kind, spec, reason) => {
    expect(consequencesOf([workload(kind, {}, spec)], [workload(kind, NEW, spec)], 'stale', 'restarts')).toEqual([
      `held-rollout: no pod restarts, although containers[name=api].image changes: ${reason}`,
    ]);
  });

  test('are reported for a ReplicaSet, which never replaces pods', () => {
    expect(consequencesOf([workload('ReplicaSet')], [workload('ReplicaSet', NEW)], 'stale')).toEqual([
      'later-pods: no pod restarts, although containers[name=api].image changes',
    ]);
  });

  test('are reported for a CronJob as its next run', () => {
    const job = (image: string) =>
      object('batch/v1', 'CronJob', 'report', {
        spec: {
          schedule: '0 3 * * *',
          jobTemplate: { spec: { template: { spec: { containers: [{ name: 'report', image }] } } } },
        },
      });
    expect(consequencesOf([job('report:1')], [job('report:2')], 'configuration', 'restarts')).toEqual([
      'next-run: the next run changes: containers[name=report].image',
    ]);
  });
});
