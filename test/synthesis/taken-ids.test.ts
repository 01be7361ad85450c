import { ApiObject, type App as Cdk8sApp } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { App, Chart, ConfigMap, Deployment, ProblemError, Service } from 'kustruct';

function problemsOf(app: App): ProblemError['problems'] {
  try {
    app.render();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

const image = 'ghcr.io/acme/api:1.4.2';
const ports = { http: 8080 };

/** The fixes for what a program does in one chart. */
function fixes(make: (chart: Chart) => unknown): string[] {
  const app = new App();
  make(new Chart(app, 'shop', { namespace: 'shop' }));
  return problemsOf(app).map(({ fix }) => fix);
}

describe('ids that are taken', () => {
  test('are reported together, with everything else, each with both lines', () => {
    const app = new App();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const api = new Deployment(chart, 'api', { image, ports });
    new Service(chart, 'api', { for: api });
    new ConfigMap(chart, 'settings', { data: { a: 'b' } });
    new ConfigMap(chart, 'settings', { data: { a: 'c' } });
    new ConfigMap(chart, 'other', { name: 'Not_A_Name' });
    new Chart(app, 'shop');
    const file = 'test/synthesis/taken-ids.test.ts';
    const taken = (scope: string, id: string, line: number) =>
      expect.stringMatching(`^"${scope}" already has a construct "${id}", created at ${file}:${line}:`);
    expect(problemsOf(app).map(({ what, where }) => [where.origin?.source?.line, what])).toEqual([
      [32, taken('shop', 'api', 31)],
      [34, taken('shop', 'settings', 33)],
      [36, taken('the app', 'shop', 30)],
      [35, expect.stringContaining('Not_A_Name')],
    ]);
  });

  test('have a fix that keeps the name of an object of another kind', () => {
    const made = fixes((chart) => {
      const api = new Deployment(chart, 'api', { image, ports });
      new Service(chart, 'api', { for: api });
      new ApiObject(chart, 'api', { apiVersion: 'v1', kind: 'ConfigMap' });
      new plus.Secret(chart, 'api', { metadata: { name: 'secrets' } });
    });
    const keep = 'give this one a different id, and let its object keep the name: ';
    expect(made).toEqual([
      `${keep}new Service(…, 'api-service', { name: 'api', … })`,
      `${keep}new ApiObject(…, 'api-apiobject', { metadata: { name: 'api' }, … })`,
      `${keep}new Secret(…, 'api-secret', { metadata: { name: 'secrets' }, … })`,
    ]);
  });

  test('have a fix with a new id and name, if the object would have the name of the other one', () => {
    const made = fixes((chart) => {
      new ConfigMap(chart, 'settings-2', { data: { a: 'b' } });
      for (const a of ['b', 'c', 'd']) {
        new ConfigMap(chart, 'settings', { data: { a } });
      }
      new ConfigMap(chart, 'settings', { name: 'more', data: { a: 'e' } });
    });
    expect(made).toEqual([
      "give this one a different id: new ConfigMap(…, 'settings-3', …)",
      "give this one a different id: new ConfigMap(…, 'settings-3', …)",
      "give this one a different id, and let its object keep the name: new ConfigMap(…, 'settings-4', { name: 'more', … })",
    ]);
  });

  test('leave a refused app usable', () => {
    const app: Cdk8sApp = new App();
    const chart = new Chart(app, 'shop');
    const first = new ConfigMap(chart, 'settings');
    new ConfigMap(chart, 'settings');
    expect(chart.node.findChild('settings')).toBe(first);
    expect(chart.node.children).toHaveLength(2);
  });
});
