/** Programs to type-check, by the library that they use; each ends where a completion is requested. */
export const TYPE_PROGRAMS = {
  kustruct: (workloads: number) => `import { App, Chart, Deployment, Service } from 'kustruct';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });
${repeat(
  workloads,
  (
    n,
  ) => `const web${n} = new Deployment(chart, 'web${n}', { image: 'nginx:1.29.4', replicas: 2, ports: { http: 8080 } });
new Service(chart, 'http${n}', { for: web${n}, port: 80 });
`,
)}app.synth();
new Deployment(chart, 'last', { image: 'nginx:1.29.4',  });
`,
  'cdk8s-plus-28': (workloads: number) => `import { App, Chart } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-plus-28';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });
${repeat(
  workloads,
  (n) => `const web${n} = new Deployment(chart, 'web${n}', {
  replicas: 2,
  containers: [{ image: 'nginx:1.29.4', portNumber: 8080 }],
});
new Service(chart, 'http${n}', { selector: web${n}, ports: [{ port: 80, targetPort: 8080 }] });
`,
)}app.synth();
new Deployment(chart, 'last', { replicas: 2,  });
`,
} as const;

function repeat(times: number, text: (n: number) => string): string {
  return Array.from({ length: times }, (_, n) => text(n)).join('');
}
