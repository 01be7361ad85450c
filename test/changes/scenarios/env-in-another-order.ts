import { type Chart, Deployment } from '../../../src/index';

const api = (env: Readonly<Record<string, string>>) => (chart: Chart) => {
  new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', replicas: 2, env });
};

export const before = api({ HOST: 'example.com', URL: 'https://$(HOST)/' });
export const after = api({ URL: 'https://$(HOST)/', HOST: 'example.com' });
