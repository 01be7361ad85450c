import { ingressClasses } from '../../../src/laws/networking/ingress-classes';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function ingress(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web', annotations }, spec };
}

function ingressClass(spec: Fields): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'web' }, spec };
}

const OLD = 'kubernetes.io/ingress.class';

testLaws(ingressClasses, {
  accept: [
    { title: 'a controller', given: ingressClass({ controller: 'example.com/ingress/v2' }) },
    {
      title: 'parameters of the cluster',
      given: ingressClass({ controller: 'a.b/c', parameters: { kind: 'Settings', name: 'web' } }),
    },
    {
      title: 'parameters in a namespace',
      given: ingressClass({
        controller: 'a.b/c',
        parameters: { kind: 'Settings', name: 'web', scope: 'Namespace', namespace: 'shop' },
      }),
    },
    {
      title: 'the deprecated annotation with the same class',
      given: ingress({ ingressClassName: 'a' }, { [OLD]: 'a' }),
    },
    { title: 'the deprecated annotation alone', given: ingress({}, { [OLD]: 'A b' }) },
  ],
  refuse: [
    { title: 'no controller', given: ingressClass({}), at: 'spec.controller', what: 'the controller "" is empty' },
    {
      title: 'a controller without a domain',
      given: ingressClass({ controller: 'nginx' }),
      at: 'spec.controller',
      what: 'the controller "nginx" is not a domain, "/" and a path',
    },
    {
      title: 'a long controller',
      given: ingressClass({ controller: `a.b/${'c'.repeat(247)}` }),
      at: 'spec.controller',
      what: `the controller "a.b/${'c'.repeat(36)}…${'c'.repeat(40)}" is 251 characters long; the limit is 250`,
    },
    {
      title: 'a namespace of parameters of the cluster',
      given: ingressClass({ controller: 'a.b/c', parameters: { kind: 'Settings', name: 'web', namespace: 'shop' } }),
      at: 'spec.parameters.namespace',
      what: 'namespace is set together with scope "Cluster"',
    },
    {
      title: 'no namespace for namespaced parameters',
      given: ingressClass({ controller: 'a.b/c', parameters: { kind: 'Settings', name: 'web', scope: 'Namespace' } }),
      at: 'spec.parameters.namespace',
      what: 'the namespace is missing, but scope is "Namespace"',
    },
    {
      title: 'an unknown scope',
      given: ingressClass({ controller: 'a.b/c', parameters: { kind: 'Settings', name: 'web', scope: 'World' } }),
      at: 'spec.parameters.scope',
      what: 'scope is "World"',
    },
    {
      title: 'two classes',
      given: ingress({ ingressClassName: 'a' }, { [OLD]: 'b' }),
      at: `metadata.annotations[${OLD}]`,
      what: `the annotation ${OLD} is "b", but ingressClassName is "a"`,
    },
    {
      title: 'an invalid class',
      given: ingress({ ingressClassName: '' }),
      at: 'spec.ingressClassName',
      what: 'ingressClassName is "", which is empty',
    },
  ],
});
