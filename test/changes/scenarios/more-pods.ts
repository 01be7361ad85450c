import { type Chart, Deployment } from '../../../src/index';

const api = (replicas: number) => (chart: Chart) => {
  new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', replicas });
};

export const before = api(2);
export const after = api(6);
