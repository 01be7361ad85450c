import { bootstrapToken } from '../../../src/checks/rules/bootstrap-token';
import type { Fields } from '../../../src/manifests/manifest';
import { testRule } from '../rule-tester';

const TYPE = 'bootstrap.kubernetes.io/token';

function token(id: string, secret: string, name = `bootstrap-token-${id}`): Fields {
  const metadata = { name, namespace: 'kube-system' };
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata,
    type: TYPE,
    stringData: { 'token-id': id, 'token-secret': secret },
  };
}

const SOUND = '0123456789abcdef';

testRule(bootstrapToken, {
  accept: [
    { title: 'both parts', given: token('5emitj', SOUND) },
    {
      title: 'both parts in base64',
      given: {
        ...token('5emitj', SOUND),
        stringData: {},
        data: { 'token-id': 'NWVtaXRq', 'token-secret': Buffer.from(SOUND).toString('base64') },
      },
    },
    { title: 'a Secret of another type', given: { ...token('A', 'b'), type: 'Opaque' } },
  ],
  reject: [
    {
      title: 'a public part with invalid characters',
      given: token('5EMITJ', SOUND),
      at: 'stringData.token-id',
      what: 'token-id is "5EMITJ", not 6 letters a-z and digits',
      fix: 'kubeadm token generate',
    },
    {
      title: 'a secret part that is too short, without showing it',
      given: token('5emitj', 'abc'),
      at: 'stringData.token-secret',
      what: 'token-secret is not 16 letters a-z and digits',
    },
    {
      title: 'a name that the cluster does not look up',
      given: token('5emitj', SOUND, 'join'),
      at: 'metadata.name',
      what: 'the Secret of the token "5emitj" is named "join"',
      fix: 'bootstrap-token-5emitj',
    },
  ],
});
