import { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import { Construct } from 'constructs';
import { App, Chart, Deployment, ProblemError, type Refusal, refuse } from 'kustruct';
import { refusalsOf } from '../../src/problems/refusals';

const refusal: Refusal = {
  what: 'the pod has no container',
  why: 'it would not start',
  fix: 'give it one',
  field: 'spec',
};

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

  test('is kept once, however often it is reported', () => {
    const chart = new Chart(new App(), 'shop');
    refuse(chart, refusal);
    refuse(chart, refusal);
    expect(refusalsOf(chart)).toHaveLength(1);
  });

  test('of a template is shown with all other problems, on the line of the program', () => {
    const app = new App();
    const template = new Construct(new Chart(app, 'shop'), 'template');
    refuse(template, refusal);
    new Deployment(template, 'api', { image: 'nginx:1.27.3', readiness: '/ready' });
    expect(() => app.render()).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            what: refusal.what,
            where: expect.objectContaining({ path: 'shop/template', field: 'spec' }),
          }),
          expect.objectContaining({ what: expect.stringMatching(/^readiness checks/) }),
        ],
      }),
    );
  });

  test('of a template stops an App of cdk8s itself, too', () => {
    const app = new Cdk8sApp({ outdir: '/nowhere' });
    refuse(new Construct(new Cdk8sChart(app, 'shop'), 'template'), refusal);
    expect(() => app.synthYaml()).toThrow(ProblemError);
    expect(() => app.synth()).toThrow(/the pod has no container/);
  });

  test('stops an App of cdk8s itself too', () => {
    const app = new Cdk8sApp({ outdir: '/nowhere' });
    new Deployment(new Chart(app, 'shop'), 'api', {
      image: 'nginx:1.27.3',
      ports: { http: 80 },
      readiness: '/ready',
      readinessProbe: {},
    });
    expect(() => app.synthYaml()).toThrow(/readiness and readinessProbe are both given/);
  });
});
