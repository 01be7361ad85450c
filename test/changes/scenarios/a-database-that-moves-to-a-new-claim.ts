import { type Chart, StatefulSet } from '../../../src/index';

const db = (size: string) => (chart: Chart) => {
  new StatefulSet(chart, 'db', {
    image: 'postgres:17.2',
    replicas: 3,
    ports: { db: 5432 },
    mounts: { '/var/lib/postgresql/data': 'data' },
    claims: { data: { accessModes: ['ReadWriteOnce'], storage: size } },
  });
};

export const before = db('10Gi');
export const after = db('50Gi');
