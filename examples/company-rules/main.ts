// A team whose company has its own rules: a package of rules that checks everything the app renders.
import { App, Chart, Namespace, WebService } from 'kustruct';
// In a separate repository: from '@acme/kustruct-rules'
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
  // Change a company rule like any other, with a reason.
  rules: { 'acme-own-registry': { severity: 'off', reason: 'the mirror gets it with the next release' } },
  ports: { http: 8080 },
  readiness: '/health',
  cpu: '200m',
  memory: '512Mi',
});

app.synth();
