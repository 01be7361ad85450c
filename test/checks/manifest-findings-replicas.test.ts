import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, object, pod } from './objects';

function apps(kind: string, spec: Fields): Fields {
  return object('apps/v1', kind, 'web', { spec });
}

function job(spec: Fields): Fields {
  return object('batch/v1', 'Job', 'web', { spec });
}

function nightly(spec: Fields, jobSpec: Fields = {}): Fields {
  return object('batch/v1', 'CronJob', 'web', { spec: { ...spec, jobTemplate: { spec: jobSpec } } });
}

function probed(kind: string, probe: Fields): Fields {
  return pod({ containers: [{ name: 'web', image: 'nginx:1.27.3', [kind]: { tcpSocket: { port: 80 }, ...probe } }] });
}

testManifests(
  ['workload-counts', 'job-counts', 'cron-jobs', 'pod-deadline', 'container-probes', 'field-type', 'enum-value'],
  {
    accept: [
      {
        title: 'workloads without counts',
        given: [apps('Deployment', {}), job({}), nightly({}), pod(), deployment(), cronJob()],
      },
      {
        title: 'null, which means not set',
        given: [apps('Deployment', { replicas: null }), job({ completions: null })],
      },
      {
        title: 'optional counts of 0',
        given: [
          apps('StatefulSet', { replicas: 0, minReadySeconds: 0, revisionHistoryLimit: 0 }),
          job({ parallelism: 0, backoffLimit: 0, ttlSecondsAfterFinished: 0 }),
          nightly({ successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0, startingDeadlineSeconds: 0 }),
          pod({ terminationGracePeriodSeconds: 0 }),
        ],
      },
      { title: 'an Indexed Job with completions', given: job({ completionMode: 'Indexed', completions: 3 }) },
      {
        title: 'zeros of a probe, which mean the defaults',
        given: probed('livenessProbe', { periodSeconds: 0, successThreshold: 0 }),
      },
      { title: 'a pod with a very long grace period', given: pod({ terminationGracePeriodSeconds: 9_223_372_036 }) },
      {
        title: 'several successes in a row of a readiness probe',
        given: probed('readinessProbe', { successThreshold: 3 }),
      },
      {
        title: 'a field with the same name in another kind',
        given: object('example.com/v1', 'Widget', 'w', { spec: { replicas: 'three' } }),
      },
    ],
    refuse: [
      {
        title: 'a negative number of pods',
        given: apps('Deployment', { replicas: -1 }),
        at: 'spec.replicas',
        what: 'replicas is -1; the minimum is 0',
        fix: 'write replicas: 0',
      },
      {
        title: 'a fractional number of pods',
        given: apps('StatefulSet', { replicas: 1.5 }),
        at: 'spec.replicas',
        what: 'replicas is the number 1.5; it must be a whole number',
        fix: 'write replicas: 2',
      },
      {
        title: 'a number in words',
        given: apps('ReplicaSet', { replicas: 'three' }),
        at: 'spec.replicas',
        what: 'replicas is the string "three"; it must be a whole number',
        fix: 'write a whole number',
      },
      {
        title: 'a number in quotes',
        given: object('v1', 'ReplicationController', 'web', { spec: { replicas: '3' } }),
        at: 'spec.replicas',
        what: 'replicas is the string "3"; it must be a whole number',
        fix: 'write it without quotes: 3',
      },
      {
        title: 'more pods than the API can count',
        given: apps('Deployment', { replicas: 3_000_000_000 }),
        at: 'spec.replicas',
        what: 'replicas is the number 3000000000; it must be a whole number from -2147483648 to 2147483647',
        fix: 'write a whole number from -2147483648 to 2147483647',
      },
      {
        title: 'a negative history limit',
        given: apps('DaemonSet', { revisionHistoryLimit: -1 }),
        at: 'spec.revisionHistoryLimit',
        what: 'revisionHistoryLimit is -1; the minimum is 0',
      },
      {
        title: 'a negative backoff limit',
        given: job({ backoffLimit: -1 }),
        at: 'spec.backoffLimit',
        what: 'backoffLimit is -1; the minimum is 0',
      },
      {
        title: 'a concurrency of less than zero in a CronJob',
        given: nightly({}, { parallelism: -2 }),
        at: 'spec.jobTemplate.spec.parallelism',
        what: 'parallelism is -2; the minimum is 0',
      },
      {
        title: 'a history limit in quotes',
        given: nightly({ failedJobsHistoryLimit: '3' }),
        at: 'spec.failedJobsHistoryLimit',
        what: 'failedJobsHistoryLimit is the string "3"; it must be a whole number',
      },
      {
        title: 'pods with a deadline of zero',
        given: pod({ activeDeadlineSeconds: 0 }),
        at: 'spec.activeDeadlineSeconds',
        what: 'activeDeadlineSeconds is 0; it must be from 1 to 2147483647',
        fix: 'write activeDeadlineSeconds: 1',
      },
      {
        title: 'fractions of a second',
        given: probed('readinessProbe', { timeoutSeconds: 0.5 }),
        at: 'spec.containers[0].readinessProbe.timeoutSeconds',
        what: 'timeoutSeconds is the number 0.5; it must be a whole number',
        fix: 'write timeoutSeconds: 1',
      },
      {
        title: 'a probe with a grace period of zero',
        given: probed('livenessProbe', { terminationGracePeriodSeconds: 0 }),
        at: 'spec.containers[0].livenessProbe.terminationGracePeriodSeconds',
        what: 'terminationGracePeriodSeconds is 0; the minimum is 1',
      },
      {
        title: 'several successes in a row of a liveness probe',
        given: probed('livenessProbe', { successThreshold: 2 }),
        at: 'spec.containers[0].livenessProbe.successThreshold',
        what: 'successThreshold is 2; it must be 1',
        fix: 'successThreshold: 1',
      },
      {
        title: 'an Indexed Job without completions',
        given: job({ completionMode: 'Indexed', parallelism: 3 }),
        at: 'spec.completions',
        what: 'completionMode is "Indexed", but completions is not set',
        fix: 'completions: 3',
      },
      {
        title: 'an Indexed Job of a CronJob without completions',
        given: nightly({}, { completionMode: 'Indexed' }),
        at: 'spec.jobTemplate.spec.completions',
        what: 'completionMode is "Indexed", but completions is not set',
      },
    ],
  },
);
