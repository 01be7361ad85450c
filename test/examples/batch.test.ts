import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/batch/main')>('batch');
const manifests = render(app);
const BULK = ['episode-7-take-2', 'episode-8-take-1'];

describe('the queue of Jobs', () => {
  it('always gives way to services', () => {
    expect(manifests).toHaveManifest('PriorityClass', 'batch-urgent', { value: -1 });
    expect(manifests).toHaveManifest('PriorityClass', 'batch-bulk', { value: -100, preemptionPolicy: 'Never' });
    expect(manifests).toHaveManifest('Job', 'trailer-4', {
      spec: { template: { spec: { priorityClassName: 'batch-urgent' } } },
    });
  });

  it('has a quota for each priority, and runs nothing without a priority', () => {
    const counted = (name: string) => manifests.get('ResourceQuota', `${name}`).spec;
    expect(counted('bulk')).toEqual({
      hard: { pods: '100', 'requests.cpu': '200', 'requests.memory': '400Gi' },
      scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: ['batch-bulk'] }] },
    });
    expect(counted('others')).toEqual({
      hard: { pods: '0' },
      scopeSelector: {
        matchExpressions: [{ scopeName: 'PriorityClass', operator: 'NotIn', values: ['batch-urgent', 'batch-bulk'] }],
      },
    });
  });

  it('has workers that use the whole bulk quota, each with 2 cores and 4 GiB', () => {
    const resources = {
      requests: { cpu: '2', memory: '4Gi', 'ephemeral-storage': '20Gi' },
      limits: { memory: '4Gi' },
    };
    expect(BULK.map((name) => manifests.get('Job', name))).toMatchObject([
      { spec: { parallelism: 60, template: { spec: { containers: [{ resources }] } } } },
      { spec: { parallelism: 40, template: { spec: { containers: [{ resources }] } } } },
    ]);
  });

  it.each([...BULK, 'trailer-4'])(
    'runs until its queue is empty, and does not count an eviction as a failure: %s',
    (name) => {
      expect(manifests).toHaveManifest('Job', name, {
        spec: {
          completions: undefined,
          backoffLimit: 10,
          podFailurePolicy: { rules: [{ action: 'Ignore' }, { action: 'FailJob', onExitCodes: { values: [65] } }] },
          template: { spec: { restartPolicy: 'Never' } },
        },
      });
    },
  );
});
