import { compare } from '../../../src/changes/compare';
import { rendering } from '../rendering';
import { object, told, workload } from './consequence-texts';

const NEW = { image: 'api:1.5.0' };

describe('restarts', () => {
  test('are told with the number of pods and the field that changes', () => {
    expect(
      told([workload('Deployment', {}, { replicas: 3 })], [workload('Deployment', NEW, { replicas: 3 })], 'restarts'),
    ).toEqual(['rollout: 3 pods restart: containers[name=api].image']);
  });

  test.each([
    [{ replicas: 8 }, '2 pods more and 2 pods fewer than desired at a time'],
    [{ replicas: 3, strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } }, '1 pod more and 0 pods fewer'],
    [{ replicas: 3, strategy: { type: 'Recreate' } }, 'all old pods stop before the first new one starts'],
  ])('of a Deployment with %j go %s', (spec, way) => {
    const { changes } = compare(
      rendering(workload('Deployment', {}, spec)),
      rendering(workload('Deployment', NEW, spec)),
    );
    const why = changes[0]?.consequences.find(({ kind }) => kind === 'restarts')?.why;
    expect(why).toContain(way);
  });

  test('of a StatefulSet are those above its partition, one at a time', () => {
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

  test('of a list in another order are told as what they are', () => {
    const env = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ];
    expect(
      told([workload('Deployment', { env })], [workload('Deployment', { env: env.toReversed() })], 'restarts'),
    ).toEqual([
      'rollout: 1 pod restarts although nothing changes: containers[name=api].env has the same elements in another order',
    ]);
  });

  test('of pods that an autoscaler counts are of all pods', () => {
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' };
    const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', 'api', {
      spec: { scaleTargetRef, maxReplicas: 5 },
    });
    expect(told([workload('Deployment'), scaler], [workload('Deployment', NEW), scaler], 'restarts')).toEqual([
      'rollout: all pods restart: containers[name=api].image',
    ]);
  });

  test('are none of a workload with no pods, and none of other fields', () => {
    expect(
      told([workload('Deployment', {}, { replicas: 0 })], [workload('Deployment', NEW, { replicas: 0 })], 'restarts'),
    ).toEqual([]);
    expect(told([workload('Deployment')], [workload('Deployment', {}, { minReadySeconds: 5 })], 'restarts')).toEqual(
      [],
    );
  });

  test('of the containers of a Pod are told by its images', () => {
    const pod = (image: string) => object('v1', 'Pod', 'api', { spec: { containers: [{ name: 'api', image }] } });
    expect(told([pod('api:1')], [pod('api:2')], 'restarts')).toEqual([
      'container-image: a container restarts: containers[name=api].image',
    ]);
  });
});

describe('pods that do not restart though their template changes', () => {
  test.each([
    ['Deployment', { paused: true }, 'the rollout is paused'],
    ['StatefulSet', { updateStrategy: { type: 'OnDelete' } }, 'OnDelete waits until someone deletes the pods'],
    ['DaemonSet', { updateStrategy: { type: 'OnDelete' } }, 'OnDelete waits until someone deletes the pods'],
    [
      'StatefulSet',
      { replicas: 2, updateStrategy: { rollingUpdate: { partition: 2 } } },
      'partition: 2 excludes all of them',
    ],
  ])('are told of a %s with %j', (kind, spec, reason) => {
    expect(told([workload(kind, {}, spec)], [workload(kind, NEW, spec)], 'stale', 'restarts')).toEqual([
      `held-rollout: no pod restarts, although containers[name=api].image changes: ${reason}`,
    ]);
  });

  test('are told of a ReplicaSet, which replaces none', () => {
    expect(told([workload('ReplicaSet')], [workload('ReplicaSet', NEW)], 'stale')).toEqual([
      'later-pods: no pod restarts, although containers[name=api].image changes',
    ]);
  });

  test('are told of a CronJob as its next run', () => {
    const job = (image: string) =>
      object('batch/v1', 'CronJob', 'report', {
        spec: {
          schedule: '0 3 * * *',
          jobTemplate: { spec: { template: { spec: { containers: [{ name: 'report', image }] } } } },
        },
      });
    expect(told([job('report:1')], [job('report:2')], 'configuration', 'restarts')).toEqual([
      'next-run: the next run changes: containers[name=report].image',
    ]);
  });
});
