import { App, Chart, Deployment, Ingress, Service } from 'kustruct';

const app = new App();
const chart = new Chart(app, 'hello', { namespace: 'hello' });
const web = new Deployment(chart, 'web', { image: 'ghcr.io/acme/hello:1.0.0', ports: { http: 8080 } });
const http = new Service(chart, 'http', { for: web });
new Ingress(chart, 'public', { host: 'hello.example.com', paths: { '/': http } });
app.synth();
