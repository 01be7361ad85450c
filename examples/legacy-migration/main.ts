// A shop that moves off its old machines path by path: the cluster serves the paths that moved and proxies the rest.
import {
  App,
  allowDns,
  Chart,
  Deployment,
  EndpointSlice,
  Ingress,
  Namespace,
  NetworkPolicy,
  Secret,
  Service,
  Volume,
} from 'kustruct';

export const app = new App({ name: 'shop' });
const namespace = 'shop';
new Namespace(new Chart(app, 'cluster'), 'shop', { podSecurity: 'restricted' });

// Systems outside the cluster, under names inside it: pods connect to `monolith` and `orders-db` now, and still will when these
// have moved in. Remove a machine from its list when it is shut down.
const MONOLITH = ['10.20.0.11', '10.20.0.12', '10.20.0.13'];
const ORDERS_DB = ['10.20.1.5'];
const outside = new Chart(app, 'outside', { namespace });
const monolith = new Service(outside, 'monolith', { ports: { http: { port: 80, targetPort: 8080 } } });
new EndpointSlice(outside, 'machines', { service: monolith, addressType: 'IPv4', endpoints: MONOLITH });
const ordersDb = new Service(outside, 'orders-db', { ports: { oracle: 1521 } });
new EndpointSlice(outside, 'database', { service: ordersDb, addressType: 'IPv4', endpoints: ORDERS_DB });
// The mail relay's address changes, so it is known only by name.
const mail = new Service(outside, 'mail', { type: 'ExternalName', externalName: 'smtp.corp.example.com' });

const inside = new Chart(app, 'inside', { namespace });
const common = {
  replicas: 3,
  ports: { http: 8080 },
  mounts: { '/tmp': Volume.emptyDir() },
  readiness: '/ready',
} as const;
const catalog = new Deployment(inside, 'catalog', {
  ...common,
  image: 'ghcr.io/acme/catalog:2.0.4',
  env: { PRICES_URL: `http://${monolith.name}/internal/prices` },
});
const checkout = new Deployment(inside, 'checkout', {
  ...common,
  image: 'ghcr.io/acme/checkout:1.3.0',
  env: {
    DB_URL: `jdbc:oracle:thin:@//${ordersDb.name}:1521/ORDERS`,
    DB_PASSWORD: Secret.existing('orders-db').key('password'),
    SMTP_HOST: mail.name,
  },
});
const toCatalog = new Service(inside, 'catalog-http', { for: catalog, port: 80 });
const toCheckout = new Service(inside, 'checkout-http', { for: checkout, port: 80 });

// The longest path wins: moving a part of the shop is one line here, and so is moving it back.
new Ingress(inside, 'shop', {
  name: 'shop',
  host: 'shop.example.com',
  tls: true,
  paths: {
    '/': monolith,
    '/catalog': toCatalog,
    '/checkout': toCheckout,
    '/checkout/invoices': monolith,
  },
});

// Each can connect only to the old machines that it needs, which also shows when nothing needs them any more.
const machines = (addresses: readonly string[]) => addresses.map((address) => ({ cidr: `${address}/32` }));
new NetworkPolicy(inside, 'catalog-out', {
  for: catalog,
  egress: [allowDns, { to: machines(MONOLITH), ports: [8080] }],
});
new NetworkPolicy(inside, 'checkout-out', {
  for: checkout,
  egress: [allowDns, { to: machines(ORDERS_DB), ports: [1521] }, { to: [{ cidr: '10.0.0.0/8' }], ports: [25] }],
});

app.synth();
