import * as kplus from 'cdk8s-plus-28';
import { type Chart, ConfigMap, Pod, Secret, ServiceAccount } from 'kustruct';
import { refusalsOf } from '../in-chart';

const login = { username: 'bot', password: 'x' };

describe('an object that pods use', () => {
  it('is refused if it is known to be in another namespace', () => {
    const all = (namespace: string) =>
      refusalsOf(
        (chart) => {
          const settings = new ConfigMap(chart, 'settings', { namespace });
          const theirs = new kplus.Secret(chart, 'theirs', { metadata: { name: 'theirs', namespace } });
          const registry = new Secret(chart, 'registry', { namespace, dockerRegistries: { 'ghcr.io': login } });
          new Pod(chart, 'web', {
            image: 'web:1',
            envFrom: [settings],
            mounts: { '/theirs': { volume: theirs, readOnly: true } },
            volumes: { registry },
            imagePullSecrets: [registry],
            serviceAccount: new ServiceAccount(chart, 'robot', { namespace }),
          });
        },
        { namespace: 'shop', defaults: 'plain' },
      ).map(({ what }) => what);
    const apart = 'the Pod is in the namespace "shop", and the';
    expect(all('elsewhere')).toEqual([
      `${apart} ServiceAccount "robot" in "elsewhere"`,
      `${apart} Secret "registry" in "elsewhere"`,
      `${apart} Secret "theirs" in "elsewhere"`,
      `${apart} ConfigMap "settings" in "elsewhere"`,
    ]);
    expect(all('shop')).toEqual([]);
  });

  it('is refused even if only a key is used, in every form of the variable', () => {
    const all = (namespace: string) =>
      refusalsOf(
        (chart) => {
          const settings = new ConfigMap(chart, 'settings', { namespace, data: { mode: 'fast' } });
          const db = new Secret(chart, 'db', { namespace, stringData: { a: 'b' } });
          new Pod(chart, 'web', {
            image: 'web:1',
            env: { MODE: settings.key('mode'), PASSWORD: { valueFrom: db.key('a') }, LEVEL: 'info' },
          });
          new Pod(chart, 'list', { image: 'web:1', env: [{ name: 'MODE', valueFrom: settings.key('mode') }] });
        },
        { namespace: 'shop', defaults: 'plain' },
      ).map(({ what }) => what);
    const apart = 'the Pod is in the namespace "shop", and the';
    expect(all('elsewhere')).toEqual([
      `${apart} ConfigMap "settings" in "elsewhere"`,
      `${apart} Secret "db" in "elsewhere"`,
      `${apart} ConfigMap "settings" in "elsewhere"`,
    ]);
    expect(all('shop')).toEqual([]);
  });

  it('is accepted if only its name is known', () => {
    const made = (chart: Chart) => {
      new Pod(chart, 'web', { image: 'web:1', envFrom: [ConfigMap.existing('settings')], serviceAccount: 'robot' });
    };
    expect(refusalsOf(made, { namespace: 'shop', defaults: 'plain' })).toEqual([]);
  });
});
