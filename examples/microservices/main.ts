// A shop of five services and a worker that find each other by name. Only declared connections are allowed.
// The calls of `connect` at the end are the map of the system; everything else is blocked, in both directions.
import {
  App,
  Chart,
  denyAll,
  Namespace,
  NetworkPolicy,
  Secret,
  WebService,
  type WebServiceProps,
  Worker,
} from 'kustruct';

export const app = new App({ name: 'shop' });
const namespace = 'shop';
new Namespace(new Chart(app, 'cluster'), 'shop', { podSecurity: 'restricted' });

const shop = new Chart(app, 'shop', { namespace });
new NetworkPolicy(shop, 'deny-all', denyAll);

function service(name: string, version: string, props: Partial<WebServiceProps> = {}): WebService {
  return new WebService(shop, name, {
    image: `ghcr.io/acme/${name}:${version}`,
    replicas: 2,
    ports: { http: 8080 },
    memory: '128Mi',
    readiness: '/ready',
    liveness: '/live',
    ...props,
  });
}

const database = (name: string) => ({ DATABASE_URL: Secret.existing(`${name}-database`).key('url') });
const broker = { AMQP_URL: Secret.existing('broker').key('url') };

const catalog = service('catalog', '4.12.0', { env: database('catalog') });
const cart = service('cart', '2.3.1', { env: { CATALOG_URL: catalog.url } });
const payments = service('payments', '3.0.4', {
  env: { PROVIDER_KEY: Secret.existing('payment-provider').key('key') },
});
const orders = service('orders', '5.1.0', { env: { ...database('orders'), ...broker, PAYMENTS_URL: payments.url } });
const web = service('web', '7.8.2', {
  replicas: 3,
  host: 'shop.example.com',
  tls: true,
  env: { CATALOG_URL: catalog.url, CART_URL: cart.url, ORDERS_URL: orders.url },
});
const mailer = new Worker(shop, 'mailer', {
  image: 'ghcr.io/acme/mailer:1.9.0',
  memory: '96Mi',
  env: broker,
  autoscaler: {
    maxReplicas: 8,
    queue: { metric: 'rabbitmq_queue_messages_ready', labels: { queue: 'mail' }, perPod: 100 },
  },
});

/** Lets one service connect to others: egress of its pods, and ingress of theirs. */
function connect(caller: WebService | Worker, ...callees: readonly WebService[]): void {
  caller.allowTo(...callees);
  for (const callee of callees) {
    callee.allowFrom(caller);
  }
}

connect(web, catalog, cart, orders);
connect(cart, catalog);
connect(orders, payments);

// Outside the namespace: the Ingress controller, the managed databases and the broker, and two providers.
const databases = { cidr: '10.20.0.0/24' };
const brokers = { cidr: '10.20.1.0/28' };
web.allowFrom(Namespace.existing('ingress-nginx'));
catalog.allowTo(databases);
orders.allowTo(databases, brokers);
payments.allowTo({ cidr: '203.0.113.0/28' });
mailer.allowTo(brokers, { cidr: '198.51.100.25/32' });

app.synth();
