import { fitName } from '../../manifests/names';
import type { ConfigContent, ConfigContents } from './content';

/**
 * A token with which new nodes join the cluster.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
 */
export interface BootstrapToken {
  /** The public half: six lower-case letters and digits, such as `'5emitj'`. The Secret is named after it. */
  readonly tokenId: string;
  /** The secret half: 16 lower-case letters and digits. */
  readonly tokenSecret: ConfigContent;
  /**
   * A description of what the token is for.
   * @default none
   */
  readonly description?: string;
  /**
   * When the token expires, in UTC and RFC 3339: `'2030-03-10T03:22:11Z'`.
   * @default never
   */
  readonly expiration?: string;
  /**
   * What the token may be used for: to authenticate to the API server, and to sign the ConfigMap `cluster-info`.
   * @default both, as kubeadm does
   */
  readonly usages?: readonly ('authentication' | 'signing')[];
  /**
   * Groups of the token's user, in addition to `system:bootstrappers`.
   * @default none
   */
  readonly authExtraGroups?: readonly `system:bootstrappers:${string}`[];
}

/** The name and namespace where the cluster looks for a token. */
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
