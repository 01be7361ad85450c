import type { Value } from '../manifests/manifest';
import { isError } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { readYaml } from '../reading/read-yaml';

/**
 * Reads the documents that kubectl prints.
 *
 * @throws ProblemError if they are not valid YAML, which should never happen
 */
export function readKubectlOutput(stream: string): Value[] {
  const { documents, problems } = readYaml(stream, 'the output of kubectl');
  if (problems.some(isError)) {
    throw new ProblemError(problems);
  }
  return documents.map(({ value }) => value);
}
