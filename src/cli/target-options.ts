import type { KubernetesVersion } from '../kubernetes/versions';
import { isKubernetesVersion, KUBERNETES_VERSIONS } from '../kubernetes/versions';
import { ProblemError } from '../problems/problem-error';
import { targetOf } from '../target';
import { UsageError } from './host';

/** The options that say which cluster objects are for. */
export const TARGET_OPTIONS = {
  kubernetes: {
    type: 'string',
    value: 'VERSION',
    summary: 'The version of Kubernetes that the objects are for, such as 1.31, whatever the program says',
  },
  openapi: {
    type: 'string',
    value: 'FILE',
    summary: 'What kubectl get --raw /openapi/v2 printed: the kinds and fields of the cluster that the objects are for',
  },
} as const;

/** What the command line says of the cluster that objects are for. */
export interface TargetWishes {
  readonly kubernetes?: KubernetesVersion;
  readonly openapi?: string;
}

/**
 * Reads these options.
 * @throws UsageError where there is no such version, or the file is not the document of a cluster
 */
export function readTarget({
  kubernetes,
  openapi,
}: {
  readonly kubernetes?: string;
  readonly openapi?: string;
}): TargetWishes {
  if (kubernetes !== undefined && !isKubernetesVersion(kubernetes)) {
    throw new UsageError(`--kubernetes ${kubernetes}: there are ${KUBERNETES_VERSIONS.join(', ')}.`);
  }
  try {
    targetOf({ kubernetes, openapi });
  } catch (error) {
    const [problem] = error instanceof ProblemError ? error.problems : [];
    throw problem === undefined ? error : new UsageError(`--openapi: ${problem.what}; ${problem.fix}`);
  }
  return { ...(kubernetes !== undefined && { kubernetes }), ...(openapi !== undefined && { openapi }) };
}
