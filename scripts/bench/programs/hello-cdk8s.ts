import { App, Chart } from 'cdk8s';
import { Deployment, Ingress, IngressBackend } from 'cdk8s-plus-28';

const app = new App();
const chart = new Chart(app, 'hello', { namespace: 'hello' });
const web = new Deployment(chart, 'web', {
  containers: [{ image: 'ghcr.io/acme/hello:1.0.0', ports: [{ name: 'http', number: 8080 }] }],
});
const http = web.exposeViaService();
new Ingress(chart, 'public', {
  rules: [{ host: 'hello.example.com', path: '/', backend: IngressBackend.fromService(http) }],
});
app.synth();
