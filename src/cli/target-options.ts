import { isKubernetesVersion, KUBERNETES_VERSIONS, type KubernetesVersion } from '../kubernetes/versions';
import { UsageError } from './host';

/** The options that say which cluster objects are for. */
export const TARGET_OPTIONS = {
  kubernetes: {
    type: 'string',
    value: 'VERSION',
    summary: 'The version of Kubernetes that the objects are for, such as 1.31, whatever the program says',
  },
} as const;

/** What the command line says of the cluster that objects are for. */
export interface TargetWishes {
  readonly kubernetes?: KubernetesVersion;
}

/**
 * Reads these options.
 * @throws UsageError where there is no such version
 */
export function readTarget({ kubernetes }: { readonly kubernetes?: string }): TargetWishes {
  if (kubernetes === undefined) {
    return {};
  }
  if (!isKubernetesVersion(kubernetes)) {
    throw new UsageError(`--kubernetes ${kubernetes}: there are ${KUBERNETES_VERSIONS.join(', ')}.`);
  }
  return { kubernetes };
}
