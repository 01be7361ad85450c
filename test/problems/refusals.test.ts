import { App as Cdk8sApp } from 'cdk8s';
import { App, Chart, Deployment } from 'kustruct';
import { refusalsOf, refuse } from '../../src/problems/refusals';

const refusal = { what: 'the pod has no container', why: 'it would not start', fix: 'give it one', field: 'spec' };

describe('a refusal', () => {
  test('is kept with the construct, with its line, path and field', () => {
    const chart = new Chart(new App(), 'shop');
    refuse(chart, refusal);
    expect(refusalsOf(chart)).toMatchObject([
      {
        what: refusal.what,
        where: { path: 'shop', field: 'spec', origin: { source: { file: 'test/problems/refusals.test.ts' } } },
      },
    ]);
  });

  test('is kept once, however often it is said', () => {
    const chart = new Chart(new App(), 'shop');
    refuse(chart, refusal);
    refuse(chart, refusal);
    expect(refusalsOf(chart)).toHaveLength(1);
  });

  test('stops an App of cdk8s itself too', () => {
    const app = new Cdk8sApp({ outdir: '/nowhere' });
    new Deployment(new Chart(app, 'shop'), 'api', { image: 'nginx:1.27.3', readiness: '/ready' });
    expect(() => app.synthYaml()).toThrow(/readiness asks "\/ready", but the container has no TCP port/);
  });
});
