import type { Value } from '../manifests/manifest';
import { isError } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { readYaml } from '../reading/read-yaml';

/**
 * The documents that kubectl prints.
 *
 * @throws ProblemError where they cannot be read, which never happens
 */
export function readKubectlOutput(stream: string): Value[] {
  const { documents, problems } = readYaml(stream, 'what kubectl prints');
  if (problems.some(isError)) {
    throw new ProblemError(problems);
  }
  return documents.map(({ value }) => value);
}
