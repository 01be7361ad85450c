import { Lazy } from 'cdk8s';
import { type Chart, ClusterRole, ConfigMap } from 'kustruct';
import { objectsOf, refusalsOf, shop } from './in-chart';

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

describe('a field of the metadata that another prop sets', () => {
  // Types refuse these only in an object literal.
  it.each<[field: string, value: unknown, fix: string]>([
    ['name', 'other', "name: 'other'"],
    ['namespace', 'other', "namespace: 'other'"],
    ['labels', { tier: 'a' }, "labels: { tier: 'a' }"],
    ['annotations', { 'example.com/note': 'a' }, "annotations: { 'example.com/note': 'a' }"],
    ['labels', null, 'labels: …'],
  ])('is refused in metadata: %s %j', (field, value, fix) => {
    const make = (chart: Chart) => new ConfigMap(chart, 'settings', { metadata: { [field]: value } });
    expect(refusalsOf(make)).toEqual([
      {
        field: `metadata.${field}`,
        what: `there is no prop "${field}" in metadata`,
        fix: `write it next to metadata: ${fix}`,
      },
    ]);
  });

  it('is refused in the metadata of a subclass, and without a suggestion if the kind has no such field', () => {
    class Reader extends ClusterRole {}
    const make = (chart: Chart) => new Reader(chart, 'reader', { metadata: { namespace: 'shop' } as object });
    expect(refusalsOf(make)).toMatchObject([{ fix: 'leave it out: a ClusterRole is not in a namespace' }]);
  });

  it('is accepted if the props give the same value, or none is given', () => {
    const metadata = { name: 'settings', namespace: 'shop', labels: { tier: 'a' }, annotations: undefined };
    const { name, namespace, labels } = metadata;
    const make = (chart: Chart) =>
      new ConfigMap(chart, 'it', { name, namespace, labels, metadata: metadata as object });
    expect(refusalsOf(make)).toEqual([]);
  });
});

describe('a null that is added to the metadata', () => {
  it.each<[call: string, add: (metadata: ConfigMap['metadata']) => void, field: string]>([
    ['addLabel', (metadata) => metadata.addLabel('tier', null as never), 'metadata.labels.tier'],
    ['addLabel with a late value', (metadata) => metadata.addLabel('tier', late(null)), 'metadata.labels.tier'],
    ['addAnnotation', (metadata) => metadata.addAnnotation('note', null as never), 'metadata.annotations.note'],
    ['addFinalizers', (metadata) => metadata.addFinalizers(null as never), 'metadata.finalizers[0]'],
    ['addOwnerReference', (metadata) => metadata.addOwnerReference(null as never), 'metadata.ownerReferences[0]'],
  ])('is refused by %s, like a null in the props', (_, add, field) => {
    const refusals = refusalsOf((chart) => add(new ConfigMap(chart, 'settings').metadata));
    expect(refusals[0]).toMatchObject({ field, what: `${field} is null` });
  });
});

function late(value: unknown): string {
  return Lazy.any({ produce: () => value }) as string;
}
