import { type Chart, ConfigMap, Deployment, Role, Secret, WebService } from 'kustruct';
import { App } from '../../src';
import { refusalsOf, shop } from './in-chart';

const image = 'ghcr.io/acme/api:1.4.2';

describe('a prop with a value of the wrong type', () => {
  test.each<[string, (chart: Chart) => object, string, string]>([
    [
      'a number for a map',
      deployment({ ports: 8080 }),
      'ports',
      'ports is the number 8080; it must be a list or a map',
    ],
    [
      'a text for a map',
      (chart) => new ConfigMap(chart, 'it', { data: 'a' as never }),
      'data',
      'data is the string "a"; it must be a map',
    ],
    [
      'a list for a map',
      (chart) => new ConfigMap(chart, 'it', { data: ['a'] as never }),
      'data',
      'data is a list; it must be a map',
    ],
    [
      'a list for a map of maps',
      deployment({ containers: [{ name: 'a', image }] }),
      'containers',
      'containers is a list; it must be a map',
    ],
    ['a text for labels', deployment({ labels: 'a' }), 'labels', 'labels is the string "a"; it must be a map'],
    [
      'a map for a list',
      (chart) => new Role(chart, 'it', { rules: {} as never }),
      'rules',
      'rules is a map; it must be a list',
    ],
    [
      'an object for a list of them',
      (chart) => new Deployment(chart, 'it', { image, envFrom: new Secret(chart, 'db') as never }),
      'envFrom',
      'envFrom is an object of class Secret; it must be a list',
    ],
    [
      'a number in a list of maps',
      deployment({ ports: [8080] }),
      'ports[0]',
      'ports[0] is the number 8080; it must be a map',
    ],
    [
      'undefined for a mount',
      deployment({ mounts: { '/etc/api': undefined } }),
      'mounts[/etc/api]',
      'mounts[/etc/api] is undefined; it must be a map or a plain value',
    ],
    [
      'null for a container',
      deployment({ containers: { api: null } }),
      'containers.api',
      'containers.api is null; it must be a map',
    ],
    [
      'a text for a list of texts',
      deployment({ image, args: '--fast' }),
      'args',
      'args is the string "--fast"; it must be a list',
    ],
  ])('refuses %s once, and nothing else of the object', (_, make, field, what) => {
    expect(refusalsOf(make)).toMatchObject([{ field, what }]);
  });

  test('is refused once if a template passes it on', () => {
    const props = { image, ports: { http: 80 }, labels: 'a' };
    const refusals = refusalsOf((chart) => new WebService(chart, 'web', props as never));
    const messages = refusals.filter(({ field }) => field === 'labels').map(({ what }) => what);
    expect(messages).toEqual(['labels is the string "a"; it must be a map']);
  });

  test('is reported with all other problems of the app', () => {
    const chart = shop();
    new ConfigMap(chart, 'first', { data: 'a' as never });
    new ConfigMap(chart, 'second', { data: { 'a/b': 'c' } });
    expect(() => renderAll(chart)).toThrow(/data is the string "a"[\s\S]*a\/b/);
  });

  test('can be undefined instead', () => {
    const props = { image, ports: undefined, envFrom: undefined, env: { MODE: undefined } };
    expect(refusalsOf((chart) => new Deployment(chart, 'api', props as never))).toEqual([]);
  });
});

function renderAll({ node: { root } }: Chart) {
  return root instanceof App ? root.render() : [];
}

function deployment(props: object) {
  return (chart: Chart) => new Deployment(chart, 'it', props as never);
}
