import { type Chart, Deployment } from '../../../src/index';

const batch = (image: string) => (chart: Chart) => {
  new Deployment(chart, 'worker', { image, replicas: 1, strategy: { type: 'Recreate' } });
};

export const before = batch('ghcr.io/acme/worker:1.4.2');
export const after = batch('ghcr.io/acme/worker:1.5.0');
