import { ApiObject, JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { App, Chart, ConfigMap, Deployment, ProblemError } from 'kustruct';

const image = 'nginx:1.27.3';

/** The problems of a program, each as its field, fact and fix. */
function problemsOf(make: (chart: Chart) => unknown): Readonly<Record<string, string>> {
  const app = new App({ defaults: 'plain' });
  make(new Chart(app, 'shop', { namespace: 'shop' }));
  try {
    app.render();
    return {};
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw error;
    }
    const fields = error.problems.map(({ where }) => where.field);
    expect(fields).toEqual([...new Set(fields)]);
    return Object.fromEntries(error.problems.map(({ where, fix }) => [where.field, fix]));
  }
}

/** A container with a number and a boolean in place of strings, and an unknown field. */
const wrong = {
  name: 'api',
  image,
  args: [1],
  env: [{ name: 'PORT', value: 8080 }],
  tty: 'true',
  imagePullPolcy: 'Always',
};
const container = 'spec.template.spec.containers[0]';
const problems = {
  'metadata.labels.tier': expect.stringContaining("tier: '1'"),
  'spec.replica': 'write replicas instead',
  [`${container}.args[0]`]: expect.stringContaining("'1'"),
  [`${container}.env[0].value`]: expect.stringContaining("'8080'"),
  [`${container}.tty`]: expect.stringContaining('true'),
  [`${container}.imagePullPolcy`]: 'write imagePullPolicy instead',
};
const labels = { tier: 1 as never };
const podLabels = { app: 'api' };

describe('a wrong type and an unknown field are reported once', () => {
  test('in the overrides of a construct', () => {
    const spec = { replica: 3, template: { spec: { containers: [wrong] } } };
    const props = { image, podMetadata: { labels: podLabels }, overrides: { metadata: { labels }, spec } };
    expect(problemsOf((chart) => new Deployment(chart, 'api', props as never))).toEqual(problems);
  });

  test('in a raw object', () => {
    const template = { metadata: { labels: podLabels }, spec: { containers: [wrong] } };
    const spec = { replica: 3, selector: { matchLabels: podLabels }, template };
    const make = (chart: Chart) =>
      new ApiObject(chart, 'api', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { labels }, spec });
    expect(problemsOf(make)).toEqual(problems);
  });

  test('in JSON patches of an object of cdk8s-plus', () => {
    const make = (chart: Chart) => {
      const deployment = new plus.Deployment(chart, 'api', { containers: [{ image, portNumber: 80 }] });
      ApiObject.of(deployment).addJsonPatch(
        JsonPatch.add('/metadata/labels', labels),
        JsonPatch.add('/spec/replica', 3),
        JsonPatch.replace('/spec/template/spec/containers/0', wrong),
      );
    };
    expect(problemsOf(make)).toEqual(problems);
  });

  test('in the props of a construct, in terms of the props', () => {
    const env = { PORT: 8080, ON: true, OFF: 'x' };
    const props = { image, args: [1], env, tty: 'true', labels, annotations: { note: true }, replica: 3 };
    const make = (chart: Chart) => {
      new Deployment(chart, 'api', props as never);
      new ConfigMap(chart, 'settings', { data: { PORT: 8080 } } as never);
    };
    expect(problemsOf(make)).toEqual({
      replica: 'write replicas',
      'data.PORT': "put it in quotes: PORT: '8080'",
      'metadata.labels.tier': "put it in quotes: tier: '1'",
      'metadata.annotations.note': "put it in quotes: note: 'true'",
      [`${container}.args[0]`]: "put it in quotes: '1'",
      [`${container}.env[0].value`]: "put it in quotes: '8080'",
      [`${container}.env[1].value`]: "put it in quotes: 'true'",
      [`${container}.tty`]: 'write it without quotes: true',
    });
  });
});
