import { inEnvironment } from '../kustomize/environment-files';
import type { Origin, Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { type TargetClusterProps, targetOf } from '../target';
import type { Member } from './renderer';

/** An environment that sets any property of its target sets all of them. */
export function targetPropsOf(own: TargetClusterProps, options: TargetClusterProps): TargetClusterProps {
  const { kubernetes, openapi } = own.kubernetes === undefined && own.openapi === undefined ? options : own;
  return { kubernetes, openapi };
}

/** Problems of an environment's target, such as an unknown Kubernetes version. */
export function targetProblems({ name, target }: Member<string>, origin: Origin): readonly Problem[] {
  try {
    targetOf(target, origin);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.map((problem) => inEnvironment(problem, name));
    }
    throw error;
  }
}
