import { ConfigMap } from 'kustruct';
import { objectsOf, shop } from './in-chart';

describe('metadata', () => {
  it('accepts every field of the API, in addition to the props for the name, namespace, labels and annotations', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const ownerReferences = [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1', controller: true }];
    new ConfigMap(chart, 'settings', { metadata: { finalizers: ['example.com/wait'], ownerReferences } });
    expect(objectsOf(chart)['ConfigMap settings']?.metadata).toEqual({
      name: 'settings',
      namespace: 'shop',
      finalizers: ['example.com/wait'],
      ownerReferences,
    });
  });

  it('keeps everything that is added later', () => {
    const chart = shop();
    const { metadata } = new ConfigMap(chart, 'settings', { metadata: { deletionGracePeriodSeconds: 30 } });
    metadata.addFinalizers('example.com/wait');
    metadata.addOwnerReference({ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1' });
    metadata.add('creationTimestamp', null);
    metadata.addLabel('tier', 'a');
    expect(objectsOf(chart)['ConfigMap settings']?.metadata).toEqual({
      name: 'settings',
      deletionGracePeriodSeconds: 30,
      finalizers: ['example.com/wait'],
      ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1' }],
      labels: { tier: 'a' },
    });
  });
});
