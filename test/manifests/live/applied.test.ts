import { applied } from '../../../src/manifests/live/applied';
import type { Fields, Manifest } from '../../../src/manifests/manifest';

function pod(spec: Fields): Manifest {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec };
}

function specAfter(before: Fields, after: Fields): unknown {
  return applied(pod(before), pod(after)).spec;
}

describe('an object whose manifest is applied again', () => {
  test('keeps what the server once filled in, even if it would fill in something else now', () => {
    const before = { containers: [{ name: 'web', image: 'web:1' }] };
    const after = { containers: [{ name: 'web', image: 'web:latest' }] };
    expect(specAfter(before, after)).toMatchObject({
      containers: [{ image: 'web:latest', imagePullPolicy: 'IfNotPresent' }],
    });
  });

  test('loses what the manifest no longer sets, and gets the default again', () => {
    const before = { terminationGracePeriodSeconds: 5, hostname: 'web' };
    expect(specAfter(before, {})).toMatchObject({ terminationGracePeriodSeconds: 30 });
    expect(specAfter(before, {})).not.toHaveProperty('hostname');
  });

  test('has list elements matched by their keys, at any index', () => {
    const one = { name: 'one', image: 'one:1' };
    const two = { name: 'two', image: 'two' };
    const kept = specAfter({ containers: [one, two] }, { containers: [{ ...two, image: 'two:2' }] });
    expect(kept).toMatchObject({ containers: [{ name: 'two', image: 'two:2', imagePullPolicy: 'Always' }] });
    expect(kept).not.toHaveProperty('containers.1');
  });

  test('uses the default of a key that is left out', () => {
    const udp = { containerPort: 53, protocol: 'UDP' };
    const named = [{ containerPort: 53, name: 'dns', protocol: 'TCP' }, udp];
    const before = { containers: [{ name: 'dns', image: 'dns:1', ports: [{ containerPort: 53 }, udp] }] };
    expect(specAfter(before, { containers: [{ name: 'dns', image: 'dns:1', ports: named }] })).toMatchObject({
      containers: [{ ports: named }],
    });
  });

  test('replaces lists without keys and selectors as a whole', () => {
    const command = (...words: string[]) => ({ containers: [{ name: 'web', image: 'web:1', command: words }] });
    expect(specAfter(command('a', 'b'), command('c'))).toMatchObject(command('c'));
    expect(specAfter({ nodeSelector: { a: '1' } }, { nodeSelector: { b: '2' } })).toMatchObject({
      nodeSelector: { b: '2' },
    });
  });

  test('keeps the data of a Secret that the manifest had as text, as a cluster does', () => {
    const secret = (fields: Fields): Manifest => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      ...fields,
    });
    const kept = applied(secret({ stringData: { a: '1' } }), secret({ stringData: { b: '2' } }));
    expect(kept.data).toEqual({ a: 'MQ==', b: 'Mg==' });
  });

  test('keeps the address of a Service, and takes the one that the cluster allocated for its own', () => {
    const service = (spec: Fields): Manifest => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec });
    const ports = [{ port: 80 }];
    expect(applied(service({ clusterIP: 'None', ports }), service({ ports })).spec).toMatchObject({
      clusterIP: 'None',
    });
    expect(applied(service({ ports }), service({ clusterIPs: ['10.0.0.7'], ports })).spec).toMatchObject({
      clusterIP: '10.0.0.7',
    });
    const emptied = service({ clusterIP: '', ports });
    expect(applied(service({ clusterIP: 'None', ports }), emptied).spec).toMatchObject({ clusterIP: 'None' });
    const external = service({ type: 'ExternalName', externalName: 'a.example.com' });
    expect(applied(service({ clusterIP: 'None', ports }), external).spec).not.toHaveProperty('clusterIP');
  });

  test('ignores fields that the server fixes when the object is created', () => {
    const request = (signerName: string): Manifest => ({
      apiVersion: 'certificates.k8s.io/v1',
      kind: 'CertificateSigningRequest',
      metadata: { name: 'web', labels: { signerName: signerName.slice(-1) } },
      spec: { signerName },
    });
    expect(applied(request('example.com/a'), request('example.com/b'))).toMatchObject({
      metadata: { labels: { signerName: 'b' } },
      spec: { signerName: 'example.com/a' },
    });
  });
});
