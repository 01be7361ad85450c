import { Deployment, fromFile, fromFolder, type Manifest, StaticSite, type StaticSiteProps } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const files = { 'index.html': '<h1>Hello</h1>\n' };
const labels = (name: string) => ({ 'app.kubernetes.io/name': name });

function render(props: StaticSiteProps = { files }): Readonly<Record<string, Manifest>> {
  const chart = shop();
  new StaticSite(chart, 'site', props);
  return objectsOf(chart);
}

function checksumOf(props: StaticSiteProps): string {
  return Object(render(props)['Deployment site']?.spec).template.metadata.annotations['checksum/config'];
}

describe('a StaticSite', () => {
  it('serves files with nginx, with a cache in front', () => {
    const objects = render();
    expect(Object.keys(objects)).toEqual([
      'ConfigMap site-cache-config',
      'ConfigMap site-config',
      'ConfigMap site-files',
      'Service site',
      'Service site-cache',
      'Deployment site',
      'Deployment site-cache',
    ]);
    expect(objects['ConfigMap site-files']).toHaveProperty('data', files);
    expect(objects['Deployment site']?.spec).toMatchObject({
      replicas: 2,
      template: {
        spec: {
          containers: [
            {
              image: 'docker.io/nginxinc/nginx-unprivileged:1.27.3-alpine',
              volumeMounts: [
                { name: 'site-config', mountPath: '/etc/nginx/conf.d' },
                { name: 'tmp', mountPath: '/tmp' },
                { name: 'site-files', mountPath: '/usr/share/nginx/html' },
              ],
              readinessProbe: { httpGet: { path: '/healthz', port: 'http' } },
            },
          ],
        },
      },
    });
    expect(objects['ConfigMap site-cache-config']).toHaveProperty(
      ['data', 'default.conf'],
      expect.stringContaining('    proxy_pass http://site;\n'),
    );
  });

  it('sets how long browsers and the cache keep the files', () => {
    const objects = render({ files, maxAge: 3600 });
    expect(objects['ConfigMap site-config']).toHaveProperty(
      ['data', 'default.conf'],
      expect.stringContaining('    add_header Cache-Control "public, max-age=3600";\n'),
    );
    expect(objects['ConfigMap site-cache-config']).toHaveProperty(
      ['data', 'default.conf'],
      expect.stringContaining(' 3600s;\n'),
    );
  });

  it('is reached from outside through its cache, with the name of the site', () => {
    const props = { files, host: 'www.example.com', tls: true } as const;
    const backend = (name: string) => ({
      spec: {
        tls: [{ hosts: ['www.example.com'], secretName: 'site-tls' }],
        rules: [{ http: { paths: [{ backend: { service: { name, port: { name: 'http' } } } }] } }],
      },
    });
    expect(render(props)['Ingress site']).toMatchObject(backend('site-cache'));
    expect(render({ ...props, cache: false })['Ingress site']).toMatchObject(backend('site'));
  });

  it('restarts its pods when a file changes, and only then', () => {
    const checksum = checksumOf({ files });
    expect(checksumOf({ files: { 'index.html': '<h1>Hello!</h1>\n' } })).not.toBe(checksum);
    expect(checksumOf({ files: { 'home.html': files['index.html'] } })).not.toBe(checksum);
    expect(checksumOf({ files, maxAge: 60 })).not.toBe(checksum);
    expect(checksumOf({ files, replicas: 5 })).toBe(checksum);
  });

  it('compares the content of files, wherever they are read from, and of bytes', () => {
    expect(checksumOf({ files: { 'index.html': fromFile(__filename) } })).not.toBe(checksumOf({ files }));
    expect(checksumOf({ files: { logo: new Uint8Array([255, 1]) } })).not.toBe(
      checksumOf({ files: { logo: new Uint8Array([255, 2]) } }),
    );
    expect(refusalsOf((chart) => new StaticSite(chart, 'site', { files: fromFolder('/no/such') }))).toHaveLength(1);
  });

  it('can serve an image that contains the site', () => {
    const objects = render({ image: 'ghcr.io/acme/site:1.4.2', cache: { size: '10Gi', replicas: 3 } });
    expect(Object.keys(objects)).toEqual([
      'ConfigMap site-cache-config',
      'Service site',
      'Service site-cache',
      'Deployment site',
      'Deployment site-cache',
    ]);
    expect(objects['Deployment site']?.spec).toEqual({
      selector: { matchLabels: labels('site') },
      template: {
        metadata: { labels: { ...labels('site'), 'app.kubernetes.io/instance': 'shop' } },
        spec: {
          containers: [
            {
              name: 'site',
              image: 'ghcr.io/acme/site:1.4.2',
              ports: [{ name: 'http', containerPort: 8080 }],
            },
          ],
        },
      },
    });
    expect(objects['Deployment site-cache']).toHaveProperty('spec.replicas', 3);
  });

  it('allows peers to connect to the cache, and only the cache to the site', () => {
    const chart = shop();
    const client = new Deployment(chart, 'client', { image: 'client:1.0.0' });
    const site = new StaticSite(chart, 'site', { files, allowFrom: [client] });
    const objects = objectsOf(chart);
    const from = (name: string) => ({
      spec: { ingress: [{ from: [{ podSelector: { matchLabels: labels(name) } }] }] },
    });
    expect(objects['NetworkPolicy site-cache']).toMatchObject(from('client'));
    expect(objects['NetworkPolicy site']).toMatchObject(from('site-cache'));
    expect(site.front).toBe(site.cache?.server);
  });

  it('refuses a site without content, and ports on which nginx does not listen', () => {
    expect(refusalsOf((chart) => new StaticSite(chart, 'site', {}))).toEqual([
      {
        field: 'spec.template.spec.containers[0].image',
        what: 'the site "site" has no content',
        fix: "give it files: files: fromFolder('public'), or an image that contains it: image: 'ghcr.io/acme/site:1.4.2'",
      },
    ]);
    const ports = { http: 3000 };
    expect(refusalsOf((chart) => new StaticSite(chart, 'site', { files, ports }))).toMatchObject([
      { what: 'the files of the site "site" are served on port 8080, which its pods do not declare' },
    ]);
  });

  it('refuses an invalid age once, with and without a cache', () => {
    for (const cache of [{}, false] as const) {
      const refused = refusalsOf((chart) => new StaticSite(chart, 'site', { files, cache, maxAge: -1 }));
      expect(refused.map(({ what }) => what)).toEqual(['maxAge is -1, which is not a whole number of seconds']);
    }
  });
});
