import {
  type Chart,
  ConfigMap,
  Deployment,
  EndpointSlice,
  Helm,
  HorizontalPodAutoscaler,
  Ingress,
  PersistentVolumeClaim,
  ProblemError,
  Role,
  RoleBinding,
  Secret,
  Service,
  StatefulSet,
  WebService,
} from 'kustruct';
import { App } from '../../src';
import { refusalsOf, shop } from './in-chart';

const image = 'ghcr.io/acme/api:1.4.2';
const role = { kind: 'Role', name: 'reader' };

describe('a prop with a value of the wrong type', () => {
  test.each<[string, (chart: Chart) => object, string, string]>([
    [
      'a number for a map',
      deployment({ ports: 8080 }),
      'ports',
      'ports is the number 8080; it must be a list or a map',
    ],
    [
      'a text for a map',
      (chart) => new ConfigMap(chart, 'it', { data: 'a' as never }),
      'data',
      'data is the string "a"; it must be a map',
    ],
    [
      'a list for a map',
      (chart) => new ConfigMap(chart, 'it', { data: ['a'] as never }),
      'data',
      'data is a list; it must be a map',
    ],
    [
      'a list for a map of maps',
      deployment({ containers: [{ name: 'a', image }] }),
      'containers',
      'containers is a list; it must be a map',
    ],
    ['a text for labels', deployment({ labels: 'a' }), 'labels', 'labels is the string "a"; it must be a map'],
    [
      'a map for a list',
      (chart) => new Role(chart, 'it', { rules: {} as never }),
      'rules',
      'rules is a map; it must be a list',
    ],
    [
      'an object for a list of them',
      (chart) => new Deployment(chart, 'it', { image, envFrom: new Secret(chart, 'db') as never }),
      'envFrom',
      'envFrom is an object of class Secret; it must be a list',
    ],
    [
      'a number in a list of maps',
      deployment({ ports: [8080] }),
      'ports[0]',
      'ports[0] is the number 8080; it must be a map',
    ],
    [
      'undefined for a mount',
      deployment({ mounts: { '/etc/api': undefined } }),
      'mounts[/etc/api]',
      'mounts[/etc/api] is undefined; it must be a map or a plain value',
    ],
    [
      'null for a container',
      deployment({ containers: { api: null } }),
      'containers.api',
      'containers.api is null; it must be a map',
    ],
    [
      'a text for a list of texts',
      deployment({ image, args: '--fast' }),
      'args',
      'args is the string "--fast"; it must be a list',
    ],
    [
      'null for the hosts of an Ingress',
      (chart) => new Ingress(chart, 'it', { hosts: null, paths: {} } as never),
      'hosts',
      'hosts is null; it must be a map',
    ],
    ['null for a map', deployment({ image, env: null }), 'env', 'env is null; it must be a list or a map'],
    [
      'null for a variable, which a missing value of a file would be',
      deployment({ image, env: { MODE: null } }),
      'env.MODE',
      'env.MODE is null; it must be a map or a plain value',
    ],
    [
      'null for a shorthand',
      deployment({ image, readiness: null }),
      'readiness',
      'readiness is null; it must have a value',
    ],
    [
      'null for a path of an Ingress',
      (chart) => new Ingress(chart, 'it', { host: 'shop.example.com', paths: { '/': null as never } }),
      'paths[/]',
      'paths[/] is null; it must be a map',
    ],
    [
      'a Map, whose content is not in its keys',
      (chart) => new ConfigMap(chart, 'it', { data: new Map([['a', 'b']]) as never }),
      'data',
      'data is an object of class Map; it must be a map',
    ],
    [
      'a number for a map of the API',
      deployment({ image, securityContext: 5 }),
      'securityContext',
      'securityContext is the number 5; it must be a map',
    ],
    [
      'a text for a switch',
      deployment({ image, secretDigest: 'no' }),
      'secretDigest',
      'secretDigest is the string "no"; it must be true or false',
    ],
    [
      'the settings of a disruption budget, which is an object of its own',
      deployment({ image, disruptionBudget: { minAvailable: 1 } }),
      'disruptionBudget',
      'disruptionBudget is a map; it must be true or false',
    ],
    [
      'a claim without its access modes',
      (chart) => new PersistentVolumeClaim(chart, 'it', { storage: '1Gi' } as never),
      'accessModes',
      'accessModes is missing',
    ],
    [
      'an autoscaler without a target',
      (chart) => new HorizontalPodAutoscaler(chart, 'it', { maxReplicas: 3 } as never),
      'for',
      'the autoscaler has neither for nor scaleTargetRef',
    ],
    [
      'an object that cannot be scaled',
      (chart) => new HorizontalPodAutoscaler(chart, 'it', { maxReplicas: 3, for: new Secret(chart, 'db') as never }),
      'for',
      'for is an object of class Secret, which cannot be scaled',
    ],
    [
      'endpoints without a Service',
      (chart) => new EndpointSlice(chart, 'it', { addressType: 'IPv4', endpoints: [] } as never),
      'service',
      'service is missing',
    ],
    [
      'a number for a Service',
      (chart) => new EndpointSlice(chart, 'it', { addressType: 'IPv4', endpoints: [], service: 5 as never }),
      'service',
      'service is the number 5, which is not a Service',
    ],
    ['a map for the TLS of an Ingress', ingress({}), 'tls', 'tls is a map, which names no certificate'],
    [
      'a text in the list of its certificates',
      ingress(['web-tls']),
      'tls',
      'tls has the string "web-tls", which names no certificate',
    ],
    ['null there', ingress([null]), 'tls', 'tls has null, which names no certificate'],
    [
      'a number for a mount',
      deployment({ image, mounts: { '/a': 5 } }),
      'spec.template.spec.containers[0].volumeMounts',
      'the number 5 cannot be mounted at "/a"',
    ],
    [
      'null for the volume of a mount',
      deployment({ image, mounts: { '/a': { volume: null } } }),
      'spec.template.spec.containers[0].volumeMounts',
      'null cannot be mounted at "/a"',
    ],
    [
      'a function for a mount',
      deployment({ image, mounts: { '/a': () => 'a' } }),
      'spec.template.spec.containers[0].volumeMounts',
      'a function cannot be mounted at "/a"',
    ],
    ['a chart of Helm that is missing', helm({ chart: undefined }), 'chart', 'chart is missing'],
    ['a map for it', helm({ chart: {} }), 'chart', 'chart is a map; it must be a string'],
    ['a number for its version', helm({ version: 1.2 }), 'version', 'version is the number 1.2; it must be a string'],
    [
      'null for its program',
      helm({ helmExecutable: null }),
      'helmExecutable',
      'helmExecutable is null; it must be a string',
    ],
    [
      'a number among its flags',
      helm({ helmFlags: [5] }),
      'helmFlags[0]',
      'helmFlags[0] is the number 5; it must be a string',
    ],
    [
      'a map for its values files',
      helm({ valuesFiles: {} }),
      'valuesFiles',
      'valuesFiles is a map; it must be a string',
    ],
    [
      'undefined among its values files',
      helm({ valuesFiles: ['package.json', undefined] }),
      'valuesFiles[1]',
      'valuesFiles[1] is missing',
    ],
  ])('refuses %s once, and nothing else of the object', (_, make, field, what) => {
    expect(refusalsOf(make)).toMatchObject([{ field, what }]);
  });

  test('is refused once if a template passes it on', () => {
    const props = { image, ports: { http: 80 }, labels: 'a' };
    const refusals = refusalsOf((chart) => new WebService(chart, 'web', props as never));
    const messages = refusals.filter(({ field }) => field === 'labels').map(({ what }) => what);
    expect(messages).toEqual(['labels is the string "a"; it must be a map']);
  });

  test.each<[string, (chart: Chart) => object, string]>([
    ['a binding', (chart) => new RoleBinding(chart, 'it', { role } as never), 'subjects is missing'],
    [
      'a template',
      (chart) => new WebService(chart, 'it', { image, ports: { http: 80 }, allowFrom: 'web' } as never),
      'allowFrom is the string "web"; it must be a list',
    ],
    [
      'an autoscaler of a text',
      (chart) => new HorizontalPodAutoscaler(chart, 'it', { maxReplicas: 3, for: 'api' as never }),
      'for is the string "api"; it must be a map',
    ],
    [
      'an autoscaler of null',
      (chart) => new HorizontalPodAutoscaler(chart, 'it', { maxReplicas: 3, scaleTargetRef: null as never }),
      'scaleTargetRef is null; it must be a map',
    ],
    [
      'flags of Helm that are a text',
      helm({ helmFlags: '--no-hooks' }),
      'helmFlags is the string "--no-hooks"; it must be a list',
    ],
  ])('stops %s, which cannot be made without it, on its line', (_, make, what) => {
    expect(() => make(shop())).toThrow(what);
    expect(() => make(shop())).toThrow(ProblemError);
  });

  test('is refused once where the object has a companion', () => {
    const props = { image, ports: [null] };
    const refusals = refusalsOf((chart) => new StatefulSet(chart, 'db', props as never), { defaults: 'secure' });
    expect(refusals.map(({ what }) => what)).toEqual(['ports[0] is null; it must be a map']);
  });

  test('is reported by the laws where a reference has no name', () => {
    const props = { image, namespace: {}, serviceAccount: {} };
    expect(refusalsOf((chart) => new Deployment(chart, 'api', props as never))).toMatchObject([
      { what: 'namespace is a map; it must be a string' },
      { what: 'serviceAccountName is a map; it must be a string' },
    ]);
  });

  test('is reported with all other problems of the app', () => {
    const chart = shop();
    new ConfigMap(chart, 'first', { data: 'a' as never });
    new ConfigMap(chart, 'second', { data: { 'a/b': 'c' } });
    expect(() => renderAll(chart)).toThrow(/data is the string "a"[\s\S]*a\/b/);
  });

  test('can be undefined instead', () => {
    const props = { image, ports: undefined, envFrom: undefined, env: { MODE: undefined } };
    expect(refusalsOf((chart) => new Deployment(chart, 'api', props as never))).toEqual([]);
  });
});

function renderAll({ node: { root } }: Chart) {
  return root instanceof App ? root.render() : [];
}

function deployment(props: object) {
  return (chart: Chart) => new Deployment(chart, 'it', props as never);
}

function ingress(tls: unknown) {
  const paths = { '/': { service: Service.existing('web'), port: 80 } } as const;
  return (chart: Chart) => new Ingress(chart, 'it', { host: 'shop.example.com', paths, tls: tls as never });
}

function helm(props: object) {
  return (chart: Chart) => new Helm(chart, 'it', { chart: 'oci://example.com/api', ...props } as never);
}
