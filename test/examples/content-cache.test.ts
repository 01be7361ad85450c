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
  it('is what clients reach, and alone reaches the origin', () => {
    expect(manifests).toHaveManifest('Ingress', 'cdn', { spec: { rules: [{ host: 'media.example.com' }] } });
    expect(manifests.ofKind('Ingress').map(({ metadata }) => metadata.name)).toEqual(['cdn', 'status']);
    expect(manifests).toHaveManifest('NetworkPolicy', 'origin', { spec: { ingress: [{ from: [from('cdn')] }] } });
  });

  it('asks the Service of the origin, and keeps for a day what does not say how long', () => {
    expect(configOf('cdn-config')).toContain('    proxy_pass http://origin:8080;\n');
    expect(configOf('cdn-config')).toContain('    proxy_cache_valid 200 301 302 404 86400s;\n');
  });

  it('keeps answers on a disk of each pod, which is never filled to its end', () => {
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

  it('grows by its load, from three pods on', () => {
    expect(manifests).toHaveManifest('HorizontalPodAutoscaler', 'cdn', { spec: { minReplicas: 3, maxReplicas: 12 } });
    expect(manifests.get('Deployment', 'cdn')).not.toHaveProperty('spec.replicas');
  });
});

describe('the static site', () => {
  it('serves the files of the program, which are fresh within a minute', () => {
    expect(Object.keys(Object(manifests.get('ConfigMap', 'status-files')).data)).toEqual(['index.html', 'robots.txt']);
    expect(configOf('status-config')).toContain('Cache-Control "public, max-age=60"');
    expect(manifests).toHaveManifest('Ingress', 'status', {
      spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'status-cache' } } }] } }] },
    });
  });
});
