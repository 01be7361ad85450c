import type { Fields, Value } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function deployment(spec: Fields): Fields {
  return object('apps/v1', 'Deployment', 'web', { spec });
}

function rolling(maxSurge: Value, maxUnavailable: Value): Fields {
  return deployment({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } } });
}

function updated(kind: 'DaemonSet' | 'StatefulSet', updateStrategy: Value): Fields {
  return object('apps/v1', kind, 'web', { spec: { updateStrategy } });
}

const BOUNDS = 'spec.strategy.rollingUpdate';
const GRAMMAR = 'neither a whole number nor a percentage such as "25%"';

testManifests(['rollout-strategies', 'workload-counts', 'field-type', 'enum-value'], {
  accept: [
    { title: 'one bound of 0', given: [rolling(1, 0), rolling('0%', '100%'), rolling(0, 1)] },
    { title: 'a surge of more than 100 %', given: rolling('200%', 0) },
    {
      title: 'one bound, leaving the other to the API server',
      given: deployment({ strategy: { rollingUpdate: { maxSurge: 0 } } }),
    },
    { title: 'Recreate', given: deployment({ strategy: { type: 'Recreate', rollingUpdate: null } }) },
    { title: 'a short minReadySeconds', given: deployment({ minReadySeconds: 599 }) },
    {
      title: 'a long minReadySeconds with a longer deadline',
      given: deployment({ minReadySeconds: 900, progressDeadlineSeconds: 901 }),
    },
    {
      title: 'DaemonSets with rolling updates',
      given: [
        updated('DaemonSet', { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }),
        updated('DaemonSet', { rollingUpdate: { maxUnavailable: '30%' } }),
        updated('DaemonSet', { rollingUpdate: {} }),
        updated('DaemonSet', { type: 'OnDelete' }),
      ],
    },
    {
      title: 'StatefulSets with rolling updates',
      given: [
        updated('StatefulSet', { rollingUpdate: { partition: 2, maxUnavailable: 2 } }),
        updated('StatefulSet', { type: 'OnDelete' }),
      ],
    },
  ],
  refuse: [
    {
      title: 'Recreate with bounds',
      given: deployment({ strategy: { type: 'Recreate', rollingUpdate: {} } }),
      at: BOUNDS,
      what: 'rollingUpdate is set together with type "Recreate"',
      fix: "leave it out, or type: 'RollingUpdate'",
    },
    {
      title: 'two bounds of 0',
      given: rolling(0, '0%'),
      at: 'spec.strategy.rollingUpdate.maxUnavailable',
      what: 'maxSurge is 0 and maxUnavailable is 0%, so no pod can be replaced',
      fix: 'maxSurge: 1, maxUnavailable: 0',
    },
    {
      title: 'a string without a percent sign',
      given: rolling('1', 0),
      at: `${BOUNDS}.maxSurge`,
      what: `maxSurge is the string "1", ${GRAMMAR}`,
    },
    {
      title: 'more unavailable pods than replicas',
      given: rolling(0, '150%'),
      at: `${BOUNDS}.maxUnavailable`,
      what: 'maxUnavailable is 150%, more than 100 %',
    },
    {
      title: 'an unknown type',
      given: deployment({ strategy: { type: 'Rolling' } }),
      at: 'spec.strategy.type',
      what: 'type is "Rolling"; it must be one of "Recreate", "RollingUpdate"',
      fix: "write 'RollingUpdate'",
    },
    {
      title: 'a deadline before minReadySeconds',
      given: deployment({ minReadySeconds: 60, progressDeadlineSeconds: 60 }),
      at: 'spec.progressDeadlineSeconds',
      what: 'progressDeadlineSeconds is 60, not more than minReadySeconds, which is 60',
      fix: 'progressDeadlineSeconds: 660',
    },
    {
      title: 'minReadySeconds after the default deadline of the API server',
      given: deployment({ minReadySeconds: 700 }),
      at: 'spec.progressDeadlineSeconds',
      what: 'progressDeadlineSeconds is 600 by default, not more than minReadySeconds, which is 700',
    },
    {
      title: 'a DaemonSet with only maxSurge, to which the API server adds maxUnavailable',
      given: updated('DaemonSet', { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } }),
      at: 'spec.updateStrategy.rollingUpdate.maxSurge',
      what: 'maxSurge is 1 and maxUnavailable is 1; one of them must be 0',
      fix: 'maxUnavailable: 0',
    },
    {
      title: 'a DaemonSet with two bounds of 0',
      given: updated('DaemonSet', { rollingUpdate: { maxUnavailable: 0 } }),
      at: 'spec.updateStrategy.rollingUpdate.maxUnavailable',
      what: 'maxSurge is 0 and maxUnavailable is 0, so no pod can be replaced',
    },
    {
      title: 'a StatefulSet with OnDelete and a partition',
      given: updated('StatefulSet', { type: 'OnDelete', rollingUpdate: { partition: 1 } }),
      at: 'spec.updateStrategy.rollingUpdate',
      what: 'rollingUpdate is set together with type "OnDelete"',
    },
  ],
});
