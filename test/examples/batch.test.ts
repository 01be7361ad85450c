import { objectsOf } from './example';

const objects = objectsOf('batch');
const BULK = ['Job episode-7-take-2', 'Job episode-8-take-1'];

describe('the queue of Jobs', () => {
  it('lets services go first, always', () => {
    expect(objects['PriorityClass batch-urgent']).toMatchObject({ value: -1 });
    expect(objects['PriorityClass batch-bulk']).toMatchObject({ value: -100, preemptionPolicy: 'Never' });
    expect(objects['Job trailer-4']).toMatchObject({
      spec: { template: { spec: { priorityClassName: 'batch-urgent' } } },
    });
  });

  it('has a quota for each importance, and runs nothing that has none', () => {
    const counted = (name: string) => objects[`ResourceQuota ${name}`]?.spec;
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

  it('has workers that fill the bulk quota to the last pod, each with 2 cores and 4 GiB', () => {
    const resources = {
      requests: { cpu: '2', memory: '4Gi', 'ephemeral-storage': '20Gi' },
      limits: { memory: '4Gi' },
    };
    expect(BULK.map((name) => objects[name])).toMatchObject([
      { spec: { parallelism: 60, template: { spec: { containers: [{ resources }] } } } },
      { spec: { parallelism: 40, template: { spec: { containers: [{ resources }] } } } },
    ]);
  });

  it.each([...BULK, 'Job trailer-4'])(
    'works until its queue is empty and takes no eviction for a failure: %s',
    (name) => {
      expect(objects[name]).toMatchObject({
        spec: {
          backoffLimit: 10,
          podFailurePolicy: { rules: [{ action: 'Ignore' }, { action: 'FailJob', onExitCodes: { values: [65] } }] },
          template: { spec: { restartPolicy: 'Never' } },
        },
      });
      expect(objects[name]).not.toHaveProperty('spec.completions');
    },
  );
});
