import type { Fields } from 'kustruct';
import { readConfig } from '../../src/manifests/config-reads';

/** What a pod reads, as the kind, the name and the key. */
function readsOf(spec: Fields): string[] {
  const reads: string[] = [];
  const note = (kind: string, name: string, key: string, isVariable: boolean) =>
    void reads.push(`${kind} ${name} ${key}${isVariable ? ' as a variable' : ''}`);
  readConfig(spec, {
    all: (kind, name, isVariable) => note(kind, name, 'all', isVariable),
    one: note,
  });
  return reads;
}

/** A pod with one volume, which its container mounts. */
function mounting(volume: Fields, ...mounts: readonly Fields[]): Fields {
  const volumeMounts = mounts.map((mount) => ({ name: 'v', mountPath: '/etc/app', ...mount }));
  return { containers: [{ name: 'app', volumeMounts }], volumes: [{ name: 'v', ...volume }] };
}

describe('what pods read from config', () => {
  test('is the key of a variable, and all keys of a source of variables', () => {
    const env: readonly Fields[] = [
      { name: 'PLAIN', value: 'x' },
      { name: 'A', valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' } } },
      { name: 'B', valueFrom: { secretKeyRef: { name: 'db', key: 'b', optional: true } } },
      { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    ];
    const envFrom: readonly Fields[] = [
      { configMapRef: { name: 'common' }, prefix: 'X_' },
      { secretRef: { name: 'tokens' } },
    ];
    expect(readsOf({ initContainers: [{ name: 'init', env }], containers: [{ name: 'app', envFrom }] })).toEqual([
      'ConfigMap settings a as a variable',
      'Secret db b as a variable',
      'ConfigMap common all as a variable',
      'Secret tokens all as a variable',
    ]);
  });

  test.each<[string, Fields, readonly Fields[], readonly string[]]>([
    ['a whole volume', { configMap: { name: 'm' } }, [{}], ['ConfigMap m all']],
    ['a Secret', { secret: { secretName: 's' } }, [{}], ['Secret s all']],
    ['items', { configMap: { name: 'm', items: [{ key: 'a', path: 'x' }] } }, [{}], ['ConfigMap m a']],
    ['one file', { configMap: { name: 'm' } }, [{ subPath: './app.yaml' }], ['ConfigMap m app.yaml']],
    [
      'two files',
      { configMap: { name: 'm' } },
      [{ subPath: 'a' }, { subPath: 'b' }],
      ['ConfigMap m a', 'ConfigMap m b'],
    ],
    ['a file and the whole', { configMap: { name: 'm' } }, [{ subPath: 'a' }, {}], ['ConfigMap m all']],
    ['a path of the pod', { configMap: { name: 'm' } }, [{ subPathExpr: '$(NAME)' }], ['ConfigMap m all']],
    [
      'a folder that items make',
      {
        configMap: {
          name: 'm',
          items: [
            { key: 'a', path: 'conf/a' },
            { key: 'b', path: 'other/b' },
          ],
        },
      },
      [{ subPath: 'conf/' }],
      ['ConfigMap m a'],
    ],
    [
      'a projected volume',
      {
        projected: {
          sources: [
            { configMap: { name: 'm', items: [{ key: 'b', path: 'b' }] } },
            { secret: { name: 's' } },
            { serviceAccountToken: { path: 'token' } },
          ],
        },
      },
      [{}],
      ['ConfigMap m b', 'Secret s all'],
    ],
  ])('is for a mount of %s what the container sees of it', (_, volume, mounts, reads) => {
    expect(readsOf(mounting(volume, ...mounts))).toEqual(reads);
  });

  test('is nothing if no container mounts the volume', () => {
    expect(readsOf({ ...mounting({ configMap: { name: 'm' } }), containers: [{ name: 'app' }] })).toEqual([]);
  });

  test('is nothing if fields have the wrong type', () => {
    expect(readsOf({ containers: 'app', volumes: {} })).toEqual([]);
    expect(readsOf({ containers: [null, { env: {}, envFrom: ['x', { configMapRef: 'm' }] }] })).toEqual([]);
  });
});
