// Objects for Argo CD, in the cluster where it runs: an Application per environment, and one for these objects.
import { App, Chart } from 'kustruct';
import { Application, ApplicationSet } from './imports/argoproj.io';
import { REPOSITORY, VALUES } from './values';

export const app = new App();
const argo = new Chart(app, 'argo-cd', { namespace: 'argocd' });

const source = { repoUrl: REPOSITORY, targetRevision: 'main' };
const syncPolicy = { automated: { prune: true, selfHeal: true }, syncOptions: ['ServerSideApply=true'] };

// Apply it once by hand; it then keeps itself and the ApplicationSet in sync with the repository.
new Application(argo, 'delivery', {
  spec: {
    project: 'default',
    source: { ...source, path: 'dist-argo-cd/base/argo-cd' },
    destination: { name: 'in-cluster', namespace: 'argocd' },
    syncPolicy,
  },
});

new ApplicationSet(argo, 'hello', {
  spec: {
    goTemplate: true,
    goTemplateOptions: ['missingkey=error'],
    generators: [{ list: { elements: Object.keys(VALUES).map((environment) => ({ environment })) } }],
    template: {
      metadata: { name: 'hello-{{ .environment }}' },
      spec: {
        project: 'default',
        source: { ...source, path: 'dist/overlays/{{ .environment }}/hello' },
        destination: { name: '{{ .environment }}', namespace: 'hello' },
        syncPolicy,
      },
    },
  },
});

app.synth();
