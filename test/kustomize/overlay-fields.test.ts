import type { Fields, Manifest, Value } from '../../src/manifests/manifest';
import { clusterObject, expectBuilt, object, overlayOf, rendering } from './real-build';

jest.setTimeout(60_000);

const DIGEST = `sha256:${'a'.repeat(64)}`;

function deployment(name: string, image: string, spec: Fields = {}, namespace = 'shop'): Manifest {
  const template = { spec: { containers: [{ name: 'main', image }] } };
  return object('apps/v1', 'Deployment', name, { spec: { ...spec, template } }, namespace);
}

function images(...names: string[]): Manifest[] {
  return names.map((image, index) => deployment(`d${index}`, image));
}

function configMap(name: string, namespace: string, data: Fields = {}): Manifest {
  return object('v1', 'ConfigMap', name, { data }, namespace);
}

function account(name: string, namespace: string): Manifest {
  return object('v1', 'ServiceAccount', name, {}, namespace);
}

function binding(namespace: string, ...subjects: Fields[]): Manifest {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
  return object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'b', { roleRef, subjects }, namespace);
}

function labelled(manifest: Manifest, labels: { readonly [key: string]: string }): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, labels } };
}

describe('namespace', () => {
  test('moves everything at once, with references in bindings and webhooks, and the Namespace itself', async () => {
    const app = (namespace: string) => {
      const clientConfig = { service: { name: 'hook', namespace } };
      return rendering(
        clusterObject('v1', 'Namespace', namespace, {}),
        configMap('settings', namespace),
        account('api', namespace),
        account('default', namespace),
        object('v1', 'Service', 'hook', { spec: {} }, namespace),
        binding(
          namespace,
          { kind: 'ServiceAccount', name: 'api', namespace },
          { kind: 'ServiceAccount', name: 'default', namespace },
        ),
        clusterObject('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', {
          webhooks: [{ name: 'a', clientConfig }],
        }),
      );
    };
    const overlay = await overlayOf(app('shop-dev'), app('shop'));
    expect(overlay).toEqual({ namespace: 'shop', images: [], replicas: [], labels: [], patches: [], additions: [] });
  });

  test('is not used if a custom resource has no namespace, because Kustomize would set one', async () => {
    const issuer = clusterObject('cert-manager.io/v1', 'ClusterIssuer', 'letsencrypt', { spec: {} });
    const { namespace, patches } = await overlayOf(
      rendering(issuer, configMap('a', 'dev')),
      rendering(issuer, configMap('a', 'prod')),
    );
    expect(namespace).toBeUndefined();
    expect(patches).toMatchObject([{ operations: [{ op: 'replace', path: '/metadata/namespace', value: 'prod' }] }]);
  });

  test('is not used if objects are in two namespaces', async () => {
    const app = (one: string) => rendering(configMap('a', one), configMap('b', 'kube-system'));
    const { namespace, patches } = await overlayOf(app('dev'), app('prod'));
    expect(namespace).toBeUndefined();
    expect(patches).toHaveLength(1);
  });

  test('is not used if Kustomize would confuse a user with the ServiceAccount of that name', async () => {
    const app = (namespace: string) =>
      rendering(account('jane', namespace), binding(namespace, { kind: 'User', name: 'jane' }));
    const { namespace, patches, deletions, additions } = await overlayOf(app('dev'), app('prod'));
    expect(namespace).toBeUndefined();
    expect(additions.map(({ manifest }) => manifest.kind)).toEqual(['ServiceAccount']);
    expect(patches.map(({ type }) => type)).toEqual(['json']);
    expect(deletions).toHaveLength(1);
  });

  test('is not used if a subject with the name default is in another namespace', async () => {
    const app = (namespace: string) =>
      rendering(binding(namespace, { kind: 'ServiceAccount', name: 'default', namespace: 'monitoring' }));
    expect((await overlayOf(app('dev'), app('prod'))).namespace).toBeUndefined();
  });

  test('lets patches name objects as in the base', async () => {
    const { namespace, patches, deletions } = await overlayOf(
      rendering(configMap('a', 'dev', { x: '1' }), configMap('b', 'dev')),
      rendering(configMap('a', 'prod', { x: '2' }), configMap('c', 'prod')),
    );
    expect(namespace).toBe('prod');
    expect(patches.map((patch) => patch.type === 'merge' && patch.fields)).toEqual([
      { ...configMap('a', 'dev'), data: { x: '2' } },
    ]);
    expect(deletions).toMatchObject([{ target: { kind: 'ConfigMap', name: 'b' } }]);
  });

  test('keeps apart two objects with one name in two namespaces', async () => {
    const { patches } = await overlayOf(
      rendering(configMap('a', 'one', { x: '1' }), configMap('a', 'two', { x: '1' })),
      rendering(configMap('a', 'one', { x: '1' }), configMap('a', 'two', { x: '2' })),
    );
    expect(patches).toMatchObject([{ fields: { metadata: { name: 'a', namespace: 'two' } } }]);
  });
});

describe('images', () => {
  test.each<[string, string[], string[], object[]]>([
    ['tag', ['nginx:1', 'nginx:1'], ['nginx:2', 'nginx:2'], [{ name: 'nginx', newTag: '2' }]],
    ['digest', ['nginx:1'], [`nginx@${DIGEST}`], [{ name: 'nginx', digest: DIGEST }]],
    ['name', ['a/b:1', 'a/b:2'], ['mirror:5000/b:1', 'mirror:5000/b:2'], [{ name: 'a/b', newName: 'mirror:5000/b' }]],
    ['name and tag', ['a/b:1'], ['c/b:2'], [{ name: 'a/b', newName: 'c/b', newTag: '2' }]],
    ['tag after a port', ['reg.io:5000/app'], ['reg.io:5000/app:2'], [{ name: 'reg.io:5000/app', newTag: '2' }]],
  ])('set a new %s', async (_, before, after, wanted) => {
    const overlay = await overlayOf(rendering(...images(...before)), rendering(...images(...after)));
    expect(overlay).toMatchObject({ images: wanted, patches: [] });
  });

  test('leave changes to patches that one entry cannot express', async () => {
    for (const after of [
      ['nginx:2', 'nginx:3'],
      ['nginx:2', 'nginx:1'],
      ['nginx', 'nginx'],
      [`nginx:2@${DIGEST}`, 'nginx:1'],
    ]) {
      const overlay = await overlayOf(rendering(...images('nginx:1', 'nginx:1')), rendering(...images(...after)));
      expect(overlay.images).toEqual([]);
      expect(overlay.patches).not.toEqual([]);
    }
  });

  test('do not change an image that the dots in a name also match', async () => {
    const { images: entries, patches } = await overlayOf(
      rendering(...images('a.io/app:1', 'a-io/app:1')),
      rendering(...images('a.io/app:2', 'a-io/app:1')),
    );
    expect(entries).toEqual([]);
    expect(patches).toHaveLength(1);
  });

  test('are not used if a custom resource has a string instead of a pod template, which Kustomize refuses', async () => {
    const text = object('example.com/v1', 'Text', 'text', { spec: { template: 'a string' } });
    const { images: entries, patches } = await overlayOf(
      rendering(text, ...images('nginx:1')),
      rendering(text, ...images('nginx:2')),
    );
    expect(entries).toEqual([]);
    expect(patches).toHaveLength(1);
  });

  test('are not used if a name alone would become a number', async () => {
    expect((await overlayOf(rendering(...images('nginx')), rendering(...images('2')))).images).toEqual([]);
  });
});

describe('replicas', () => {
  test('set the count of every workload with a name', async () => {
    const before = [deployment('a', 'x', { replicas: 1 }), deployment('b', 'x'), deployment('c', 'x', { replicas: 1 })];
    const after = [deployment('a', 'x', { replicas: 3 }), deployment('b', 'x', { replicas: 0 }), deployment('c', 'x')];
    const overlay = await overlayOf(rendering(...before), rendering(...after));
    expect(overlay.replicas).toEqual([
      { name: 'a', count: 3 },
      { name: 'b', count: 0 },
    ]);
    expect(overlay.patches).toMatchObject([{ fields: { metadata: { name: 'c' }, spec: { replicas: null } } }]);
  });

  test.each([1e21, 2n ** 63n, 1.5])('are not used for the count %d, which Kustomize cannot read', async (replicas) => {
    const [before, after] = [1, replicas].map((count) => rendering(deployment('a', 'x', { replicas: count })));
    expect(await overlayOf(before ?? [], after ?? [])).toMatchObject({ replicas: [], patches: [{ type: 'merge' }] });
  });

  test('are not used if two workloads with one name have different counts', async () => {
    const app = (one: number, other: number) =>
      rendering(deployment('a', 'x', { replicas: one }), deployment('a', 'x', { replicas: other }, 'other'));
    const overlay = await overlayOf(app(1, 1), app(2, 3));
    expect(overlay.replicas).toEqual([]);
    expect(overlay.patches).toHaveLength(2);
    expect((await overlayOf(app(1, 1), app(2, 2))).replicas).toEqual([{ name: 'a', count: 2 }]);
  });
});

describe('labels', () => {
  const app = (labels: { [key: string]: string }, ofTemplates = {}) => {
    const template = { metadata: { labels: { app: 'web', ...ofTemplates } }, spec: { containers: [{ name: 'a' }] } };
    const spec = { selector: { matchLabels: { app: 'web' } }, template };
    return rendering(
      labelled(configMap('a', 'shop'), labels),
      labelled(object('apps/v1', 'Deployment', 'web', { spec }), labels),
    );
  };

  test('set a label that changes in all objects, but not in selectors', async () => {
    const overlay = await overlayOf(app({ env: 'dev', team: 'a' }), app({ env: 'prod', team: 'a' }));
    expect(overlay).toMatchObject({ labels: [{ pairs: { env: 'prod' } }], patches: [] });
  });

  test('include templates if all of them have the label', async () => {
    const overlay = await overlayOf(
      app({ env: 'dev', x: '1' }, { env: 'dev' }),
      app({ env: 'prod', x: '2' }, { env: 'prod' }),
    );
    expect(overlay.labels).toEqual([{ pairs: { x: '2' } }, { pairs: { env: 'prod' }, includeTemplates: true }]);
    expect(overlay.patches).toEqual([]);
  });

  test.each(['2026', 'true', 'null', '~', '1e3', '08', '2026-01-01', '.5'])(
    'are not used for the key %s, whose type Kustomize would change',
    async (key) => {
      const before = [configMap('a', 'shop'), configMap('b', 'shop')];
      const overlay = await overlayOf(
        rendering(...before),
        rendering(...before.map((manifest) => labelled(manifest, { [key]: key }))),
      );
      expect(overlay.labels).toEqual([]);
      expect(overlay.patches).toMatchObject([{ fields: { metadata: { labels: { [key]: key } } } }, {}]);
    },
  );

  test('set values that look like another type', async () => {
    const before = [configMap('a', 'shop'), configMap('b', 'shop')];
    const overlay = await overlayOf(
      rendering(...before),
      rendering(...before.map((manifest) => labelled(manifest, { year: '2026', on: 'true', date: '2026-01-01' }))),
    );
    expect(overlay.labels).toEqual([{ pairs: { year: '2026', on: 'true', date: '2026-01-01' } }]);
    expect(overlay.patches).toEqual([]);
  });

  test('are not used for a change in only some objects', async () => {
    const maps = (labels: Record<string, string>) =>
      ['a', 'b'].map((name) => labelled(configMap(name, 'shop'), labels));
    const other = configMap('c', 'shop');
    const overlay = await overlayOf(
      rendering(...maps({ env: 'dev' }), other),
      rendering(...maps({ env: 'prod' }), other),
    );
    expect(overlay.labels).toEqual([]);
    expect(overlay.patches).toHaveLength(2);
  });
});

describe('names that look like values of another type', () => {
  const NAMES = [
    '2026',
    '1e3',
    '08',
    'y',
    '0x1f',
    '.5',
    '1_000',
    '12:30',
    'null',
    '~',
    'true',
    '2026-01-01',
    '=',
    '<<',
  ];

  test('are kept in objects, kinds and namespaces', async () => {
    const app = (text: string, value: Value, namespaceOf: (name: string) => string) =>
      rendering(
        ...NAMES.flatMap((name) => [
          configMap(name, namespaceOf(name), { text }),
          object(`${name}/v1`, name, name, { spec: { list: ['a', 'b'], value } }, namespaceOf(name)),
          deployment(name, 'web:1', { replicas: text.length }, namespaceOf(name)),
        ]),
      );
    const { patches, replicas } = await overlayOf(
      app('x', 'y', (name) => name),
      app('xyz', 5, (name) => name),
    );
    expect(replicas.map(({ name }) => name)).toEqual([...NAMES].sort());
    expect(patches.map(({ type }) => type).sort()).toEqual([...NAMES.map(() => 'json'), ...NAMES.map(() => 'merge')]);
  });

  test.each(['2026', 'true', '1e3'])('are kept in the namespace %s for all objects', async (namespace) => {
    const before = [account('api', 'dev'), configMap('a', 'dev')];
    const after = [account('api', namespace), configMap('a', namespace)];
    expect(await overlayOf(rendering(...before), rendering(...after))).toMatchObject({ namespace, patches: [] });
    expect(await overlayOf(rendering(...after), rendering(...before))).toMatchObject({ namespace: 'dev', patches: [] });
  });

  test.each(['2026', 'true', '1e3'])('are kept in the namespace %s in an environment that extends it', async (name) => {
    const account = (namespace: string, secret: string) =>
      object('v1', 'ServiceAccount', 'api', { imagePullSecrets: [{ name: secret }] }, namespace);
    const space = (name: string, tier: string) => labelled(clusterObject('v1', 'Namespace', name, {}), { tier });
    const dev = rendering(account('dev', 'a'), configMap('a', 'dev', { a: '1' }), space('dev', 'b'));
    const prod = rendering(account(name, 'a'), configMap('a', name, { a: '1' }), space(name, 'b'));
    const eu = rendering(account(name, 'b'), configMap('a', name, { a: '2' }), space(name, 'c'));
    await expectBuilt([
      { name: 'dev', rendering: dev },
      { name: 'prod', rendering: prod },
      { name: 'eu', rendering: eu, extends: 'prod' },
    ]);
  });

  test('are kept in images and their tags', async () => {
    const plain = NAMES.filter((name) => /^[\w.-]+$/.test(name));
    const overlay = await overlayOf(
      rendering(...images(...plain.flatMap((name, place) => [`web-${place}:1`, `${name}:1`]))),
      rendering(...images(...plain.flatMap((name, place) => [`web-${place}:${name}`, `${name}:2`]))),
    );
    expect(overlay.images).toHaveLength(2 * plain.length);
    expect(overlay.patches).toEqual([]);
  });
});

describe('objects', () => {
  test('with the name of a user get a merge patch, because Kustomize would confuse the two after a JSON patch', async () => {
    const user = binding('shop', { kind: 'User', name: 'api' });
    const app = (...names: string[]) => {
      const imagePullSecrets = names.map((name) => ({ name }));
      return rendering(user, object('v1', 'ServiceAccount', 'api', { imagePullSecrets }));
    };
    const { patches } = await overlayOf(app('a', 'b'), app('a', 'c'));
    expect(patches).toMatchObject([{ type: 'merge', fields: { imagePullSecrets: [{ name: 'a' }, { name: 'c' }] } }]);
  });

  test('without the name of a user repeat nothing, even if another object must', async () => {
    const [stranger, user] = [
      { kind: 'ServiceAccount', name: 'stranger', namespace: 'elsewhere' },
      { kind: 'User', name: 'api' },
    ];
    const app = (subjects: Fields[], ...names: string[]) => {
      const imagePullSecrets = names.map((name) => ({ name }));
      return rendering(binding('shop', ...subjects), object('v1', 'ServiceAccount', 'api', { imagePullSecrets }));
    };
    const gone = { kind: 'ServiceAccount', name: 'gone', namespace: 'shop' };
    const { patches } = await overlayOf(app([gone, stranger, user], 'a'), app([stranger, user], 'b', 'a'));
    expect(patches).toMatchObject([
      { type: 'json', operations: [{ op: 'remove', path: '/subjects/0' }] },
      { type: 'merge', fields: { imagePullSecrets: [{ name: 'b' }, { name: 'a' }] } },
    ]);
  });

  test('with a renamed list element have it deleted and the new one added', async () => {
    const app = (name: string) => rendering(object('v1', 'ServiceAccount', 'api', { secrets: [{ name }] }));
    const { patches } = await overlayOf(app('a'), app('b'));
    expect(patches).toMatchObject([{ fields: { secrets: [{ name: 'b' }, { name: 'a', $patch: 'delete' }] } }]);
  });

  test('that move do not change references that should stay', async () => {
    const clientConfig = { service: { name: 'hook', namespace: 'shop' } };
    const kind = 'ValidatingWebhookConfiguration';
    const hooks = clusterObject('admissionregistration.k8s.io/v1', kind, 'h', {
      webhooks: [{ name: 'a', clientConfig }],
    });
    const bound = binding('shop', { kind: 'ServiceAccount', name: 'api', namespace: 'shop' });
    const app = (namespace: string) =>
      rendering(hooks, bound, object('v1', 'Service', 'hook', { spec: {} }, namespace), account('api', namespace));
    const { additions } = await overlayOf(app('shop'), app('elsewhere'));
    expect(additions.map(({ manifest }) => manifest.kind)).toEqual(['Service', 'ServiceAccount']);
  });

  test('that are new become files, and missing ones are deleted', async () => {
    const overlay = await overlayOf(
      rendering(configMap('a', 'shop'), configMap('old', 'shop')),
      rendering(configMap('a', 'shop'), configMap('new', 'shop')),
    );
    expect(overlay.additions.map(({ manifest }) => manifest.metadata.name)).toEqual(['new']);
    expect(overlay.patches).toEqual([]);
    expect(overlay.deletions).toMatchObject([{ target: { kind: 'ConfigMap', name: 'old' } }]);
  });

  test('that are missing are deleted by one target per kind, and others with the same name stay', async () => {
    const gone = ['a', 'b.c'].flatMap((name) => [configMap(name, 'dev'), object('v1', 'Service', name, {}, 'dev')]);
    const namesakes = [
      configMap('bxc', 'dev'),
      object('serving.knative.dev/v1', 'Service', 'a', {}, 'dev'),
      object('v1', 'Service', 'a', {}, 'other'),
    ];
    const { deletions } = await overlayOf(rendering(...gone, ...namesakes), rendering(...namesakes));
    expect(deletions?.map(({ target }) => target)).toEqual([
      { kind: 'ConfigMap', name: 'a|b\\.c' },
      { group: '^$', version: 'v1', kind: 'Service', name: 'a|b\\.c', namespace: 'dev' },
    ]);
  });
});

describe('namePrefix and nameSuffix', () => {
  const app = (nameOf: (name: string) => string, image = 'acme/api:1') => {
    const settings = nameOf('settings');
    const [rule, subjects] = [
      { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: nameOf('api') },
      nameOf('api'),
    ];
    const workload = deployment(nameOf('api'), image);
    return [
      configMap(settings, 'shop'),
      account(nameOf('api'), 'shop'),
      object('rbac.authorization.k8s.io/v1', 'Role', nameOf('api'), { rules: [] }),
      object('rbac.authorization.k8s.io/v1', 'RoleBinding', nameOf('api'), {
        roleRef: rule,
        subjects: [{ kind: 'ServiceAccount', name: subjects, namespace: 'shop' }],
      }),
      {
        ...workload,
        spec: {
          template: {
            spec: { containers: [{ name: 'main', image, envFrom: [{ configMapRef: { name: settings } }] }] },
          },
        },
      },
      clusterObject('v1', 'Namespace', 'shop', {}),
    ].map((manifest, place) => ({ manifest, path: `shop/o${place}`, chart: 'shop' }));
  };

  test('change all names in the same way, and references follow', async () => {
    const overlay = await overlayOf(
      app((name) => name),
      app((name) => `eu-${name}`, 'acme/api:2'),
    );
    expect(overlay).toMatchObject({ namePrefix: 'eu-', images: [{ name: 'acme/api', newTag: '2' }], patches: [] });
    const suffixed = await overlayOf(
      app((name) => name),
      app((name) => `${name}-eu`),
    );
    expect(suffixed).toMatchObject({ nameSuffix: '-eu', patches: [], additions: [] });
    const both = await overlayOf(
      app((name) => name),
      app((name) => `a-${name}-z`),
    );
    expect(both).toMatchObject({ namePrefix: 'a-', nameSuffix: '-z', patches: [], additions: [] });
  });

  test('keep a reference to an object of another program', async () => {
    const pod = (name: string) => ({
      ...object('v1', 'Pod', name, { spec: { containers: [{ name: 'a', envFrom: [{ secretRef: { name: 'db' } }] }] } }),
    });
    const paths = (manifests: Manifest[]) =>
      manifests.map((manifest, place) => ({ manifest, path: `shop/o${place}`, chart: 'shop' }));
    const overlay = await overlayOf(
      paths([pod('api'), configMap('settings', 'shop')]),
      paths([pod('eu-api'), configMap('eu-settings', 'shop')]),
    );
    expect(overlay).toMatchObject({ namePrefix: 'eu-', patches: [] });
  });

  test('are set below an overlay that adds objects, which already have their names', async () => {
    const added = { manifest: configMap('extra', 'shop'), path: 'shop/extra', chart: 'shop' };
    const { most, additions, patches } = await overlayOf(
      app((name) => name),
      [...app((name) => `eu-${name}`), added],
    );
    expect(most?.namePrefix).toBe('eu-');
    expect([additions.length, patches.length]).toEqual([1, 0]);
  });

  test('are not used if a custom resource keeps the old name, except with a patch', async () => {
    const route = (name: string, target: string) => object('example.com/v1', 'Route', name, { spec: { target } });
    const paths = (manifests: Manifest[]) =>
      manifests.map((manifest, place) => ({ manifest, path: `shop/o${place}`, chart: 'shop' }));
    const overlay = await overlayOf(
      paths([route('web', 'settings'), configMap('settings', 'shop')]),
      paths([route('eu-web', 'eu-settings'), configMap('eu-settings', 'shop')]),
    );
    expect(overlay).toMatchObject({ namePrefix: 'eu-', patches: [{ fields: { spec: { target: 'eu-settings' } } }] });
  });
});
