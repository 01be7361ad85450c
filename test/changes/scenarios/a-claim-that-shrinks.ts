import { type Chart, PersistentVolumeClaim } from '../../../src/index';

const data = (size: string) => (chart: Chart) => {
  new PersistentVolumeClaim(chart, 'data', { accessModes: ['ReadWriteOnce'], storage: size });
};

export const before = data('20Gi');
export const after = data('10Gi');
