// A SaaS with an isolated namespace per customer, with quota, limits, permissions and the application, from one typed list.
import { App, Chart, Namespace, Secret, Subject, Tenant, WebService } from 'kustruct';

/** What a customer pays for. */
const PLANS = {
  team: { quota: { 'requests.cpu': '2', 'requests.memory': '4Gi', pods: 20, 'requests.storage': '20Gi' }, replicas: 1 },
  business: {
    quota: { 'requests.cpu': '16', 'requests.memory': '32Gi', pods: 100, 'requests.storage': '500Gi' },
    replicas: 3,
  },
} as const;

interface Customer {
  readonly plan: keyof typeof PLANS;
  readonly host: string;
  /** The customer's people who may view the workloads. */
  readonly viewers?: readonly Subject[];
}

/** The name of a customer is the name of the namespace; an invalid one is refused. */
const CUSTOMERS: Readonly<Record<string, Customer>> = {
  initech: { plan: 'team', host: 'initech.acme.example' },
  hooli: { plan: 'business', host: 'acme.hooli.example', viewers: [Subject.group('hooli:platform')] },
  'stark-industries': { plan: 'business', host: 'stark.acme.example', viewers: [Subject.group('stark:it')] },
};

export const app = new App({ name: 'saas' });
const tenants = new Chart(app, 'tenants');
const ingressController = Namespace.existing('ingress-nginx');

for (const [name, { plan, host, viewers }] of Object.entries(CUSTOMERS)) {
  const { quota, replicas } = PLANS[plan];
  const tenant = new Tenant(tenants, name, {
    labels: { 'acme.example/plan': plan },
    quota,
    viewers,
    admins: [Subject.group('acme:oncall')],
    developers: [Subject.group('acme:support')],
    ingress: [{ from: [ingressController] }],
    // The databases outside the cluster.
    egress: [{ to: [{ cidr: '10.20.0.0/24' }], ports: [5432] }],
  });

  const chart = new Chart(app, name, { namespace: tenant.namespace.name });
  new WebService(chart, 'app', {
    image: 'ghcr.io/acme/app:5.1.3',
    replicas,
    ports: { http: 8080 },
    cpu: '250m',
    memory: '512Mi',
    env: { TENANT: name, DATABASE_URL: Secret.existing('database').key('url') },
    readiness: '/ready',
    host,
    tls: true,
  });
}

app.synth();
