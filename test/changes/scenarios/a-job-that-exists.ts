import { type Chart, Job } from '../../../src/index';

const migrate = (image: string) => (chart: Chart) => {
  new Job(chart, 'migrate', { image });
};

export const before = migrate('ghcr.io/acme/migrate:1.4.2');
export const after = migrate('ghcr.io/acme/migrate:1.5.0');
