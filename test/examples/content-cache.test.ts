import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/content-cache/main')>('content-cache');
const manifests = render(app);

const from = (name: string) => ({
  podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
});

function configOf(name: string): string {
  return Object(manifests.get('ConfigMap', name)).data['default.conf'];
}

describe('the content delivery cache', () => {
  it('serves the clients, and only it can reach the origin', () => {
    expect(manifests).toHaveManifest('Ingress', 'cdn', { spec: { rules: [{ host: 'media.example.com' }] } });
    expect(manifests.ofKind('Ingress').map(({ metadata }) => metadata.name)).toEqual(['cdn', 'status']);
    expect(manifests).toHaveManifest('NetworkPolicy', 'origin', { spec: { ingress: [{ from: [from('cdn')] }] } });
  });

  it('requests from the Service of the origin, and keeps responses without a lifetime for a day', () => {
    expect(configOf('cdn-config')).toContain('    proxy_pass http://origin:8080;\n');
    expect(configOf('cdn-config')).toContain('    proxy_cache_valid 200 301 302 404 86400s;\n');
  });

  it('stores responses on a volume of each pod, and never fills it completely', () => {
    expect(configOf('cdn-config')).toContain(' max_size=163840m ');
    expect(manifests.get('Deployment', 'cdn').spec).toMatchObject({
      template: {
        spec: {
          securityContext: { fsGroup: 101 },
          volumes: expect.arrayContaining([
            {
              name: 'var-cache-nginx',
              ephemeral: {
                volumeClaimTemplate: {
                  spec: {
                    accessModes: ['ReadWriteOnce'],
                    storageClassName: 'fast-ssd',
                    resources: { requests: { storage: '200Gi' } },
                  },
                },
              },
            },
          ]),
        },
      },
    });
  });

  it('scales with its load, from three pods', () => {
    expect(manifests).toHaveManifest('HorizontalPodAutoscaler', 'cdn', { spec: { minReplicas: 3, maxReplicas: 12 } });
    expect(manifests.get('Deployment', 'cdn')).not.toHaveProperty('spec.replicas');
  });
});

describe('the static site', () => {
  it('serves the files of the program, which are cached for a minute', () => {
    expect(Object.keys(Object(manifests.get('ConfigMap', 'status-files')).data)).toEqual(['index.html', 'robots.txt']);
    expect(configOf('status-config')).toContain('Cache-Control "public, max-age=60"');
    expect(manifests).toHaveManifest('Ingress', 'status', {
      spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'status-cache' } } }] } }] },
    });
  });
});
