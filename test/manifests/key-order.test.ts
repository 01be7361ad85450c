import fc from 'fast-check';
import { fieldOrder, isUserNamed, nameOrder } from '../../src/manifests/key-order';
import { inheriting } from './inheriting';

fc.configureGlobal({ seed: 20261127 });

const mapOf = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]));

describe('fieldOrder', () => {
  it.each([
    'apiVersion kind metadata spec status',
    'apiVersion kind metadata type immutable data stringData',
    'name namespace labels annotations finalizers',
    'replicas selector strategy minReadySeconds template',
    'schedule timeZone concurrencyPolicy suspend jobTemplate',
    'serviceAccountName securityContext affinity restartPolicy initContainers containers volumes',
    `name image imagePullPolicy command args workingDir ports envFrom env resources volumeMounts
     startupProbe livenessProbe readinessProbe lifecycle securityContext tty`,
    'httpGet initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold',
    'type selector ports sessionAffinity',
    'name port targetPort nodePort protocol appProtocol',
    'apiGroups resources resourceNames verbs',
    'path pathType backend',
    'podSelector policyTypes ingress egress',
    'scaleTargetRef minReplicas maxReplicas behavior metrics',
    'key operator values',
    'name value',
  ])('keeps %s', (text) => {
    const keys = text.split(/\s+/);
    expect(fieldOrder(mapOf([...keys].reverse()))).toEqual(keys);
  });

  it('puts unknown fields between the first and the last ones, by code unit', () => {
    expect(fieldOrder(mapOf(['é', 'spec', 'b', 'metadata', 'a', 'B', '2', '10']))).toEqual([
      'metadata',
      '10',
      '2',
      'B',
      'a',
      'b',
      'é',
      'spec',
    ]);
  });

  it('is the same whatever the order in which the fields were set', () => {
    const key = fc.oneof(fc.constantFrom('kind', 'name', 'spec', 'data', 'toString', 'constructor'), fc.string());
    const keys = fc.uniqueArray(key).filter((some) => !some.includes('__proto__'));
    fc.assert(
      fc.property(keys, (some) => {
        expect(fieldOrder(mapOf([...some].reverse()))).toEqual(fieldOrder(mapOf(some)));
      }),
    );
  });
});

describe('the order of keys', () => {
  it('ignores inherited keys, at once and later', () => {
    inheriting('order-inherited', () => {
      expect(fieldOrder({ 'order-a': 1 })).toEqual(['order-a']);
      expect(nameOrder({ 'order-a': 1 })).toEqual(['order-a']);
    });
    const own = { 'order-a': 1, 'order-inherited': 1 };
    expect(fieldOrder(own)).toEqual(['order-a', 'order-inherited']);
    expect(nameOrder(own)).toEqual(['order-a', 'order-inherited']);
  });
});

describe('nameOrder', () => {
  it('is alphabetical by code unit, also for names that are fields elsewhere', () => {
    expect(nameOrder(mapOf(['name', 'kind', 'é', 'app', 'Zone', '9']))).toEqual([
      '9',
      'Zone',
      'app',
      'kind',
      'name',
      'é',
    ]);
  });
});

describe('isUserNamed', () => {
  it.each([
    'labels',
    'annotations',
    'data',
    'stringData',
    'binaryData',
    'matchLabels',
    'nodeSelector',
    'requests',
    'limits',
  ])('is true for %s', (field) => {
    expect(isUserNamed(field)).toBe(true);
  });

  it('is false for fields whose keys the API defines', () => {
    expect(['metadata', 'spec', 'resources', 'env', 'constructor'].some(isUserNamed)).toBe(false);
  });
});
