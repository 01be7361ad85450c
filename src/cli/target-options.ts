import type { KubernetesVersion } from '../kubernetes/versions';
import { isKubernetesVersion, KUBERNETES_VERSIONS } from '../kubernetes/versions';
import { ProblemError } from '../problems/problem-error';
import { targetOf } from '../target';
import { UsageError } from './host';

/** The options for the target cluster of the objects. */
export const TARGET_OPTIONS = {
  kubernetes: {
    type: 'string',
    value: 'VERSION',
    summary: 'The version of Kubernetes that the objects are for, such as 1.31; overrides the program',
  },
  openapi: {
    type: 'string',
    value: 'FILE',
    summary: 'The output of kubectl get --raw /openapi/v2: the kinds and fields of your cluster',
  },
} as const;

/** The target cluster on the command line. */
export interface TargetOptions {
  readonly kubernetes?: KubernetesVersion;
  readonly openapi?: string;
}

/**
 * Reads these options.
 * @throws UsageError if the version is unknown, or the file is not the document of a cluster
 */
export function readTarget({
  kubernetes,
  openapi,
}: {
  readonly kubernetes?: string;
  readonly openapi?: string;
}): TargetOptions {
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
