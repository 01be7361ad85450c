import { compare } from '../../src/changes/compare';
import type { Fields, Manifest } from '../../src/manifests/manifest';
import { mapAt } from '../../src/manifests/read-fields';
import { rendering } from './rendering';

const api: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api', namespace: 'shop' },
  spec: { replicas: 2 },
};
const settings: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'shop' },
  data: { MODE: 'fast' },
};
const secret: Manifest = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'db', namespace: 'shop' },
  stringData: { password: 'hunter2' },
};

describe('a comparison', () => {
  test('of a rendering with itself has no changes', () => {
    const { changes, summary } = compare(rendering(api, settings), rendering(api, settings));
    expect(changes).toEqual([]);
    expect(summary).toMatchObject({ added: 0, removed: 0, changed: 0, replaced: 0, unchanged: 2, consequences: {} });
  });

  test('names objects that are added, removed and changed', () => {
    const { changes, summary } = compare(
      rendering(api, settings),
      rendering({ ...api, spec: { replicas: 3 } }, secret),
    );
    expect(changes.map(({ change, object }) => [change, object.kind, object.namespace, object.name])).toEqual([
      ['changed', 'Deployment', 'shop', 'api'],
      ['added', 'Secret', 'shop', 'db'],
      ['removed', 'ConfigMap', 'shop', 'settings'],
    ]);
    expect(summary).toMatchObject({ added: 1, removed: 1, changed: 1, unchanged: 0, consequences: { scale: 1 } });
  });

  test('names the changed fields of an object, with both values', () => {
    const { changes } = compare(rendering(settings), rendering({ ...settings, data: { MODE: 'slow', LEVEL: 'info' } }));
    expect(changes[0]?.fields).toEqual([
      { field: 'data.MODE', difference: 'changed', before: 'fast', after: 'slow' },
      { field: 'data.LEVEL', difference: 'added', after: 'info' },
    ]);
  });

  test('reports what the server refuses, even if no field would change', () => {
    const slice = (spec: Fields): Manifest => ({
      apiVersion: 'resource.k8s.io/v1',
      kind: 'ResourceSlice',
      metadata: { name: 'nics' },
      spec: {
        driver: 'nics.example.com',
        allNodes: true,
        pool: { name: 'nics', generation: 1, resourceSliceCount: 1 },
        devices: [{ name: 'port-0' }],
        ...spec,
      },
    });
    const { changes } = compare(rendering(slice({})), rendering(slice({ sharedCounters: [] })));
    expect(changes.map(({ fields }) => fields)).toEqual([[]]);
    expect(changes[0]?.consequences.map(({ kind }) => kind)).toContain('refused');
    expect(compare(rendering(slice({})), rendering(slice({ nodeName: null }))).changes).toEqual([]);
  });

  test('shows no value of a Secret, only the keys that differ', () => {
    const comparison = compare(
      rendering(secret),
      rendering({ ...secret, stringData: { password: 'correct horse', user: 'shop' } }),
    );
    expect(JSON.stringify(comparison)).not.toMatch(/hunter2|correct horse/);
    expect(comparison.changes[0]?.fields).toEqual([
      { field: 'data.password', difference: 'changed', secret: true },
      { field: 'data.user', difference: 'added', secret: true },
    ]);
  });

  test('reports what a change does, and the line that creates the object', () => {
    const origin = { source: { file: 'main.ts', line: 7, column: 3 } };
    const [after] = rendering({ ...api, spec: { replicas: 3 } });
    const { changes } = compare(rendering(api), after === undefined ? [] : [{ ...after, origin }]);
    expect(changes[0]?.consequences).toEqual([
      {
        kind: 'scale',
        rule: 'replicas',
        field: 'spec.replicas',
        what: 'replicas changes from 2 to 3',
        why: expect.stringContaining('do not restart'),
        fix: expect.any(String),
        file: 'main.ts',
        line: 7,
      },
    ]);
  });
});

describe('a consequence', () => {
  const [was] = rendering(api);
  const [is] = rendering({ ...api, spec: { replicas: 3 } });
  const accepted = { replicas: { severity: 'off', reason: 'there is a sale on Friday' } } as const;

  test('that is accepted on its object is reported with the reason, and not counted', () => {
    const { changes, summary } = compare(was ? [was] : [], is ? [{ ...is, rules: accepted }] : []);
    expect(changes[0]?.consequences).toMatchObject([{ rule: 'replicas', accepted: 'there is a sale on Friday' }]);
    expect(summary).toMatchObject({ consequences: {}, accepted: 1 });
  });

  test('of a removed object is accepted on all other objects', () => {
    const rules = { 'removed-workload': { severity: 'off', reason: 'it has moved to another repository' } } as const;
    const others = rendering(settings).map((rendered) => ({ ...rendered, rules }));
    const { changes } = compare([...rendering(api), ...others], others);
    expect(changes[0]?.consequences).toMatchObject([
      { rule: 'removed-workload', accepted: 'it has moved to another repository' },
    ]);
  });
});

describe('a change', () => {
  const image = (tag: string, spec: Fields = {}): Manifest => ({
    ...api,
    spec: { ...spec, template: { spec: { containers: [{ name: 'api', image: `api:${tag}` }] } } },
  });

  test('of images only is routine', () => {
    expect(compare(rendering(image('1.4.2')), rendering(image('1.5.0'))).summary.isRoutine).toBe(true);
  });

  test.each([
    ['another field', [image('1.4.2')], [image('1.5.0', { replicas: 3 })]],
    ['another object', [image('1.4.2')], [image('1.5.0'), settings]],
    ['an older version', [image('1.5.0')], [image('1.4.2')]],
    [
      'a time without pods',
      [image('1.4.2', { strategy: { type: 'Recreate' } })],
      [image('1.5.0', { strategy: { type: 'Recreate' } })],
    ],
    ['nothing', [image('1.4.2')], [image('1.4.2')]],
  ])('with %s is not routine', (_, before, after) => {
    expect(compare(rendering(...before), rendering(...after)).summary.isRoutine).toBe(false);
  });
});

describe('a refused change', () => {
  const selected = (image: string, app: string): Manifest => ({
    ...api,
    spec: {
      selector: { matchLabels: { app } },
      template: { metadata: { labels: { app } }, spec: { containers: [{ name: 'api', image }] } },
    },
  });

  test('has no other consequence, and lists the changes that are lost', () => {
    const { changes, summary } = compare(rendering(selected('api:1', 'api')), rendering(selected('api:2', 'shop')));
    expect(changes[0]?.consequences).toEqual([
      expect.objectContaining({
        kind: 'refused',
        rule: 'immutable-field',
        why: expect.stringMatching(
          /; the object stays as it is, and the change of metadata\.labels\.app, containers\[name=api\]\.image does not happen either$/,
        ),
      }),
    ]);
    expect(summary.consequences).toEqual({ refused: 1 });
  });

  test('has its consequences if the refusal is accepted, because the object is then recreated', () => {
    const rules = { 'immutable-field': { severity: 'off', reason: 'it is deleted by hand' } } as const;
    const [after] = rendering(selected('api:2', 'shop'));
    const { changes } = compare(rendering(selected('api:1', 'api')), after === undefined ? [] : [{ ...after, rules }]);
    expect(changes[0]?.consequences.map(({ kind }) => kind)).toEqual(['refused', 'restarts', 'images']);
  });
});

describe('a credential of a known format outside of Secrets', () => {
  const token = (letter: string) => `ghp_${letter.repeat(36)}`;
  const [old, now] = [token('a'), token('b')];

  function pods(value: string): Manifest {
    const env = [
      { name: 'MODE', value: 'fast' },
      { name: 'TOKEN', value },
      { name: 'AWS_SECRET_ACCESS_KEY', value: `${value.slice(4)}0123` },
    ];
    const args = ['--verbose', `--token=${value}`];
    return {
      ...api,
      spec: { ...mapAt(api, 'spec'), template: { spec: { containers: [{ name: 'api', image: 'api:1', env, args }] } } },
    };
  }

  test('is never shown, but its change is', () => {
    const comparison = compare(
      rendering(pods(old), { ...settings, immutable: true, data: { MODE: 'fast', TOKEN: old } }),
      rendering(pods(now), { ...settings, immutable: true, data: { MODE: 'slow', TOKEN: now } }),
    );
    expect(JSON.stringify(comparison)).not.toMatch(/a{10}|b{10}/);
    const env = 'spec.template.spec.containers[name=api].env';
    expect(comparison.changes.flatMap(({ fields }) => fields)).toEqual([
      { field: 'data.MODE', difference: 'changed', before: 'fast', after: 'slow' },
      { field: 'data.TOKEN', difference: 'changed', secret: true },
      { field: `${env}[name=TOKEN].value`, difference: 'changed', secret: true },
      { field: `${env}[name=AWS_SECRET_ACCESS_KEY].value`, difference: 'changed', secret: true },
      {
        field: 'spec.template.spec.containers[name=api].args',
        difference: 'changed',
        before: ['--verbose', '(secret)'],
        after: ['--verbose', '(another secret)'],
      },
    ]);
  });

  test('is not part of any text', () => {
    const pod = (value: string): Manifest => ({
      ...api,
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { containers: [{ name: 'api', image: 'api:1', env: [{ name: 'TOKEN', value }] }] },
    });
    const { changes } = compare(rendering(pod(old)), rendering(pod(now)));
    expect(changes[0]?.consequences[0]?.what).toBe(
      'spec.containers[0].env[0].value changes from "(secret)" to "(secret)"',
    );
    const password = (value: string): Manifest => ({ ...secret, immutable: true, stringData: { password: value } });
    const comparison = compare(rendering(password('hunter2')), rendering(password('correct horse')));
    expect(comparison.changes[0]?.consequences[0]?.kind).toBe('refused');
    expect(JSON.stringify(comparison)).not.toMatch(/hunter2|correct horse|aHVudGVyMg|Y29ycmVjdCBob3JzZQ/);
  });
});
