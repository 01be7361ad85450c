import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { App, Chart, ConfigMap, Deployment, ProblemError } from 'kustruct';

describe('a chart', () => {
  test('names objects after the ids below it, without its own id and without a hash', () => {
    const chart = new Chart(new App(), 'shop');
    const team = new Construct(chart, 'Team A');
    expect(new ConfigMap(team, 'settings').name).toBe('team-a-settings');
    expect(new ApiObject(team, 'raw', { apiVersion: 'v1', kind: 'ConfigMap' }).name).toBe('team-a-raw');
  });

  test('leaves out ids that only mark a default child', () => {
    const chart = new Chart(new App(), 'shop');
    const api = new Construct(chart, 'api');
    expect(new ConfigMap(api, 'Default').name).toBe('api');
    expect(new ApiObject(new Construct(chart, 'db'), 'Resource', { apiVersion: 'v1', kind: 'Secret' }).name).toBe('db');
    expect(new ConfigMap(chart, 'my-default-settings').name).toBe('my-default-settings');
  });

  test('uses the id of an object if the ids below it are not meaningful', () => {
    expect(new ConfigMap(new Chart(new App(), 'shop'), 'Default').name).toBe('shop');
  });

  test('cuts a name that is too long for its kind, and keeps two such names distinct', () => {
    const chart = new Chart(new App(), 'shop');
    const long = 'a'.repeat(300);
    const names = ['x', 'y'].map((end) => new Deployment(chart, `${long}${end}`, { image: 'nginx:1.27.3' }).name);
    expect(names.map((name) => name.length)).toEqual([63, 63]);
    expect(new Set(names).size).toBe(2);
    const cron = new ApiObject(chart, `${long}c`, { apiVersion: 'batch/v1', kind: 'CronJob' });
    expect(cron.name).toHaveLength(52);
  });

  test('gives its namespace and labels to its objects, and its labels to their pods', () => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop', labels: { team: 'a' } });
    new Deployment(chart, 'api', { image: 'nginx:1.27.3' });
    expect(chart.toJson()).toMatchObject([
      {
        metadata: { namespace: 'shop', labels: { team: 'a' } },
        spec: { template: { metadata: { labels: { team: 'a' } } } },
      },
    ]);
  });

  test('can have its own defaults', () => {
    const app = new App();
    new ConfigMap(new Chart(app, 'quiet', { defaults: 'plain' }), 'settings');
    expect(app.render()[0]?.manifest.metadata).toEqual({ name: 'settings' });
  });

  test('refuses to render invalid objects', () => {
    const chart = new Chart(new App(), 'shop');
    new Deployment(chart, 'api', {});
    expect(() => chart.toJson()).toThrow(ProblemError);
  });
});
