import { type Chart, ConfigMap, PersistentVolumeClaim } from '../../../src/index';

export const before = (chart: Chart) => {
  new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
  new PersistentVolumeClaim(chart, 'data', { accessModes: ['ReadWriteOnce'], storage: '10Gi' });
};
export const after = (chart: Chart) => {
  new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
};
