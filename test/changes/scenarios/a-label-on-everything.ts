import { type Chart, ConfigMap } from '../../../src/index';

const settings = (version: string) => (chart: Chart) => {
  for (const name of ['cart', 'catalogue', 'checkout', 'payment', 'search']) {
    new ConfigMap(chart, name, { labels: { 'app.kubernetes.io/version': version }, data: { NAME: name } });
  }
};

export const before = settings('1.4');
export const after = settings('1.5');
