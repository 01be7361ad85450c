// One app for Argo CD and for Flux: an overlay per environment, and the objects that make Flux follow that overlay.
// argo-cd.ts creates the objects for Argo CD. Both use constructs that `npx cdk8s import` generated from CRDs.
import { Chart, Deployment, environments, Ingress, Namespace, Service } from 'kustruct';
import { Kustomization, KustomizationSpecSourceRefKind } from './imports/kustomize.toolkit.fluxcd.io';
import { GitRepository } from './imports/source.toolkit.fluxcd.io';
import { REPOSITORY, VALUES } from './values';

export const app = environments(VALUES, (app, { name, version, host, replicas }) => {
  const namespace = 'hello';
  const hello = new Chart(app, 'hello', { namespace });
  new Namespace(hello, 'namespace', { name: namespace, podSecurity: 'restricted' });
  const web = new Deployment(hello, 'web', {
    image: `ghcr.io/acme/hello:${version}`,
    replicas,
    ports: { http: 8080 },
    readiness: '/ready',
  });
  const http = new Service(hello, 'http', { for: web, port: 80 });
  new Ingress(hello, 'public', { host, tls: true, paths: { '/': http } });

  // Apply it once by hand, `kubectl apply -k dist/overlays/production/flux`; from then on Flux applies what is committed.
  const flux = new Chart(app, 'flux', { namespace: 'flux-system' });
  const source = new GitRepository(flux, 'hello-source', {
    metadata: { name: 'hello' },
    spec: { interval: '1m', url: REPOSITORY, ref: { branch: 'main' }, secretRef: { name: 'git-read' } },
  });
  new Kustomization(flux, 'hello', {
    spec: {
      sourceRef: { kind: KustomizationSpecSourceRefKind.GIT_REPOSITORY, name: source.name },
      path: `./dist/overlays/${name}/hello`,
      interval: '10m',
      timeout: '5m',
      // Deletes objects that are no longer rendered; the Kustomization is ready when its pods are.
      prune: true,
      wait: true,
    },
  });
});

app.synth();
