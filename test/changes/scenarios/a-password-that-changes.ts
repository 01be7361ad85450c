import { type Chart, Secret } from '../../../src/index';

const db = (stringData: Readonly<Record<string, string>>) => (chart: Chart) => {
  new Secret(chart, 'db', { stringData });
};

export const before = db({ user: 'shop', password: 'hunter2' });
export const after = db({ user: 'shop', password: 'correct horse', host: 'db.example.com' });
