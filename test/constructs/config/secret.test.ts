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

/** The Secret as it is written. */
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

  it('writes texts, bytes, type and immutable as the API has them', () => {
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

  it('takes values from the environment and from files under any key', () => {
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

  it('refuses a variable that is not set, by its name', () => {
    expect(problemsOf({ basicAuth: { username: 'admin', password: fromEnv('KUSTRUCT_NO_SUCH') } })).toMatchObject([
      {
        what: 'the environment variable KUSTRUCT_NO_SUCH is not set',
        field: 'stringData.password',
      },
    ]);
  });

  it('writes a certificate and its key, texts as texts and bytes as bytes', () => {
    expect(written({ tls: { cert: 'CERT', key: BYTES }, stringData: { 'ca.crt': 'CA' } })).toEqual({
      ...head,
      type: 'kubernetes.io/tls',
      stringData: { 'ca.crt': 'CA', 'tls.crt': 'CERT' },
      data: { 'tls.key': '//4=' },
    });
  });

  it('writes a user name and a password, or either', () => {
    expect(written({ basicAuth: { username: 'admin', password: 's3cret' } })).toEqual({
      ...head,
      type: 'kubernetes.io/basic-auth',
      stringData: { username: 'admin', password: 's3cret' },
    });
    expect(written({ basicAuth: { password: 's3cret' } })).toMatchObject({ stringData: { password: 's3cret' } });
  });

  it('writes a private key for SSH', () => {
    expect(written({ sshAuth: { privateKey: 'KEY' } })).toEqual({
      ...head,
      type: 'kubernetes.io/ssh-auth',
      stringData: { 'ssh-privatekey': 'KEY' },
    });
  });

  it.each([
    ['by name', () => 'builder'],
    ['of ours', (chart: Chart) => new ServiceAccount(chart, 'builder')],
    ['made elsewhere', () => ServiceAccount.existing('builder')],
    ['of cdk8s-plus', (chart: Chart) => new PlusServiceAccount(chart, 'builder', { metadata: { name: 'builder' } })],
  ])('asks for the token of an account %s', (_, account) => {
    const chart = shop();
    new Secret(chart, 'db', { serviceAccountToken: account(chart), annotations: { note: 'kept' } });
    expect(chart.toJson()).toContainEqual({
      ...head,
      type: 'kubernetes.io/service-account-token',
      metadata: { name: 'db', annotations: { 'kubernetes.io/service-account.name': 'builder', note: 'kept' } },
    });
  });

  it('names a bootstrap token as the cluster looks for it', () => {
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

  it('refuses halves of a bootstrap token that no cluster takes, without showing the secret one', () => {
    const problems = problemsOf({ bootstrapToken: { tokenId: '5EMITJ', tokenSecret: 's3cret', usages: ['signing'] } });
    expect(problems.map(({ what }) => what)).toEqual([
      'token-id is "5EMITJ", not 6 letters a-z and digits',
      'token-secret is not 16 letters a-z and digits',
    ]);
  });
});

describe('docker registries', () => {
  it('are written as docker login writes them, in one order', () => {
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

  it('can be whole config files, new and old, which are kept as they are', () => {
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

  it('are held to be JSON also where the type is written as the API has it', () => {
    const stringData = { '.dockerconfigjson': 'user:pass' };
    expect(problemsOf({ type: 'kubernetes.io/dockerconfigjson', stringData })).toMatchObject([
      { what: 'the value of ".dockerconfigjson" is not a JSON object', field: 'stringData[.dockerconfigjson]' },
    ]);
  });

  it('refuses a new config file where an old one is meant', () => {
    expect(problemsOf({ dockercfg: '{"auths":{}}' })).toMatchObject([
      { what: 'the docker config has the new format, with a map "auths"', fix: 'use dockerConfig: …' },
    ]);
  });

  it('shows no secret in a problem', () => {
    const text = JSON.stringify(problemsOf({ dockerConfig: '{"auths": s3cret' }));
    expect(text).toContain('is not a JSON object');
    expect(text).not.toContain('s3cret');
  });

  it('complains of a file that is missing once, not of its JSON too', () => {
    expect(problemsOf({ dockerConfig: fromFile('/no/such/file') })).toMatchObject([
      { what: 'there is no file "/no/such/file"' },
    ]);
  });
});

describe('Secret beside cdk8s-plus', () => {
  it('gives an environment variable to a container of cdk8s-plus', () => {
    const secret = new Secret(shop(), 'db', { stringData: { password: 's3cret' } });
    const expected = { secretKeyRef: { name: 'db', key: 'password' } };
    expect(secret.envValue('password').valueFrom).toEqual(expected);
    expect(PlusEnvValue.fromSecretValue({ secret, key: 'password' }).valueFrom).toEqual(expected);
  });

  it('leaves its place in our workloads to a Secret of cdk8s-plus', () => {
    const chart = shop();
    const theirs = new PlusSecret(chart, 'db', { metadata: { name: 'theirs' }, stringData: { password: 's3cret' } });
    new Deployment(chart, 'api', { image: 'api:1', envFrom: [theirs], imagePullSecrets: [theirs] });
    const deployment = JSON.stringify(chart.toJson().find(({ kind }) => kind === 'Deployment'));
    expect(deployment).toContain('"envFrom":[{"secretRef":{"name":"theirs"}}]');
    expect(deployment).toContain('"imagePullSecrets":[{"name":"theirs"}]');
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it need only compile, or not
function mistakes(chart: Chart): void {
  // @ts-expect-error a certificate is nothing without its key
  new Secret(chart, 'a', { tls: { cert: 'CERT' } });
  // @ts-expect-error a Secret is for one thing only
  new Secret(chart, 'b', { tls: { cert: 'CERT', key: 'KEY' }, sshAuth: { privateKey: 'KEY' } });
  // @ts-expect-error the type is known already
  new Secret(chart, 'c', { tls: { cert: 'CERT', key: 'KEY' }, type: 'Opaque' });
  // @ts-expect-error neither a name nor a password
  new Secret(chart, 'd', { basicAuth: {} });
  // @ts-expect-error a login has a password
  new Secret(chart, 'e', { dockerRegistries: { 'ghcr.io': { username: 'bot' } } });
  // @ts-expect-error other groups are not for bootstrapping
  new Secret(chart, 'f', { bootstrapToken: { tokenId: '5emitj', tokenSecret: 'x', authExtraGroups: ['admins'] } });
  // @ts-expect-error what may be undefined is no text
  new Secret(chart, 'g', { stringData: { password: process.env.PASSWORD } });
}
