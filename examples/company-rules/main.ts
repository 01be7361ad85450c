// A team whose company has rules of its own: they come as a package, and are held against whatever the app renders.
import { App, Chart, Namespace, WebService } from 'kustruct';
// In a repository of its own: from '@acme/kustruct-rules'
import { acmeRules } from './src';

export const app = new App({ name: 'parcels', customRules: acmeRules });

new Namespace(new Chart(app, 'cluster'), 'namespace', { name: 'parcels', podSecurity: 'restricted' });
const parcels = new Chart(app, 'parcels', { namespace: 'parcels' });
const labels = { 'acme.example/cost-center': '4711' };

new WebService(parcels, 'tracking', {
  image: 'registry.acme.example/logistics/tracking:2.3.0',
  labels,
  ports: { http: 8080 },
  readiness: '/ready',
  cpu: '100m',
  memory: '256Mi',
});

new WebService(parcels, 'maps', {
  image: 'ghcr.io/maptiler/tileserver-gl:v5.1.3',
  labels,
  // A rule of the company is changed as any other, with a reason.
  rules: { 'acme-own-registry': { severity: 'off', reason: 'the mirror gets it with the next release' } },
  ports: { http: 8080 },
  readiness: '/health',
  cpu: '200m',
  memory: '512Mi',
});

app.synth();
