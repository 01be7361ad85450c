import { type Chart, ConfigMap, Namespace, type NamespaceProps } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

function written(props: NamespaceProps): unknown {
  const chart = shop({ namespace: 'other', defaults: 'plain' });
  new Namespace(chart, 'team', props);
  return objectsOf(chart)['Namespace team'];
}

const head = { apiVersion: 'v1', kind: 'Namespace' };

describe('Namespace', () => {
  it('has no namespace, and no labels that are not set', () => {
    expect(written({})).toEqual({ ...head, metadata: { name: 'team' } });
  });

  it('enforces one Pod Security level', () => {
    expect(written({ podSecurity: 'restricted', labels: { team: 'a' } })).toEqual({
      ...head,
      metadata: { name: 'team', labels: { 'pod-security.kubernetes.io/enforce': 'restricted', team: 'a' } },
    });
  });

  it('sets a Pod Security level for each mode, with the rules of one release', () => {
    expect(written({ podSecurity: { enforce: 'baseline', warn: 'restricted', version: 'v1.31' } })).toEqual({
      ...head,
      metadata: {
        name: 'team',
        labels: {
          'pod-security.kubernetes.io/enforce': 'baseline',
          'pod-security.kubernetes.io/enforce-version': 'v1.31',
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/warn-version': 'v1.31',
        },
      },
    });
  });

  it('renders its finalizers', () => {
    expect(written({ spec: { finalizers: ['example.com/kept'] } })).toEqual({
      ...head,
      metadata: { name: 'team' },
      spec: { finalizers: ['example.com/kept'] },
    });
  });

  it('can be the namespace of other objects, new or existing', () => {
    const chart = shop();
    new ConfigMap(chart, 'a', { namespace: new Namespace(chart, 'team') });
    new ConfigMap(chart, 'b', { namespace: Namespace.existing('elsewhere') });
    const objects = objectsOf(chart);
    expect(objects['ConfigMap a']?.metadata.namespace).toBe('team');
    expect(objects['ConfigMap b']?.metadata.namespace).toBe('elsewhere');
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  // @ts-expect-error no such level
  new Namespace(chart, 'a', { podSecurity: 'strict' });
  // @ts-expect-error a release is not a number
  new Namespace(chart, 'b', { podSecurity: { enforce: 'baseline', version: '1.31' } });
  // @ts-expect-error a Namespace has no namespace
  new Namespace(chart, 'c', { namespace: 'other' });
  // @ts-expect-error a ConfigMap is not a Namespace
  new ConfigMap(chart, 'd', { namespace: new ConfigMap(chart, 'e') });
}
