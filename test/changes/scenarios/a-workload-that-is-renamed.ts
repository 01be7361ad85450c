import { type Chart, Deployment } from '../../../src/index';

const named = (name: string) => (chart: Chart) => {
  new Deployment(chart, 'api', { name, image: 'ghcr.io/acme/api:1.4.2', replicas: 2 });
};

export const before = named('api');
export const after = named('backend');
