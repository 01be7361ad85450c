import { type Chart, Deployment, NetworkPolicy } from '../../../src/index';

export const before = (chart: Chart) => {
  new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', ports: { http: 8080 } });
};
export const after = (chart: Chart) => {
  const api = new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', ports: { http: 8080 } });
  new NetworkPolicy(chart, 'isolated', { for: api, policyTypes: ['Ingress'] });
};
