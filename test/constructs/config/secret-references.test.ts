import { join } from 'node:path';
import { App, Chart, Deployment, environments, Ingress, type Problem, ProblemError, Secret, Service } from 'kustruct';
import { writeTree } from '../../temporary-tree';

const image = 'ghcr.io/acme/api:1.4.2';
const CIPHER = 'ENC[AES256_GCM,data:p8Q=,iv:aGVsbG8=,tag:d29ybGQ=,type:str]';
const SOPS_FIELDS = `sops:
  age:
    - recipient: age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
      enc: |
        -----BEGIN AGE ENCRYPTED FILE-----
        YWdl
        -----END AGE ENCRYPTED FILE-----
  lastmodified: "2026-11-01T10:00:00Z"
  mac: ${CIPHER}
  encrypted_regex: ^(data|stringData)$
  version: 3.10.2
`;
const SOPS_FILE = `apiVersion: v1
kind: Secret
metadata:
  name: db
stringData:
  password: ${CIPHER}
  user: ${CIPHER}
${SOPS_FIELDS}`;
const SEALED_FILE = `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata:
  name: db
  namespace: shop
spec:
  encryptedData:
    password: AgBy3i4OJSWK
  template:
    metadata:
      name: db
      namespace: shop
`;

function file(text: string): string {
  return join(writeTree({ 'secret.yaml': text }), 'secret.yaml');
}

/** The rendered objects of a chart in the namespace shop, by kind and name. */
function render(make: (chart: Chart) => unknown): Readonly<Record<string, unknown>> {
  const app = new App({ defaults: 'plain' });
  make(new Chart(app, 'shop', { namespace: 'shop' }));
  return Object.fromEntries(
    app.render().map(({ manifest }) => [`${manifest.kind} ${manifest.metadata.name}`, manifest]),
  );
}

function problemsOf(make: (chart: Chart) => unknown): readonly Problem[] {
  try {
    render(make);
    return [];
  } catch (error) {
    return error instanceof ProblemError ? error.problems : [];
  }
}

describe('Secret.external', () => {
  test('creates an ExternalSecret that can be used like any Secret', () => {
    const objects = render((chart) => {
      const db = Secret.external(chart, 'db', {
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        data: { password: 'shop/db', user: { key: 'shop/accounts', property: 'db' } },
        refreshInterval: '15m',
      });
      const tls = Secret.external(chart, 'web-tls', {
        secretStoreRef: 'vault',
        dataFrom: [{ extract: { key: 'shop/tls' } }],
        type: 'kubernetes.io/tls',
      });
      const api = new Deployment(chart, 'api', {
        image,
        ports: { http: 8080 },
        env: { PASSWORD: db.key('password') },
        envFrom: [db],
        mounts: { '/etc/db': db },
        imagePullSecrets: [db],
      });
      const http = new Service(chart, 'http', { for: api });
      new Ingress(chart, 'web', { host: 'shop.example.com', tls: [{ secretName: tls }], paths: { '/': http } });
    });
    expect(objects['ExternalSecret db']).toMatchObject({
      apiVersion: 'external-secrets.io/v1',
      metadata: { namespace: 'shop' },
      spec: {
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        refreshInterval: '15m',
        data: [
          { secretKey: 'password', remoteRef: { key: 'shop/db' } },
          { secretKey: 'user', remoteRef: { key: 'shop/accounts', property: 'db' } },
        ],
      },
    });
    expect(objects['ExternalSecret web-tls']).toMatchObject({
      spec: { target: { template: { type: 'kubernetes.io/tls' } }, dataFrom: [{ extract: { key: 'shop/tls' } }] },
    });
    const pods = JSON.stringify(objects['Deployment api']);
    expect(pods).toContain('"secretKeyRef":{"name":"db","key":"password"}');
    expect(pods).toContain('"secretRef":{"name":"db"}');
    expect(pods).toContain('"secret":{"secretName":"db"}');
    expect(JSON.stringify(objects)).toContain('"secretName":"web-tls"');
  });

  test('knows its keys, so that any other key is a compile error and a problem', () => {
    const [problem, ...others] = problemsOf((chart) => {
      const db = Secret.external(chart, 'db', { secretStoreRef: 'vault', data: { password: 'shop/db' } });
      // @ts-expect-error no such key
      new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('pasword') } });
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      what: 'the Secret "db" will have no key "pasword"',
      fix: 'use one that it will have: password',
    });
  });

  test('is refused if it fetches nothing', () => {
    expect(problemsOf((chart) => Secret.external(chart, 'db', { secretStoreRef: 'vault' }))).toMatchObject([
      { what: 'the ExternalSecret fetches nothing' },
    ]);
  });
});

describe('Secret.sealed', () => {
  test('creates a SealedSecret from values that kubeseal printed', () => {
    const objects = render((chart) => {
      const db = Secret.sealed(chart, 'db', { encryptedData: { password: 'AgBy3i4OJSWK' }, scope: 'namespace-wide' });
      new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('password') } });
    });
    expect(objects['SealedSecret db']).toMatchObject({
      apiVersion: 'bitnami.com/v1alpha1',
      metadata: { namespace: 'shop', annotations: { 'sealedsecrets.bitnami.com/namespace-wide': 'true' } },
      spec: { encryptedData: { password: 'AgBy3i4OJSWK' } },
    });
  });

  test('keeps a file that kubeseal printed unchanged', () => {
    const objects = render((chart) => {
      const db = Secret.sealed(chart, 'credentials', file(SEALED_FILE), { keys: ['password'] });
      new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('password') } });
    });
    expect(objects['SealedSecret db']).toEqual({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name: 'db', namespace: 'shop' },
      spec: {
        encryptedData: { password: 'AgBy3i4OJSWK' },
        template: { metadata: { name: 'db', namespace: 'shop' } },
      },
    });
  });

  test.each([
    ['metadata', '  namespace: shop\nspec', '  namespace: shop-dev\nspec', 5],
    ['the metadata of its template', '      namespace: shop', '      namespace: shop-dev', 12],
  ])('is refused if %s has another namespace, with that line of the file', (_, old, fresh, line) => {
    const problems = problemsOf((chart) => Secret.sealed(chart, 'db', file(SEALED_FILE.replace(old, fresh))));
    expect(problems).toMatchObject([
      { what: 'the SealedSecret is for the namespace "shop-dev", but the chart is in "shop"' },
    ]);
    expect(problems[0]?.where.origin?.placeOf?.(problems[0].where.field)).toMatchObject({ line });
    expect(problems[0]?.where.origin?.source?.file).toMatch(/secret-references\.test\.ts$/);
  });

  test('allows any namespace if it is sealed for the whole cluster', () => {
    const wide = SEALED_FILE.replace(
      '  namespace: shop\n',
      "  namespace: other\n  annotations: { sealedsecrets.bitnami.com/cluster-wide: 'true' }\n",
    );
    expect(problemsOf((chart) => Secret.sealed(chart, 'db', file(wide)))).toEqual([]);
  });
});

describe('Secret.sops', () => {
  test('keeps the encrypted file unchanged, with the fields that SOPS needs to decrypt it', () => {
    const objects = render((chart) => {
      const db = Secret.sops(chart, 'db', file(SOPS_FILE), { keys: ['password', 'user'] });
      new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('password') }, mounts: { '/etc/db': db } });
    });
    expect(objects['Secret db']).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db', namespace: 'shop' },
      stringData: { password: CIPHER, user: CIPHER },
      sops: {
        age: [
          {
            recipient: 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
            enc: '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n',
          },
        ],
        lastmodified: '2026-11-01T10:00:00Z',
        mac: CIPHER,
        encrypted_regex: '^(data|stringData)$',
        version: '3.10.2',
      },
    });
  });

  test.each<[string, string, readonly string[], string]>([
    ['a key that the file does not have', SOPS_FILE, ['pasword'], 'the Secret "db" will have no key "pasword"'],
    [
      'a file that is not encrypted',
      SOPS_FILE.replace(SOPS_FIELDS, ''),
      ['password'],
      'the Secret is not encrypted by SOPS: it has no field sops',
    ],
    [
      'a value that SOPS left out',
      SOPS_FILE.replace(`user: ${CIPHER}`, 'user: shop'),
      ['user'],
      'the value of "user" is not encrypted',
    ],
    [
      'a file of another namespace',
      SOPS_FILE.replace('name: db', 'name: db\n  namespace: other'),
      [],
      'the Secret is for the namespace "other", but the chart is in "shop"',
    ],
    [
      'another kind',
      SOPS_FILE.replace('kind: Secret', 'kind: ConfigMap'),
      [],
      'the file has a v1 ConfigMap, not a Secret',
    ],
  ])('refuses %s', (_, text, keys, what) => {
    expect(
      problemsOf((chart) => Secret.sops(chart, 'db', file(text), { keys })).map((problem) => problem.what),
    ).toEqual([what]);
  });

  test('refuses a file that is missing, is empty, has two documents, or holds no object', () => {
    const two = `${SOPS_FILE}---\n${SOPS_FILE}`;
    const whats = [
      join(writeTree({}), 'gone.yaml'),
      file(''),
      file(two),
      file(`password: ${CIPHER}\n${SOPS_FIELDS}`),
    ].map((path) => problemsOf((chart) => Secret.sops(chart, 'db', path)).map(({ what }) => what.replace(path, '…')));
    expect(whats).toEqual([
      [expect.stringMatching(/^there is no file "…"/)],
      ['"…" is empty'],
      ['"…" has 2 documents, but must have exactly one Secret'],
      [expect.stringMatching(/^"…" does not contain an object: /)],
    ]);
  });

  test('is a whole file in each overlay if the files differ, and never part of a patch, for every base', () => {
    const files = { dev: file(SOPS_FILE), prod: file(SOPS_FILE.replaceAll('p8Q=', 'YWJj')) };
    const layout = (base: 'dev' | 'common') =>
      environments(
        { dev: { file: files.dev }, prod: { file: files.prod } },
        (app, env) => {
          const chart = new Chart(app, 'shop', { namespace: `shop-${env.name}` });
          const db = Secret.sops(chart, 'db', env.file, { keys: ['password'] });
          new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('password') } });
        },
        { base },
      ).layout();
    for (const base of ['dev', 'common'] as const) {
      const encrypted = [...layout(base)].filter(([, text]) => text.includes('ENC['));
      expect(encrypted.map(([path]) => path).sort()).toEqual([
        'overlays/dev/shop/secret-db.yaml',
        'overlays/prod/shop/secret-db.yaml',
      ]);
    }
  });

  test('refuses a key that is not in the file, where the key is used', () => {
    const problems = problemsOf((chart) => {
      const db = Secret.sops(chart, 'db', file(SOPS_FILE));
      new Deployment(chart, 'api', { image, env: { PASSWORD: db.key('pass') } });
    });
    expect(problems.map(({ what }) => what)).toContain('the Secret "db" will have no key "pass"');
  });
});
