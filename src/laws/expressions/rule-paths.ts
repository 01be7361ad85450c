import { quote } from '../../manifests/literal';
import { innerSchema, type Schema } from './schema';

/**
 * Why the fieldPath of a rule is not valid, as the end of a sentence; undefined if it leads to a field.
 *
 * @param path such as `.spec.replicas` or `.labels['app']`, relative to the value of the schema
 */
export function rulePathFault(path: string, schema: Schema): string | undefined {
  const [steps, rest] = stepsOf(path);
  let at: Schema | undefined = schema;
  for (const step of steps) {
    const values = innerSchema(at?.additionalProperties);
    const next: Schema | undefined = at?.properties === undefined ? values : at.properties[step];
    if (next === undefined) {
      return `does not lead to a field: there is no ${quote(step)}`;
    }
    at = next;
  }
  return rest === '' ? undefined : `is not a path such as ".spec.replicas": ${quote(rest)} may not be there`;
}

/** The steps of a path, and the rest that is not a step. */
function stepsOf(path: string): readonly [readonly string[], string] {
  const steps: string[] = [];
  let rest = path;
  for (;;) {
    const [step, plain, quoted] = /^(?:\.([^.[\]']+)|\['((?:[^'\\]|\\.)*)'\])/.exec(rest) ?? [];
    if (step === undefined) {
      return [steps, rest];
    }
    steps.push(plain ?? (quoted ?? '').replace(/\\(.)/g, '$1'));
    rest = rest.slice(step.length);
  }
}
