import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/gitops/main')>('gitops');
const { app: argoCd } = load<typeof import('../../examples/gitops/argo-cd')>('gitops', 'argo-cd.ts');
const files = app.layout();
const followed = [...files.keys()].filter((path) => path.endsWith('/hello/kustomization.yaml'));

describe.each(Object.entries(render(app)))('Flux in %s', (environment, manifests) => {
  it('applies the existing overlay of its environment', () => {
    const path = `overlays/${environment}/hello`;
    expect(manifests).toHaveManifest('kustomize.toolkit.fluxcd.io/v1 Kustomization', 'flux-system/hello', {
      spec: { path: `./dist/${path}`, sourceRef: { kind: 'GitRepository', name: 'hello' }, prune: true, wait: true },
    });
    expect(followed).toContain(`${path}/kustomization.yaml`);
  });

  it('reads a valid repository', () => {
    expect(manifests).toHaveManifest('GitRepository', 'flux-system/hello', {
      spec: { url: 'https://git.example.com/acme/hello.git', ref: { branch: 'main' } },
    });
  });
});

describe('Argo CD', () => {
  const manifests = render(argoCd);

  it('has an Application for each overlay', () => {
    expect(argoCd).toHaveNoProblems();
    expect(manifests).toHaveManifest('argoproj.io/v1alpha1 ApplicationSet', 'hello', {
      spec: {
        generators: [{ list: { elements: [{ environment: 'staging' }, { environment: 'production' }] } }],
        template: {
          spec: {
            source: {
              repoURL: 'https://git.example.com/acme/hello.git',
              path: 'dist/overlays/{{ .environment }}/hello',
            },
            destination: { name: '{{ .environment }}', namespace: 'hello' },
          },
        },
      },
    });
    expect(followed).toEqual([
      'base/hello/kustomization.yaml',
      'overlays/staging/hello/kustomization.yaml',
      'overlays/production/hello/kustomization.yaml',
    ]);
  });

  it('manages itself from the repository', () => {
    expect(manifests).toHaveManifest('Application', 'argocd/delivery', {
      spec: {
        source: { path: 'dist-argo-cd/base/argo-cd' },
        syncPolicy: { automated: { prune: true, selfHeal: true } },
      },
    });
    expect([...argoCd.layout().keys()]).toContain('base/argo-cd/kustomization.yaml');
  });
});

describe('the overlay of production', () => {
  it('has the version and the number of pods in the fields that bots edit', () => {
    const kustomization = files.get('overlays/production/hello/kustomization.yaml');
    expect(kustomization).toContain('newTag: 2.3.1');
    expect(kustomization).toContain('count: 4');
  });
});
