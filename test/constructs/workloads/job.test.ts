import { Job, type JobProps, Service } from 'kustruct';
import { objectsOf, shop, specOf } from '../in-chart';

function spec(props: Omit<JobProps, 'image'>): unknown {
  return specOf((chart) => new Job(chart, 'migrate', { image: 'migrate:1', ...props }));
}

describe('a Job', () => {
  it('does not restart its pods unless that is set, and has neither a selector nor labels', () => {
    const containers = [{ name: 'migrate', image: 'migrate:1' }];
    expect(spec({})).toEqual({ template: { spec: { restartPolicy: 'Never', containers } } });
    expect(spec({ restartPolicy: 'OnFailure' })).toEqual({
      template: { spec: { restartPolicy: 'OnFailure', containers } },
    });
  });

  it('renders its own fields unchanged, with its deadline outside its pod template', () => {
    const own = {
      suspend: true,
      parallelism: 2,
      completions: 4,
      completionMode: 'Indexed',
      backoffLimitPerIndex: 1,
      maxFailedIndexes: 2,
      activeDeadlineSeconds: 600,
      ttlSecondsAfterFinished: 0,
      podFailurePolicy: { rules: [{ action: 'FailIndex', onExitCodes: { operator: 'In', values: [42] } }] },
      podReplacementPolicy: 'Failed',
      successPolicy: { rules: [{ succeededIndexes: '0-1' }] },
      managedBy: 'kueue.x-k8s.io/multikueue',
      backoffLimit: 9,
    } as const;
    const { template, ...rest } = Object(spec(own));
    expect(rest).toEqual(own);
    expect(template.spec).not.toHaveProperty('activeDeadlineSeconds');
  });

  it('adopts existing pods with a given selector', () => {
    const selector = { matchLabels: { app: 'old' } };
    const podMetadata = { labels: { app: 'old' } };
    expect(spec({ manualSelector: true, selector, podMetadata })).toMatchObject({
      manualSelector: true,
      selector,
      template: { metadata: podMetadata },
    });
  });

  it('is selected by the recommended labels, or by the label that the API server sets on its pods', () => {
    const plain = shop();
    new Service(plain, 'web', { for: new Job(plain, 'once', { image: 'a:1', ports: { http: 80 } }) });
    expect(objectsOf(plain)['Service once']).toHaveProperty('spec.selector', {
      'batch.kubernetes.io/job-name': 'once',
    });
    const secure = shop({ defaults: 'secure' });
    new Service(secure, 'web', { for: new Job(secure, 'once', { image: 'a:1', ports: { http: 80 } }) });
    expect(objectsOf(secure)['Service once']).toHaveProperty('spec.selector', {
      'app.kubernetes.io/name': 'once',
    });
  });

  it('is spread under a secure profile if several of its pods run at a time', () => {
    const chart = shop({ defaults: 'secure' });
    new Job(chart, 'one', { image: 'a:1' });
    new Job(chart, 'two', { image: 'a:1', parallelism: 2 });
    const found = objectsOf(chart);
    expect(found['Job one']).not.toHaveProperty('spec.template.spec.topologySpreadConstraints');
    expect(found['Job two']).toHaveProperty('spec.template.spec.topologySpreadConstraints');
    expect(Object.keys(found).sort()).toEqual(['Job one', 'Job two']);
  });
});
