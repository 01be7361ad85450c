import { fieldPath } from '../../manifests/field';
import { fitName } from '../../manifests/names';
import type { Content, Contents } from './content';
import { type Refuse, readText } from './contents';

/**
 * A token with which new nodes join the cluster.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
 */
export interface BootstrapToken {
  /** The public half: six lower-case letters and digits, such as `'5emitj'`; the Secret is named after it. */
  readonly tokenId: string;
  /** The secret half: 16 lower-case letters and digits. */
  readonly tokenSecret: Content;
  /**
   * What the token is for, in words.
   * @default nothing
   */
  readonly description?: string;
  /**
   * When the token ends, in UTC as RFC 3339 has it: `'2030-03-10T03:22:11Z'`.
   * @default never
   */
  readonly expiration?: string;
  /**
   * What the token may do: sign in to the API server, and sign the ConfigMap `cluster-info`.
   * @default both, as kubeadm does
   */
  readonly usages?: readonly ('authentication' | 'signing')[];
  /**
   * Groups that the token signs in as, besides `system:bootstrappers`.
   * @default none
   */
  readonly authExtraGroups?: readonly `system:bootstrappers:${string}`[];
}

/** The name that the cluster looks for a token under, and its namespace. */
export function bootstrapTokenPlace(token: BootstrapToken | undefined): { name?: string; namespace?: string } {
  return token === undefined ? {} : { name: fitName(`bootstrap-token-${token.tokenId}`), namespace: 'kube-system' };
}

/** The keys of a token's Secret. */
export function bootstrapTokenContents(token: BootstrapToken, refuse: Refuse): Contents {
  const { tokenId, tokenSecret, description, expiration, usages, authExtraGroups } = token;
  const secret = readText(tokenSecret, fieldPath('stringData', 'token-secret'), refuse);
  refuseUnless(/^[a-z0-9]{6}$/.test(tokenId), 'token-id', `is "${tokenId}", not 6 letters a-z and digits`, refuse);
  refuseUnless(/^[a-z0-9]{16}$/.test(secret ?? SOUND), 'token-secret', 'is not 16 letters a-z and digits', refuse);
  const allowed = (usages ?? ['authentication', 'signing']).map((usage) => [`usage-bootstrap-${usage}`, 'true']);
  return {
    'token-id': tokenId,
    'token-secret': secret ?? SOUND,
    ...(description === undefined ? {} : { description }),
    ...(expiration === undefined ? {} : { expiration }),
    ...Object.fromEntries(allowed),
    ...(authExtraGroups === undefined ? {} : { 'auth-extra-groups': authExtraGroups.join(',') }),
  };
}

/** Stands in for a secret that cannot be read, of which a complaint was made already. */
const SOUND = '0123456789abcdef';

function refuseUnless(holds: boolean, key: string, what: string, refuse: Refuse): void {
  if (!holds) {
    refuse({
      field: fieldPath('stringData', key),
      what: `${key} of the bootstrap token ${what}`,
      why: 'the API server does not take such a token, so that no node could join with it',
      fix: 'make one: kubeadm token generate prints <tokenId>.<tokenSecret>',
    });
  }
}
