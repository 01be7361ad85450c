import { type Chart, IngressClass } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

describe('IngressClass', () => {
  it('can be the default class, and can have parameters in a namespace', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    new IngressClass(chart, 'alb', {
      controller: 'ingress.k8s.aws/alb',
      isDefaultClass: true,
      parameters: { kind: 'ConfigMap', name: 'alb', scope: 'Namespace', namespace: 'kube-system' },
    });
    expect(objectsOf(chart)['IngressClass alb']).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'alb', annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
      spec: {
        controller: 'ingress.k8s.aws/alb',
        parameters: { kind: 'ConfigMap', name: 'alb', scope: 'Namespace', namespace: 'kube-system' },
      },
    });
  });

  it('does not compile with a namespace if its parameters are cluster-scoped, or without one if they are not', () => {
    const make = (chart: Chart) => [
      // @ts-expect-error cluster-scoped parameters have no namespace
      new IngressClass(chart, 'a', { controller: 'a.b/c', parameters: { kind: 'K', name: 'n', namespace: 'x' } }),
      // @ts-expect-error the namespace is missing
      new IngressClass(chart, 'b', { controller: 'a.b/c', parameters: { kind: 'K', name: 'n', scope: 'Namespace' } }),
    ];
    expect(make(shop())).toHaveLength(2);
  });
});
