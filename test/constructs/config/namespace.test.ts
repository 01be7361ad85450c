import { type Chart, ConfigMap, Namespace, type NamespaceProps } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

function written(props: NamespaceProps): unknown {
  const chart = shop({ namespace: 'other', defaults: 'plain' });
  new Namespace(chart, 'team', props);
  return objectsOf(chart)['Namespace team'];
}

const head = { apiVersion: 'v1', kind: 'Namespace' };

describe('Namespace', () => {
  it('is in no namespace itself, and has no labels that nobody asked for', () => {
    expect(written({})).toEqual({ ...head, metadata: { name: 'team' } });
  });

  it('holds pods to one level, which is enforced', () => {
    expect(written({ podSecurity: 'restricted', labels: { team: 'a' } })).toEqual({
      ...head,
      metadata: { name: 'team', labels: { 'pod-security.kubernetes.io/enforce': 'restricted', team: 'a' } },
    });
  });

  it('holds pods to a level for each mode, by the rules of one release', () => {
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

  it('writes its finalizers', () => {
    expect(written({ spec: { finalizers: ['example.com/kept'] } })).toEqual({
      ...head,
      metadata: { name: 'team' },
      spec: { finalizers: ['example.com/kept'] },
    });
  });

  it('is what other objects name as theirs, made here or elsewhere', () => {
    const chart = shop();
    new ConfigMap(chart, 'a', { namespace: new Namespace(chart, 'team') });
    new ConfigMap(chart, 'b', { namespace: Namespace.existing('elsewhere') });
    const objects = objectsOf(chart);
    expect(objects['ConfigMap a']?.metadata.namespace).toBe('team');
    expect(objects['ConfigMap b']?.metadata.namespace).toBe('elsewhere');
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it need only compile, or not
function mistakes(chart: Chart): void {
  // @ts-expect-error no such level
  new Namespace(chart, 'a', { podSecurity: 'strict' });
  // @ts-expect-error a release, not a number
  new Namespace(chart, 'b', { podSecurity: { enforce: 'baseline', version: '1.31' } });
  // @ts-expect-error a Namespace is in no namespace
  new Namespace(chart, 'c', { namespace: 'other' });
  // @ts-expect-error a ConfigMap is no Namespace
  new ConfigMap(chart, 'd', { namespace: new ConfigMap(chart, 'e') });
}
