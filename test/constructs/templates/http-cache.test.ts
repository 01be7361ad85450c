import { App, Chart, HttpCache, type HttpCacheProps, type Manifest } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const labels = { 'app.kubernetes.io/name': 'cache' };

function render(props: Partial<HttpCacheProps> = {}): Readonly<Record<string, Manifest>> {
  const chart = shop();
  new HttpCache(chart, 'cache', { origin: 'http://media', ...props });
  return objectsOf(chart);
}

function configOf(props: Partial<HttpCacheProps> = {}): string {
  return Object(render(props)['ConfigMap cache-config']).data['default.conf'];
}

function checksumOf(props: Partial<HttpCacheProps> = {}): string {
  return Object(render(props)['Deployment cache']?.spec).template.metadata.annotations['checksum/config'];
}

describe('an HttpCache', () => {
  it('is two nginx pods that cache responses on their own volumes, and a Service on port 80', () => {
    const objects = render();
    expect(Object.keys(objects)).toEqual(['ConfigMap cache-config', 'Service cache', 'Deployment cache']);
    expect(objects['Deployment cache']?.spec).toEqual({
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels: { ...labels, 'app.kubernetes.io/instance': 'shop' },
          annotations: { 'checksum/config': expect.stringMatching(/^[0-9a-f]{8}$/) },
        },
        spec: {
          containers: [
            {
              name: 'cache',
              image: 'docker.io/nginxinc/nginx-unprivileged:1.27.3-alpine',
              ports: [{ name: 'http', containerPort: 8080 }],
              volumeMounts: [
                { name: 'cache-config', mountPath: '/etc/nginx/conf.d' },
                { name: 'tmp', mountPath: '/tmp' },
                { name: 'var-cache-nginx', mountPath: '/var/cache/nginx' },
              ],
              readinessProbe: { httpGet: { path: '/healthz', port: 'http' } },
            },
          ],
          volumes: [
            { name: 'cache-config', configMap: { name: 'cache-config' } },
            { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
            { name: 'var-cache-nginx', emptyDir: { sizeLimit: '1Gi' } },
          ],
        },
      },
    });
    expect(objects['Service cache']?.spec).toEqual({
      selector: labels,
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
  });

  it('proxies its origin, and fills only four fifths of its volume, so that its pods are not evicted', () => {
    const config = configOf({ origin: 'http://media:8080/files', size: '10Gi', maxAge: 60 });
    expect(config).toContain('    proxy_pass http://media:8080/files;\n');
    expect(config).toContain(' max_size=8192m ');
    expect(config).toContain('    proxy_cache_valid 200 301 302 404 60s;\n');
    expect(configOf({ size: '500k' })).toContain(' max_size=1m ');
  });

  it('does not cache personal responses, and caches per host, because the origin sees the host', () => {
    const config = configOf();
    for (const directive of ['proxy_cache_bypass', 'proxy_no_cache']) {
      expect(config).toContain(`    ${directive} $http_authorization $http_cookie;\n`);
    }
    expect(config).toContain('    proxy_set_header X-Forwarded-Host $host;\n');
    expect(config).toContain('    proxy_cache_key $host$request_uri;\n');
  });

  it('restarts its pods when its configuration changes, and only then', () => {
    expect(checksumOf({ maxAge: 60 })).not.toBe(checksumOf());
    expect(checksumOf({ replicas: 3 })).toBe(checksumOf());
  });

  it('accepts fields of its pods, and leaves their number to an autoscaler', () => {
    const objects = render({
      autoscaler: { minReplicas: 2, maxReplicas: 8 },
      podMetadata: { annotations: { team: 'web' } },
      memory: '512Mi',
      service: { type: 'NodePort', port: 8000 },
    });
    expect(objects['Deployment cache']).not.toHaveProperty('spec.replicas');
    expect(objects['Deployment cache']).toMatchObject({
      spec: {
        template: {
          metadata: { annotations: { team: 'web', 'checksum/config': expect.any(String) } },
          spec: { containers: [{ resources: { limits: { memory: '512Mi' } } }] },
        },
      },
    });
    expect(objects['Service cache']).toMatchObject({ spec: { type: 'NodePort', ports: [{ port: 8000 }] } });
  });

  it('refuses an invalid URL as origin, and an age that is not a whole number', () => {
    const refused = (props: HttpCacheProps) => refusalsOf((chart) => new HttpCache(chart, 'cache', props));
    expect(refused({ origin: 'media' })).toEqual([
      {
        field: undefined,
        what: 'the origin "media" is not a valid URL for nginx',
        fix: "give the scheme and the host: origin: 'http://media', or the url of a WebService: origin: media.url",
      },
    ]);
    for (const origin of ['http://', 'ftp://media', 'http://media;', 'http://a b', 'http://media; return 200']) {
      expect(refused({ origin })).toHaveLength(1);
    }
    for (const origin of ['http://media', 'https://media.example.com/a/b', 'http://media:8080']) {
      expect(refused({ origin })).toEqual([]);
    }
    for (const maxAge of [0.5, -1, Number.NaN]) {
      expect(refused({ origin: 'http://media', maxAge })).toEqual([
        {
          field: undefined,
          what: `maxAge is ${maxAge}, which is not a whole number of seconds`,
          fix: 'give whole seconds: maxAge: 300',
        },
      ]);
    }
  });

  it('refuses an invalid size, on the line that sets it', () => {
    const app = new App();
    new HttpCache(new Chart(app, 'shop'), 'cache', { origin: 'http://media', size: '1gb' });
    expect(() => app.render()).toThrow(/size is "1gb".*\n.*http-cache\.test\.ts/);
  });
});
