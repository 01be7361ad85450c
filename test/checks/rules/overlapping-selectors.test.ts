import { overlappingSelectors } from '../../../src/checks/rules/overlapping-selectors';
import { check } from '../../../src/checks/run';
import type { Fields } from '../../../src/manifests/manifest';
import { rendering, typed } from '../rendering';
import { testRule } from '../rule-tester';

const APP = { app: 'api' };

interface Given {
  readonly kind?: string;
  readonly selector?: Fields;
  readonly labels?: Fields;
  readonly metadata?: Fields;
}

/** A workload of the namespace `shop`, whose selector and pods have the label `app: api`. */
function workload(name: string, given: Given = {}): Fields {
  const { kind = 'Deployment', selector = { matchLabels: APP }, labels = APP, metadata = {} } = given;
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace: 'shop', ...metadata },
    spec: { selector, template: { metadata: { labels }, spec: { containers: [] } } },
  };
}

function pod(name: string, metadata: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop', labels: APP, ...metadata }, spec: {} };
}

function job(name: string, labels: Fields = APP): Fields {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace: 'shop' },
    spec: { template: { metadata: { labels } } },
  };
}

const OTHER = { app: 'web' };
const IGNORED = { 'ignore.kustruct.dev/overlapping-selectors': 'they share a budget' };
const OWNER = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'api-1', uid: 'a', controller: true };

testRule(overlappingSelectors, {
  accept: [
    { title: 'two objects with the same identity, which is reported elsewhere', given: [workload('a'), workload('a')] },
    { title: 'a single workload', given: workload('a') },
    {
      title: 'other labels',
      given: [workload('a'), workload('b', { selector: { matchLabels: OTHER }, labels: OTHER })],
    },
    { title: 'another namespace', given: [workload('a'), workload('b', { metadata: { namespace: 'web' } })] },
    {
      title: 'a label that both selectors require, but only one workload has',
      given: ['stable', 'canary'].map((track) =>
        workload(track, { selector: { matchLabels: { ...APP, track } }, labels: { ...APP, track } }),
      ),
    },
    {
      title: 'expressions that exclude the other workload',
      given: [
        workload('a', {
          selector: { matchLabels: APP, matchExpressions: [{ key: 'track', operator: 'DoesNotExist' }] },
        }),
        job('once', { ...APP, track: 'once' }),
      ],
    },
    { title: 'pods that a controller created', given: [workload('a'), pod('a-1', { ownerReferences: [OWNER] })] },
    { title: 'hooks of Helm', given: [workload('a'), pod('a-test', { annotations: { 'helm.sh/hook': 'test' } })] },
    { title: 'Jobs, whose pods the API server labels', given: [job('a'), job('b')] },
    {
      title: 'a workload with a reason',
      given: [workload('a'), workload('b', { metadata: { annotations: IGNORED } })],
    },
  ],
  reject: [
    {
      title: 'two workloads with the same selector, once',
      given: [workload('a'), workload('b')],
      at: 'spec.selector',
      what: 'the selector matches the pods of apps/v1 Deployment shop/a, too',
      fix: "selector: { matchLabels: { app: 'api-deployment' } }",
    },
    {
      title: 'the pods of a Job',
      given: [workload('a', { kind: 'StatefulSet' }), job('once')],
      at: 'spec.selector',
      what: 'the selector matches the pods of batch/v1 Job shop/once, too',
    },
    {
      title: 'a pod without a controller',
      given: [workload('a', { kind: 'ReplicaSet' }), pod('lone')],
      at: 'spec.selector',
      what: 'the selector matches the pods of v1 Pod shop/lone, too',
    },
    {
      title: 'a wider selector than that of the other',
      given: [
        workload('a'),
        workload('b', { selector: { matchLabels: { ...APP, track: 'b' } }, labels: { ...APP, track: 'b' } }),
      ],
      at: 'spec.selector',
      what: 'the selector matches the pods of apps/v1 Deployment shop/b, too',
    },
    {
      title: 'a selector of expressions alone',
      given: [
        workload('a', { selector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] } }),
        workload('b', { selector: { matchLabels: OTHER }, labels: OTHER }),
      ],
      at: 'spec.selector',
      what: 'the selector matches the pods of apps/v1 Deployment shop/b, too',
    },
    {
      title: 'the short selector of a ReplicationController',
      given: [{ ...workload('a', { kind: 'ReplicationController', selector: APP }), apiVersion: 'v1' }, job('once')],
      at: 'spec.selector',
      what: 'the selector matches the pods of batch/v1 Job shop/once, too',
      fix: "selector: { app: 'api-replicationcontroller' }",
    },
  ],
});

test('overlapping-selectors is a warning where one of the two is a raw object', () => {
  const [own] = typed(rendering([workload('b')]));
  const [raw] = rendering([workload('a')]);
  expect(
    check(
      [raw, own].flatMap((rendered) => rendered ?? []),
      [overlappingSelectors],
    ),
  ).toMatchObject([{ severity: 'warning' }]);
});
