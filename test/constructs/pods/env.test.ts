import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ConfigMap, type Env, type EnvFrom, fieldRef, Pod, resourceFieldRef, Secret } from 'kustruct';
import { refusalsOf, shop, specOf } from '../in-chart';

function container(props: { env?: Env; envFrom?: EnvFrom[] }): { env?: unknown; envFrom?: unknown } {
  return Object(specOf((chart) => new Pod(chart, 'web', { image: 'web:1', ...props }))).containers[0];
}

describe('environment variables', () => {
  it('are strings, keys of ConfigMaps and Secrets, and fields of the pod, in the given order', () => {
    const env = {
      MODE: 'fast',
      EMPTY: '',
      LEVEL: ConfigMap.existing('settings').key('level', { optional: true }),
      PASSWORD: Secret.existing('db').key('password'),
      POD_IP: fieldRef('status.podIP'),
      TEAM: fieldRef("metadata.labels['team']"),
      MEMORY: resourceFieldRef('limits.memory', { divisor: '1Mi' }),
      WHOLE: { value: 'as the API writes it' },
      FROM: { valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    };
    expect(container({ env }).env).toEqual([
      { name: 'MODE', value: 'fast' },
      { name: 'EMPTY', value: '' },
      { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'level', optional: true } } },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
      { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      { name: 'TEAM', valueFrom: { fieldRef: { fieldPath: "metadata.labels['team']" } } },
      { name: 'MEMORY', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } } },
      { name: 'WHOLE', value: 'as the API writes it' },
      { name: 'FROM', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ]);
  });

  it('can be a list if their order matters', () => {
    const env = [
      { name: 'B', value: '1' },
      { name: 'A', value: '$(B)' },
    ];
    expect(container({ env }).env).toEqual(env);
  });

  it('are left out if undefined, and are not rendered if the map is empty', () => {
    const env: Env = JSON.parse('{}');
    Object.assign(env, { A: undefined });
    expect(container({ env })).not.toHaveProperty('env');
    expect(container({ env: {}, envFrom: [] })).toEqual({ name: 'web', image: 'web:1' });
  });

  it('accept values of cdk8s-plus', () => {
    const chart = shop();
    const secret = new kplus.Secret(chart, 'db', { metadata: { name: 'db' } });
    const env = { PASSWORD: secret.envValue('password'), MODE: kplus.EnvValue.fromValue('fast') };
    expect(container({ env }).env).toEqual([
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
      { name: 'MODE', value: 'fast' },
    ]);
  });

  it('can come from all keys of ConfigMaps and Secrets, of kustruct and of cdk8s-plus', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings');
    const theirs = new kplus.Secret(chart, 'theirs', { metadata: { name: 'theirs' } });
    const prefixed = { prefix: 'CFG_', configMapRef: { name: 'more', optional: true } };
    expect(container({ envFrom: [settings, theirs, Secret.existing('db'), prefixed] }).envFrom).toEqual([
      { configMapRef: { name: 'settings' } },
      { secretRef: { name: 'theirs' } },
      { secretRef: { name: 'db' } },
      prefixed,
    ]);
  });

  it('do not come from other objects: those of kustruct do not compile, those of cdk8s-plus are refused', () => {
    const refused = refusalsOf((chart) => {
      const claim = new kplus.PersistentVolumeClaim(chart, 'claim', {
        metadata: { name: 'claim' },
        accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
        storage: Size.gibibytes(1),
      });
      new Pod(chart, 'web', { image: 'web:1', envFrom: [claim] });
    });
    expect(refused).toEqual([
      {
        field: 'spec.containers[0].envFrom[0]',
        what: 'the PersistentVolumeClaim "claim" cannot be used for environment variables',
        fix: "use a ConfigMap or a Secret: envFrom: [ConfigMap.existing('claim')]",
      },
    ]);
    const pod = new Pod(shop(), 'web', { image: 'web:1' });
    // @ts-expect-error a Pod has no keys
    const source: EnvFrom = pod;
    expect(source).toBe(pod);
  });
});
