import { type Chart, Deployment } from '../../../src/index';

export const before = (chart: Chart) => {
  new Deployment(chart, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    replicas: 3,
    ports: { http: 8080 },
    readiness: '/ready',
    memory: '256Mi',
  });
};
export const after = (chart: Chart) => {
  new Deployment(chart, 'api', {
    image: 'ghcr.io/acme/api:1.4.2',
    replicas: 3,
    ports: { http: 8080 },
    disruptionBudget: false,
  });
};
