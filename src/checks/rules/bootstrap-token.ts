import { fieldPath } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Bootstrap tokens, with which nodes join the cluster: the format of the id and the secret, and the name of the Secret. */
export const bootstrapToken = rule({
  name: 'secret-types',
  severity: 'error',
  isAccepted: true,
  why: 'the cluster does not accept the token, so no node can join with it',
  fix: 'create one: kubeadm token generate prints <tokenId>.<tokenSecret>',
  kinds: ['/Secret'],

  check({ manifest }) {
    return manifest.type === TYPE ? findingsIn(manifest) : [];
  },
});

const TYPE = 'bootstrap.kubernetes.io/token';

function findingsIn(secret: Manifest): Finding[] {
  const found: Finding[] = [];
  const id = textAt(secret, 'token-id');
  const token = textAt(secret, 'token-secret');
  if (id !== undefined && !/^[a-z0-9]{6}$/.test(id.text)) {
    found.push({ at: id.at, what: `token-id is ${quote(id.text)}, not 6 letters a-z and digits` });
  } else if (id !== undefined && secret.metadata.name !== `bootstrap-token-${id.text}`) {
    const what = `the Secret of the token ${quote(id.text)} is named ${quote(secret.metadata.name)}`;
    found.push({ at: 'metadata.name', what, fix: `name it bootstrap-token-${id.text}` });
  }
  // The message does not quote the token, because it may end up in a log.
  if (token !== undefined && !/^[a-z0-9]{16}$/.test(token.text)) {
    found.push({ at: token.at, what: 'token-secret is not 16 letters a-z and digits' });
  }
  return found;
}

function textAt(
  { data, stringData }: Manifest,
  key: string,
): { readonly at: string; readonly text: string } | undefined {
  const plain = mapAt(stringData)[key];
  if (typeof plain === 'string') {
    return { at: fieldPath('stringData', key), text: plain };
  }
  const encoded = mapAt(data)[key];
  return typeof encoded === 'string'
    ? { at: fieldPath('data', key), text: Buffer.from(encoded, 'base64').toString() }
    : undefined;
}
