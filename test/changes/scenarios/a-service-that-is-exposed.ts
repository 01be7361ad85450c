import { type Chart, Deployment, Service } from '../../../src/index';

const web = (type: 'ClusterIP' | 'LoadBalancer') => (chart: Chart) => {
  const web = new Deployment(chart, 'web', { image: 'ghcr.io/acme/web:1.0.0', ports: { http: 8080 } });
  new Service(chart, 'http', { for: web, type });
};

export const before = web('ClusterIP');
export const after = web('LoadBalancer');
