import { compare } from '../../../src/changes/compare';
import { converted } from '../../../src/changes/model/converted';
import type { Manifest, Value } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';

function object(apiVersion: string, kind: string, spec: Value, others: object = {}): Manifest {
  return { apiVersion, kind, metadata: { name: 'shop', namespace: 'shop' }, spec, ...others };
}

const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' };
const cpu = (averageUtilization: number) => ({
  metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } } }],
});
const autoscaler = (version: string, spec: object) =>
  object(`autoscaling/${version}`, 'HorizontalPodAutoscaler', { scaleTargetRef, maxReplicas: 5, ...spec });
const request = { deviceClassName: 'gpu', count: 2 };
const claim = (version: string, fields: object) =>
  object(`resource.k8s.io/${version}`, 'ResourceClaim', { devices: { requests: [{ name: 'gpu', ...fields }] } });
const level = (version: string, limited: object) =>
  object(`flowcontrol.apiserver.k8s.io/${version}`, 'PriorityLevelConfiguration', {
    type: 'Limited',
    limited: { limitResponse: { type: 'Reject' }, ...limited },
  });
const budget = (version: string, selector: Value) =>
  object(`policy/${version}`, 'PodDisruptionBudget', { maxUnavailable: 1, selector });
const ingress = (version: string, spec: Value) => object(`networking.k8s.io/${version}`, 'Ingress', spec);
const job = { jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: [] } } } } };
const policy = { matchConstraints: {}, validations: [{ expression: 'true' }] };

function fieldsBetween(before: Manifest, after: Manifest): readonly string[] {
  return compare(rendering(before), rendering(after)).changes.flatMap(({ fields }) => fields.map(({ field }) => field));
}

describe('an object in another version of its API', () => {
  test.each<[string, Manifest, Manifest]>([
    ['an autoscaler by CPU', autoscaler('v1', { targetCPUUtilizationPercentage: 60 }), autoscaler('v2', cpu(60))],
    ['an autoscaler without a target', autoscaler('v1', {}), autoscaler('v2', cpu(80))],
    [
      'an autoscaler in an older version',
      autoscaler('v2', cpu(60)),
      autoscaler('v1', { targetCPUUtilizationPercentage: 60 }),
    ],
    ['an autoscaler in a beta version', autoscaler('v2beta2', cpu(60)), autoscaler('v2', cpu(60))],
    ['a claim of devices', claim('v1beta1', request), claim('v1', { exactly: request })],
    [
      'a priority level',
      level('v1beta2', { assuredConcurrencyShares: 9 }),
      level('v1', { nominalConcurrencyShares: 9 }),
    ],
    ['a priority level with a default', level('v1beta3', { nominalConcurrencyShares: 0 }), level('v1', {})],
    ['a budget', budget('v1beta1', { matchLabels: { a: 'b' } }), budget('v1', { matchLabels: { a: 'b' } })],
    [
      'an Ingress',
      ingress('v1beta1', {
        backend: { serviceName: 'shop', servicePort: 'http' },
        rules: [
          { host: 'a.example', http: { paths: [{ path: '/', backend: { serviceName: 'shop', servicePort: 80 } }] } },
        ],
      }),
      ingress('v1', {
        defaultBackend: { service: { name: 'shop', port: { name: 'http' } } },
        rules: [
          {
            host: 'a.example',
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'ImplementationSpecific',
                  backend: { service: { name: 'shop', port: { number: 80 } } },
                },
              ],
            },
          },
        ],
      }),
    ],
    ['a CronJob', object('batch/v1beta1', 'CronJob', job), object('batch/v1', 'CronJob', job)],
    [
      'an admission policy',
      object('admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy', policy),
      object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', policy),
    ],
    ['a custom kind', object('acme.io/v1alpha1', 'Shop', { size: 1 }), object('acme.io/v1', 'Shop', { size: 1 })],
  ])('differs only in the version if it is equal: %s', (_, before, after) => {
    const [change, ...others] = compare(rendering(before), rendering(after)).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ change: 'changed', object: { apiVersion: after.apiVersion } });
    expect(change?.fields).toEqual([
      { field: 'apiVersion', difference: 'changed', before: before.apiVersion, after: after.apiVersion },
    ]);
    expect(change?.consequences).toEqual([
      expect.objectContaining({
        kind: 'metadata',
        rule: 'api-version',
        what: `only the version changes: ${before.apiVersion} → ${after.apiVersion}`,
      }),
    ]);
    expect(change?.before?.manifest).toEqual(before);
  });

  test('is compared field by field after the conversion', () => {
    expect(fieldsBetween(autoscaler('v1', { targetCPUUtilizationPercentage: 60 }), autoscaler('v2', cpu(70)))).toEqual([
      'apiVersion',
      'spec.metrics[0].resource.target.averageUtilization',
    ]);
    expect(fieldsBetween(claim('v1beta1', request), claim('v1', { exactly: { ...request, count: 3 } }))).toEqual([
      'apiVersion',
      'spec.devices.requests[0].exactly.count',
    ]);
  });

  test('is refused if an immutable field changes', () => {
    const { changes } = compare(
      rendering(claim('v1beta1', request)),
      rendering(claim('v1', { exactly: { ...request, count: 3 } })),
    );
    expect(changes[0]?.consequences[0]).toMatchObject({ kind: 'refused', rule: 'immutable-field' });
  });

  test('selects other pods if the empty selector of a budget has another meaning', () => {
    expect(fieldsBetween(budget('v1beta1', {}), budget('v1', {}))).toEqual(['apiVersion', 'spec.selector']);
  });

  test.each([
    autoscaler('v2', { ...cpu(60), behavior: { scaleDown: {} } }),
    autoscaler('v2', { metrics: [...cpu(60).metrics, ...cpu(70).metrics] }),
  ])('is not converted to a version that lacks one of its fields', (manifest) => {
    expect(converted(manifest, 'autoscaling/v1')).toBeUndefined();
  });

  test('is not converted if the versions have different or unknown defaults', () => {
    const hook = object('admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration', {});
    expect(converted(hook, 'admissionregistration.k8s.io/v1')).toBeUndefined();
    expect(converted(object('apps/v1', 'Deployment', {}), 'batch/v1')).toBeUndefined();
  });

  test('shows its labels apart from the version', () => {
    const [before, after] = [autoscaler('v1', {}), autoscaler('v2', cpu(80))];
    const labelled = { ...after, metadata: { ...after.metadata, labels: { team: 'shop' } } };
    expect(compare(rendering(before), rendering(labelled)).changes[0]?.consequences).toEqual([
      expect.objectContaining({ rule: 'metadata-only', what: 'only 1 label or annotation changes' }),
    ]);
  });
});
