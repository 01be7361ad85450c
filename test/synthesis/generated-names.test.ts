import { ApiObject, JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { App, Chart, ConfigMap, Job } from 'kustruct';
import { render } from '../../src/synthesis/render';

const generateName = 'migrate-';
const job = { apiVersion: 'batch/v1', kind: 'Job' };

function problemsOf(build: (chart: Chart) => unknown) {
  const chart = new Chart(new App({ defaults: 'plain' }), 'shop', { namespace: 'shop' });
  build(chart);
  return render(chart);
}

describe('a name that the API server would generate is refused', () => {
  test.each<[string, (chart: Chart) => unknown]>([
    ['a raw object', (chart) => new ApiObject(chart, 'a', { ...job, metadata: { generateName } })],
    [
      'a patch of a raw object',
      (chart) => new ApiObject(chart, 'a', job).addJsonPatch(JsonPatch.add('/metadata/generateName', generateName)),
    ],
    [
      'a patch that removes the name',
      (chart) =>
        new ApiObject(chart, 'a', { ...job, metadata: { name: 'x', generateName } }).addJsonPatch(
          JsonPatch.remove('/metadata/name'),
        ),
    ],
    ['metadata', (chart) => new ConfigMap(chart, 'a', { metadata: { generateName } })],
    ['overrides', (chart) => new Job(chart, 'a', { image: 'a:1', overrides: { metadata: { generateName } } })],
    [
      'a patch',
      (chart) => new ConfigMap(chart, 'a').addJsonPatch(JsonPatch.add('/metadata/generateName', generateName)),
    ],
    [
      'a patch of an object of cdk8s-plus',
      (chart) =>
        ApiObject.of(new plus.ConfigMap(chart, 'a')).addJsonPatch(
          JsonPatch.add('/metadata/generateName', generateName),
        ),
    ],
  ])('in %s', (_, build) => {
    expect(problemsOf(build).problems).toMatchObject([
      {
        what: 'metadata.generateName is "migrate-"',
        where: {
          field: 'metadata.generateName',
          origin: { source: { file: 'test/synthesis/generated-names.test.ts' } },
        },
        fix: expect.stringContaining("name: 'migrate'"),
      },
    ]);
  });

  test('in an item of a list, with its place', () => {
    const { problems } = problemsOf(
      (chart) =>
        new ApiObject(chart, 'a', {
          apiVersion: 'v1',
          kind: 'List',
          items: [{ ...job, metadata: { generateName } }],
        } as never),
    );
    expect(problems).toMatchObject([{ where: { field: 'items[0].metadata.generateName' } }]);
  });
});

describe('a generated name is harmless', () => {
  test('in the template of pods', () => {
    const template = { metadata: { generateName }, spec: {} };
    const { problems } = problemsOf((chart) => new ApiObject(chart, 'a', { ...job, spec: { template } } as never));
    expect(problems).toEqual([]);
  });

  test('next to a name, which the API server uses', () => {
    const { rendering, problems } = problemsOf((chart) => {
      new ApiObject(chart, 'a', { ...job, metadata: { name: 'migrate-x7', generateName } });
    });
    expect(problems).toEqual([]);
    expect(rendering[0]?.manifest.metadata).toEqual({ name: 'migrate-x7', generateName, namespace: 'shop' });
  });
});
