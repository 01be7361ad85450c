import { type Chart, Deployment } from '../../../src/index';

const api = (team: string) => (chart: Chart) => {
  new Deployment(chart, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    overrides: {
      spec: { selector: { matchLabels: { team } }, template: { metadata: { labels: { team } } } },
    },
  });
};

export const before = api('shop');
export const after = api('store');
