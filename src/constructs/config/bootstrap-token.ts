import { fitName } from '../../manifests/names';
import type { ConfigContent, ConfigContents } from './content';

/**
 * A token with which new nodes join the cluster.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
 */
export interface BootstrapToken {
  /** The public half: six lower-case letters and digits, such as `'5emitj'`; the Secret is named after it. */
  readonly tokenId: string;
  /** The secret half: 16 lower-case letters and digits. */
  readonly tokenSecret: ConfigContent;
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
export function bootstrapTokenContents(token: BootstrapToken): ConfigContents {
  const { tokenId, tokenSecret, description, expiration, usages, authExtraGroups } = token;
  const allowed = (usages ?? ['authentication', 'signing']).map((usage) => [`usage-bootstrap-${usage}`, 'true']);
  return {
    'token-id': tokenId,
    'token-secret': tokenSecret,
    ...(description === undefined ? {} : { description }),
    ...(expiration === undefined ? {} : { expiration }),
    ...Object.fromEntries(allowed),
    ...(authExtraGroups === undefined ? {} : { 'auth-extra-groups': authExtraGroups.join(',') }),
  };
}
