import { type Chart, Deployment, Service } from '../../../src/index';

const shop = (which: 'blue' | 'green') => (chart: Chart) => {
  const blue = new Deployment(chart, 'blue', { image: 'ghcr.io/acme/api:1.4.2', ports: { http: 8080 } });
  const green = new Deployment(chart, 'green', { image: 'ghcr.io/acme/api:1.5.0', ports: { http: 8080 } });
  new Service(chart, 'http', { name: 'api', for: { blue, green }[which] });
};

export const before = shop('blue');
export const after = shop('green');
