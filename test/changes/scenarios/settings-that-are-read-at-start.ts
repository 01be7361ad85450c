import { type Chart, ConfigMap, Deployment } from '../../../src/index';

const api = (mode: string) => (chart: Chart) => {
  const settings = new ConfigMap(chart, 'settings', { data: { MODE: mode } });
  new Deployment(chart, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    replicas: 2,
    configDigest: false,
    env: { MODE: settings.key('MODE') },
  });
};

export const before = api('fast');
export const after = api('slow');
