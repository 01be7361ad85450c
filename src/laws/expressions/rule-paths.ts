import { quote } from '../../manifests/literal';
import { innerSchema, type Schema } from './schema';

/**
 * What is wrong with the path of the field that a rule is about, as the end of a sentence; nothing where it leads to one.
 *
 * @param path such as `.spec.replicas` or `.labels['app']`, from what the schema is of
 */
export function rulePathFault(path: string, schema: Schema): string | undefined {
  const [steps, rest] = stepsOf(path);
  let at: Schema | undefined = schema;
  for (const step of steps) {
    const values = innerSchema(at?.additionalProperties);
    const next: Schema | undefined = at?.properties === undefined ? values : at.properties[step];
    if (next === undefined) {
      return `points at no field: there is no ${quote(step)}`;
    }
    at = next;
  }
  return rest === '' ? undefined : `is not a path such as ".spec.replicas": ${quote(rest)} may not be there`;
}

/** The steps of a path, and what comes after them that is not one. */
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
