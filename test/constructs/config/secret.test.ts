import { EnvValue as PlusEnvValue, Secret as PlusSecret, ServiceAccount as PlusServiceAccount } from 'cdk8s-plus-28';
import {
  type Chart,
  Deployment,
  fromEnv,
  fromFile,
  fromFolder,
  Secret,
  type SecretProps,
  ServiceAccount,
} from 'kustruct';
import { writeTree } from '../../temporary-tree';
import { refusalsOf, shop } from '../in-chart';

/** The rendered Secret. */
function written(props: SecretProps): object {
  const chart = shop();
  new Secret(chart, 'db', props);
  return chart.toJson()[0] ?? {};
}

function problemsOf(props: SecretProps): ReturnType<typeof refusalsOf> {
  return refusalsOf((chart) => new Secret(chart, 'db', props));
}

const head = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' } };
const BYTES = Uint8Array.of(0xff, 0xfe);

describe('Secret', () => {
  afterEach(() => {
    delete process.env.KUSTRUCT_TEST_PASSWORD;
  });

  it('renders strings, bytes, type and immutable with the field names of the API', () => {
    const props: SecretProps = {
      type: 'Opaque',
      stringData: { a: 'b' },
      data: { c: 'aGk=', d: BYTES },
      immutable: false,
    };
    expect(written(props)).toEqual({
      ...head,
      type: 'Opaque',
      stringData: { a: 'b' },
      data: { c: 'aGk=', d: '//4=' },
      immutable: false,
    });
  });

  it('accepts values from the environment and from files under any key', () => {
    const folder = writeTree({ token: 't0ken', 'more/a': 'A' });
    process.env.KUSTRUCT_TEST_PASSWORD = 's3cret';
    const password = fromEnv('KUSTRUCT_TEST_PASSWORD');
    const props = {
      stringData: { password, token: fromFile(`${folder}/token`), ...fromFolder(`${folder}/more`), raw: BYTES },
      data: { password, token: fromFile(`${folder}/token`) },
    };
    expect(written(props)).toEqual({
      ...head,
      stringData: { password: 's3cret', token: 't0ken', a: 'A' },
      data: { password: 'czNjcmV0', token: 'dDBrZW4=', raw: '//4=' },
    });
  });

  it('refuses a variable that is not set, with its name', () => {
    expect(problemsOf({ basicAuth: { username: 'admin', password: fromEnv('KUSTRUCT_NO_SUCH') } })).toMatchObject([
      {
        what: 'the environment variable KUSTRUCT_NO_SUCH is not set',
        field: 'stringData.password',
      },
    ]);
  });

  it('renders a certificate and its key, strings as strings and bytes as bytes', () => {
    expect(written({ tls: { cert: 'CERT', key: BYTES }, stringData: { 'ca.crt': 'CA' } })).toEqual({
      ...head,
      type: 'kubernetes.io/tls',
      stringData: { 'ca.crt': 'CA', 'tls.crt': 'CERT' },
      data: { 'tls.key': '//4=' },
    });
  });

  it('renders a user name and a password, or either', () => {
    expect(written({ basicAuth: { username: 'admin', password: 's3cret' } })).toEqual({
      ...head,
      type: 'kubernetes.io/basic-auth',
      stringData: { username: 'admin', password: 's3cret' },
    });
    expect(written({ basicAuth: { password: 's3cret' } })).toMatchObject({ stringData: { password: 's3cret' } });
  });

  it('renders a private key for SSH', () => {
    expect(written({ sshAuth: { privateKey: 'KEY' } })).toEqual({
      ...head,
      type: 'kubernetes.io/ssh-auth',
      stringData: { 'ssh-privatekey': 'KEY' },
    });
  });

  it.each([
    ['by name', () => 'builder'],
    ['of kustruct', (chart: Chart) => new ServiceAccount(chart, 'builder')],
    ['that exists', () => ServiceAccount.existing('builder')],
    ['of cdk8s-plus', (chart: Chart) => new PlusServiceAccount(chart, 'builder', { metadata: { name: 'builder' } })],
  ])('requests the token of a ServiceAccount, %s', (_, account) => {
    const chart = shop();
    new Secret(chart, 'db', { serviceAccountToken: account(chart), annotations: { note: 'kept' } });
    expect(chart.toJson()).toContainEqual({
      ...head,
      type: 'kubernetes.io/service-account-token',
      metadata: { name: 'db', annotations: { 'kubernetes.io/service-account.name': 'builder', note: 'kept' } },
    });
  });

  it('gives a bootstrap token the name and namespace that the cluster expects', () => {
    const props: SecretProps = {
      bootstrapToken: {
        tokenId: '5emitj',
        tokenSecret: 'kq4gihvszzgn1p0r',
        description: 'for new nodes',
        expiration: '2030-03-10T03:22:11Z',
        authExtraGroups: ['system:bootstrappers:kubeadm:default-node-token', 'system:bootstrappers:own'],
      },
    };
    expect(written(props)).toEqual({
      ...head,
      metadata: { name: 'bootstrap-token-5emitj', namespace: 'kube-system' },
      type: 'bootstrap.kubernetes.io/token',
      stringData: {
        'token-id': '5emitj',
        'token-secret': 'kq4gihvszzgn1p0r',
        description: 'for new nodes',
        expiration: '2030-03-10T03:22:11Z',
        'usage-bootstrap-authentication': 'true',
        'usage-bootstrap-signing': 'true',
        'auth-extra-groups': 'system:bootstrappers:kubeadm:default-node-token,system:bootstrappers:own',
      },
    });
  });

  it('refuses both invalid parts of a bootstrap token, without showing the secret part', () => {
    const problems = problemsOf({ bootstrapToken: { tokenId: '5EMITJ', tokenSecret: 's3cret', usages: ['signing'] } });
    expect(problems.map(({ what }) => what)).toEqual([
      'token-id is "5EMITJ", not 6 letters a-z and digits',
      'token-secret is not 16 letters a-z and digits',
    ]);
  });
});

describe('credentials of registries', () => {
  it('are rendered as docker login writes them, in a fixed order', () => {
    const dockerRegistries = {
      'registry.example.com': { username: 'a', password: 'b', email: 'a@example.com' },
      'ghcr.io': { username: 'bot', password: 't0ken' },
    };
    const config =
      '{"auths":{"ghcr.io":{"username":"bot","password":"t0ken","auth":"Ym90OnQwa2Vu"},' +
      '"registry.example.com":{"username":"a","password":"b","email":"a@example.com","auth":"YTpi"}}}';
    expect(written({ dockerRegistries })).toEqual({
      ...head,
      type: 'kubernetes.io/dockerconfigjson',
      stringData: { '.dockerconfigjson': config },
    });
  });

  it('can be whole config files, old and new, which are kept unchanged', () => {
    const config = '{ "auths": { "registry.example.com": { "auth": "YTpi" } } }\n';
    expect(written({ dockerConfig: config })).toMatchObject({
      type: 'kubernetes.io/dockerconfigjson',
      stringData: { '.dockerconfigjson': config },
    });
    expect(written({ dockercfg: '{"registry.example.com":{"auth":"YTpi"}}' })).toMatchObject({
      type: 'kubernetes.io/dockercfg',
      stringData: { '.dockercfg': '{"registry.example.com":{"auth":"YTpi"}}' },
    });
  });

  it.each([
    ['user:pass', 'the value of ".dockerconfigjson" is not a JSON object'],
    ['["registry.example.com"]', 'the value of ".dockerconfigjson" is not a JSON object'],
    ['{"registry.example.com":{"auth":"YTpi"}}', 'the docker config has no map "auths"'],
    [
      '{"auths":{"ghcr.io":{}},"credsStore":"desktop"}',
      'the docker config keeps its passwords in the credential store "desktop"',
    ],
    [
      '{"auths":{},"credHelpers":{"gcr.io":"gcloud"}}',
      'the docker config keeps its passwords in the credential store "gcloud"',
    ],
  ])('refuses the config file %s', (dockerConfig, what) => {
    expect(problemsOf({ dockerConfig })).toMatchObject([{ what, field: 'stringData[.dockerconfigjson]' }]);
  });

  it('must be JSON even if the type is set with the name of the API', () => {
    const stringData = { '.dockerconfigjson': 'user:pass' };
    expect(problemsOf({ type: 'kubernetes.io/dockerconfigjson', stringData })).toMatchObject([
      { what: 'the value of ".dockerconfigjson" is not a JSON object', field: 'stringData[.dockerconfigjson]' },
    ]);
  });

  it('refuses a new config file under dockercfg', () => {
    expect(problemsOf({ dockercfg: '{"auths":{}}' })).toMatchObject([
      { what: 'the docker config has the new format, with a map "auths"', fix: 'use dockerConfig: …' },
    ]);
  });

  it('never shows a secret value in a problem', () => {
    const text = JSON.stringify(problemsOf({ dockerConfig: '{"auths": s3cret' }));
    expect(text).toContain('is not a JSON object');
    expect(text).not.toContain('s3cret');
  });

  it('reports a missing file once, and not its JSON as well', () => {
    expect(problemsOf({ dockerConfig: fromFile('/no/such/file') })).toMatchObject([
      { what: 'there is no file "/no/such/file"' },
    ]);
  });
});

describe('Secret with cdk8s-plus', () => {
  it('provides an environment variable for a container of cdk8s-plus', () => {
    const secret = new Secret(shop(), 'db', { stringData: { password: 's3cret' } });
    const expected = { secretKeyRef: { name: 'db', key: 'password' } };
    expect(secret.envValue('password').valueFrom).toEqual(expected);
    expect(PlusEnvValue.fromSecretValue({ secret, key: 'password' }).valueFrom).toEqual(expected);
  });

  it('can be a Secret of cdk8s-plus in workloads of kustruct', () => {
    const chart = shop();
    const theirs = new PlusSecret(chart, 'db', { metadata: { name: 'theirs' }, stringData: { password: 's3cret' } });
    new Deployment(chart, 'api', { image: 'api:1', envFrom: [theirs], imagePullSecrets: [theirs] });
    const deployment = JSON.stringify(chart.toJson().find(({ kind }) => kind === 'Deployment'));
    expect(deployment).toContain('"envFrom":[{"secretRef":{"name":"theirs"}}]');
    expect(deployment).toContain('"imagePullSecrets":[{"name":"theirs"}]');
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  // @ts-expect-error a certificate needs its key
  new Secret(chart, 'a', { tls: { cert: 'CERT' } });
  // @ts-expect-error a Secret has one purpose
  new Secret(chart, 'b', { tls: { cert: 'CERT', key: 'KEY' }, sshAuth: { privateKey: 'KEY' } });
  // @ts-expect-error the purpose sets the type
  new Secret(chart, 'c', { tls: { cert: 'CERT', key: 'KEY' }, type: 'Opaque' });
  // @ts-expect-error a user name or a password is required
  new Secret(chart, 'd', { basicAuth: {} });
  // @ts-expect-error a login needs a password
  new Secret(chart, 'e', { dockerRegistries: { 'ghcr.io': { username: 'bot' } } });
  // @ts-expect-error other groups are not for bootstrapping
  new Secret(chart, 'f', { bootstrapToken: { tokenId: '5emitj', tokenSecret: 'x', authExtraGroups: ['admins'] } });
  // @ts-expect-error a value that may be undefined is not a string
  new Secret(chart, 'g', { stringData: { password: process.env.PASSWORD } });
}
