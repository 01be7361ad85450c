import { type Chart, Deployment, Service } from '../../../src/index';

const shop = (image: string) => (chart: Chart) => {
  const api = new Deployment(chart, 'api', { image, replicas: 3, ports: { http: 8080 } });
  new Service(chart, 'http', { for: api });
};

export const before = shop('ghcr.io/acme/api:1.4.2');
export const after = shop('ghcr.io/acme/api:1.5.0');
