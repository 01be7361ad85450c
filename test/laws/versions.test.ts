import { manifestFindings } from '../../src/checks/manifest-findings';
import { KUBERNETES_VERSIONS } from '../../src/kubernetes/versions';
import type { Fields } from '../../src/manifests/manifest';

/** The versions that refuse an object with an error at this field. */
function refusedIn(given: Fields, at: string): readonly string[] {
  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, ...given };
  return KUBERNETES_VERSIONS.filter((version) => {
    const errors = manifestFindings(manifest, { version }).filter(({ severity }) => severity !== 'warning');
    expect(errors.filter((finding) => finding.at !== at)).toEqual([]);
    return errors.length > 0;
  });
}

/** The versions before a version. */
const olderThan = (version: string) => KUBERNETES_VERSIONS.filter((each) => each < version);
const since = (version: string) => KUBERNETES_VERSIONS.filter((each) => each >= version);

function pod(spec: Fields, container: Fields = {}): Fields {
  return { spec: { ...spec, containers: [{ name: 'web', image: 'nginx:1.27', ...container }] } };
}

function service(spec: Fields, name = 'web'): Fields {
  return { kind: 'Service', metadata: { name }, spec: { ports: [{ port: 80 }], ...spec } };
}

describe('a law that differs between versions', () => {
  test.each([
    ['1st', olderThan('1.32')],
    ['a b', olderThan('1.32')],
    ['..', olderThan('1.32')],
    ['a.b-c', []],
  ])('is that of the version, for the name of the variable %p', (name, versions) => {
    expect(refusedIn(pod({}, { env: [{ name, value: 'x' }] }), 'spec.containers[0].env[0].name')).toEqual(versions);
  });

  test('is that of the version, for names of variables', () => {
    const env = { envFrom: [{ prefix: '1-', configMapRef: { name: 'a' } }] };
    expect(refusedIn(pod({}, env), 'spec.containers[0].envFrom[0].prefix')).toEqual(olderThan('1.32'));
  });

  test('is that of the version, for names of Services that begin with a digit', () => {
    expect(refusedIn(service({}, '1st'), 'metadata.name')).toEqual(olderThan('1.36'));
    const backend = { service: { name: '1st', port: { number: 80 } } };
    const ingress = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', spec: { defaultBackend: backend } };
    expect(refusedIn(ingress, 'spec.defaultBackend.service.name')).toEqual(olderThan('1.36'));
  });

  test.each(['_tcp.example.com', '.'])('is that of the version, for the DNS search %p', (search) => {
    expect(refusedIn(pod({ dnsConfig: { searches: [search] } }), 'spec.dnsConfig.searches[0]')).toEqual(
      olderThan('1.33'),
    );
  });

  test('is that of the version, for sleeping 0 seconds, which 1.29 drops', () => {
    const lifecycle = { preStop: { sleep: { seconds: 0 } } };
    expect(refusedIn(pod({}, { lifecycle }), 'spec.containers[0].lifecycle.preStop.sleep.seconds')).toEqual([
      '1.30',
      '1.31',
      '1.32',
    ]);
  });

  test('is that of the version, for containers with their own restart policy', () => {
    expect(refusedIn(pod({}, { restartPolicy: 'Never' }), 'spec.containers[0].restartPolicy')).toEqual(
      olderThan('1.35'),
    );
    const sidecar = { initContainers: [{ name: 'proxy', image: 'envoy:1.30', restartPolicy: 'Always' }] };
    expect(refusedIn(pod(sidecar), '')).toEqual([]);
  });

  test('is that of the version, for restarting all containers', () => {
    const rules = [{ action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [1] } }];
    const container = { restartPolicy: 'Never', restartPolicyRules: rules };
    const at = 'spec.containers[0].restartPolicyRules[0].action';
    const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, ...pod({}, container) };
    expect(manifestFindings(manifest, { version: '1.35' }).map((finding) => finding.at)).toEqual([at]);
    expect(manifestFindings(manifest, { version: '1.36' })).toEqual([]);
  });

  test('is that of the version, for the traffic distribution, which 1.30 drops', () => {
    const at = 'spec.trafficDistribution';
    expect(refusedIn(service({ trafficDistribution: 'PreferSameNode' }), at)).toEqual(['1.31', '1.32', '1.33']);
    expect(refusedIn(service({ trafficDistribution: 'PreferClose' }), at)).toEqual([]);
  });

  test.each(['010.0.0.1', '::ffff:10.0.0.1'])('is that of the version, for the address %p', (address) => {
    expect(refusedIn(service({ externalIPs: [address] }), 'spec.externalIPs[0]')).toEqual(since('1.36'));
    expect(refusedIn(pod({ dnsConfig: { nameservers: [address] } }), 'spec.dnsConfig.nameservers[0]')).toEqual(
      since('1.36'),
    );
  });

  test.each(['10.0.0.1/8', '010.0.0.0/8', '10.0.0.0/08'])('is that of the version, for the range %p', (cidr) => {
    const spec = { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr } }] }] };
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec };
    expect(refusedIn(policy, 'spec.ingress[0].from[0].ipBlock.cidr')).toEqual(since('1.36'));
  });

  test('names the first version that accepts the value', () => {
    const manifest = { apiVersion: 'v1', kind: 'Service', metadata: { name: '1st' }, spec: { ports: [{ port: 80 }] } };
    expect(manifestFindings(manifest, { version: '1.35' })[0]?.what).toBe(
      'the name "1st" begins with a digit, which is allowed from Kubernetes 1.36',
    );
  });
});
