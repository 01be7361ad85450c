// An operator's kinds as typed constructs: cert-manager certificates, issued differently in each environment.
import { type App, Chart, Deployment, environments, Ingress, Service } from 'kustruct';
import { Certificate, ClusterIssuer } from './kinds';

interface Values {
  readonly host: string;
  /** The Let's Encrypt server; the staging server has no rate limits, and no browser trusts it. */
  readonly server: string;
}

function build(app: App, { host, server }: Values): void {
  const issuers = new Chart(app, 'issuers');
  const letsEncrypt = new ClusterIssuer(issuers, 'lets-encrypt', {
    spec: {
      acme: {
        server,
        privateKeySecretRef: { name: 'lets-encrypt-account' },
        solvers: [{ http01: { ingress: { ingressClassName: 'nginx' } } }],
      },
    },
  });

  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  new Certificate(shop, 'certificate', {
    name: 'web',
    spec: {
      secretName: 'web-tls',
      dnsNames: [host],
      renewBefore: '360h',
      issuerRef: { group: 'cert-manager.io', kind: letsEncrypt.kind, name: letsEncrypt.name },
    },
  });

  const api = new Deployment(shop, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    ports: { http: 8080 },
    readiness: '/ready',
  });
  const http = new Service(shop, 'http', { for: api });
  new Ingress(shop, 'web', { host, tls: 'web-tls', ingressClassName: 'nginx', paths: { '/': http } });
}

export const app = environments<'dev' | 'prod', Values>(
  {
    dev: { host: 'dev.shop.example.com', server: 'https://acme-staging-v02.api.letsencrypt.org/directory' },
    prod: { host: 'shop.example.com', server: 'https://acme-v02.api.letsencrypt.org/directory' },
  },
  build,
);
app.synth();
