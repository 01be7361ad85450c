import { ApiObject } from 'cdk8s';
import { ConfigMap as PlusConfigMap } from 'cdk8s-plus-28';
import { type Chart, ConfigMap } from 'kustruct';
import { refusalsOf } from '../constructs/in-chart';

const given = { labels: { a: 'b' }, annotations: { note: 'old' }, finalizers: ['example.com/first'] };
const { labels, annotations, finalizers } = given;
const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1' };

const DOORS: [door: string, make: (chart: Chart) => ApiObject, name: string][] = [
  [
    'a construct',
    (chart) => new ConfigMap(chart, 'it', { labels, annotations, metadata: { finalizers } }),
    "name: 'other'",
  ],
  [
    'a raw object',
    (chart) => new ApiObject(chart, 'it', { apiVersion: 'v1', kind: 'ConfigMap', metadata: given }),
    "metadata: { name: 'other' }",
  ],
  [
    'an object of cdk8s-plus',
    (chart) => ApiObject.of(new PlusConfigMap(chart, 'it', { metadata: given })),
    "metadata: { name: 'other' }",
  ],
];

describe.each(DOORS)('metadata.add() of %s', (_, make, name) => {
  it.each<[field: string, value: unknown, fix: string]>([
    ['name', 'other', `set it where the object is made: ${name}`],
    ['namespace', 'other', `set it where the object is made: ${name.replace('name', 'namespace')}`],
    ['labels', { tier: 'a', team: 'b' }, "call metadata.addLabel('tier', 'a') and metadata.addLabel('team', 'b')"],
    ['labels', { a: 'c' }, "call metadata.addLabel('a', 'c')"],
    ['annotations', { note: 'new' }, "call metadata.addAnnotation('note', 'new')"],
    ['finalizers', ['example.com/wait'], "call metadata.addFinalizers('example.com/wait')"],
    ['finalizers', 5, "call metadata.addFinalizers('…')"],
    ['ownerReferences', [owner], 'call metadata.addOwnerReference({ … }) for each of them'],
  ])('is refused for %s %j, which cdk8s drops', (field, value, fix) => {
    expect(refusalsOf((chart) => make(chart).metadata.add(field, value))).toEqual([
      { field: `metadata.${field}`, what: `metadata.add('${field}', …) has no effect`, fix },
    ]);
  });

  it('is accepted for other fields, next to calls that change what the object was made with', () => {
    const refusals = refusalsOf(
      (chart) => {
        const { metadata } = make(chart);
        metadata.add('deletionGracePeriodSeconds', 30);
        metadata.addLabel('a', 'c');
        metadata.addLabel('team', 'd');
        metadata.addAnnotation('note', 'new');
        metadata.addFinalizers('example.com/wait');
        metadata.addOwnerReference(owner);
      },
      { defaults: 'plain', labels: { team: 'shop' } },
    );
    expect(refusals).toEqual([]);
  });

  it('is accepted for a value that the object has', () => {
    const add = (chart: Chart) => {
      const { metadata } = make(chart);
      metadata.add('name', metadata.name);
      metadata.add('labels', { a: 'b' });
    };
    expect(refusalsOf(add)).toEqual([]);
  });
});
