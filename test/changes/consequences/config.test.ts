import type { Fields } from '../../../src/manifests/manifest';
import { consequencesOf, object, workload } from './consequence-texts';

const old = object('v1', 'ConfigMap', 'settings', { data: { MODE: 'fast', LEVEL: 'info' } });
const changed = object('v1', 'ConfigMap', 'settings', { data: { MODE: 'slow', LEVEL: 'info' } });
const fromKey = (key: string): Fields => ({
  env: [{ name: 'X', valueFrom: { configMapKeyRef: { name: 'settings', key } } }],
});
const volumes = [{ name: 'settings', configMap: { name: 'settings' } }];
const mounted: Fields = { volumeMounts: [{ name: 'settings', mountPath: '/etc/api' }] };

describe('a change of a ConfigMap or Secret under the same name', () => {
  test.each([
    ['a variable', workload('Deployment', fromKey('MODE'))],
    ['all variables', workload('Deployment', { envFrom: [{ configMapRef: { name: 'settings' } }] })],
    [
      'a file that is mounted by subPath',
      workload(
        'Deployment',
        { volumeMounts: [{ name: 'settings', mountPath: '/x', subPath: 'MODE' }] },
        {},
        { volumes },
      ),
    ],
  ])('does not reach pods that read it as %s', (_, reader) => {
    expect(consequencesOf([old, reader], [changed, reader])).toEqual([
      'stale-config: Deployment shop/api does not restart, although it reads "MODE"',
    ]);
  });

  test('reaches pods that mount it, after a while', () => {
    const reader = workload('Deployment', mounted, {}, { volumes });
    expect(consequencesOf([old, reader], [changed, reader])).toEqual([
      'mounted-config: Deployment shop/api gets new files: "MODE"',
    ]);
  });

  test('does not affect pods that read another key, or that restart anyway', () => {
    const reader = workload('Deployment', fromKey('MODE'));
    const restarted = workload(
      'Deployment',
      fromKey('MODE'),
      {},
      {},
      { labels: { app: 'api' }, annotations: { hash: 'x' } },
    );
    expect(
      consequencesOf(
        [old, workload('Deployment', fromKey('LEVEL'))],
        [changed, workload('Deployment', fromKey('LEVEL'))],
        'stale',
      ),
    ).toEqual([]);
    expect(consequencesOf([old, reader], [changed, restarted], 'stale')).toEqual([]);
  });

  test('restarts pods that a controller in the cluster restarts', () => {
    const reader = workload('Deployment', fromKey('MODE'));
    const reloaded = {
      ...reader,
      metadata: { ...reader.metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
    };
    expect(consequencesOf([old, reloaded], [changed, reloaded])).toEqual([
      'reloader: Deployment shop/api restarts: it reads "MODE"',
    ]);
  });

  test('restarts pods that reference it by a hash', () => {
    const named = (hash: string, data: Fields) => object('v1', 'ConfigMap', `settings-${hash}`, { data });
    const reader = (hash: string) =>
      workload('Deployment', { envFrom: [{ configMapRef: { name: `settings-${hash}` } }] });
    expect(
      consequencesOf(
        [named('8f2hk9', { MODE: 'fast' }), reader('8f2hk9')],
        [named('7m4k2t', { MODE: 'slow' }), reader('7m4k2t')],
        'restarts',
        'stale',
        'replaced',
        'downtime',
      ),
    ).toEqual(['rollout: 1 pod restarts: containers[name=api].envFrom[0].configMapRef.name']);
  });

  test('is not refused if it is immutable and named by a hash', () => {
    const named = (hash: string, MODE: string) =>
      object('v1', 'ConfigMap', `settings-${hash}`, { immutable: true, data: { MODE } });
    expect(consequencesOf([named('8f2hk9', 'fast')], [named('7m4k2t', 'slow')], 'refused')).toEqual([]);
    expect(consequencesOf([named('8f2hk9', 'fast')], [named('8f2hk9', 'slow')], 'refused')).toHaveLength(1);
  });

  test('is reported only by its key for a Secret', () => {
    const secret = (value: string) => object('v1', 'Secret', 'db', { stringData: { password: value } });
    const reader = workload('Deployment', {
      env: [{ name: 'P', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }],
    });
    expect(consequencesOf([secret('hunter2'), reader], [secret('hunter3'), reader])).toEqual([
      'stale-config: Deployment shop/api does not restart, although it reads "password"',
    ]);
  });
});

describe('a removed ConfigMap', () => {
  test('is reported if pods still need it, as a whole or only a key', () => {
    const reader = workload('Deployment', fromKey('MODE'));
    expect(consequencesOf([old, reader], [reader], 'downtime')).toEqual([
      'missing-config: Deployment shop/api needs ConfigMap shop/settings, which is removed',
    ]);
    const less = object('v1', 'ConfigMap', 'settings', { data: { LEVEL: 'info' } });
    expect(consequencesOf([old, reader], [less, reader], 'downtime')).toEqual([
      'missing-config: Deployment shop/api needs the key "MODE", which is removed',
    ]);
    expect(consequencesOf([old, reader], [workload('Deployment')], 'downtime')).toEqual([]);
  });
});

describe('a ServiceAccount', () => {
  test('does not affect pods that already run', () => {
    const account = (token: boolean) => object('v1', 'ServiceAccount', 'api', { automountServiceAccountToken: token });
    expect(consequencesOf([account(false)], [account(true)], 'stale')).toEqual([
      'later-defaults: running pods do not follow the change of automountServiceAccountToken',
    ]);
  });
});
