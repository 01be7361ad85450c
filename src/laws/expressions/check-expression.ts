import { type CelType, isSame, typeText } from '../cel/cel-type';
import { type CompiledCel, compileCel } from '../cel/compile';
import type { CelEnvironment } from '../cel/environment';
import type { Place, Steps } from '../place';

/** An expression in a manifest. */
export interface ExpressionAt {
  /** The steps from the value that the law got to the expression. */
  readonly steps: Steps;
  readonly text: string;
  /** The result types that are allowed; any if not set. */
  readonly results?: readonly CelType[];
}

/** Reports the faults of an expression; an empty one is not checked. */
export function checkExpression(expression: ExpressionAt, environment: CelEnvironment, place: Place): CompiledCel {
  const { text, steps, results } = expression;
  const compiled = compileCel(text, environment);
  const field = String(steps.at(-1) ?? '');
  for (const { at, what, fix } of compiled.faults) {
    place.refuse(steps, `${field} has an error at ${positionOf(text, at)}: ${what}`, fix);
  }
  const isFit = results === undefined || results.some((result) => isSame(result, compiled.type));
  if (compiled.faults.length === 0 && !isFit) {
    const wanted = results.map(typeText).join(' or ');
    place.refuse(
      steps,
      `${field} gives ${typeText(compiled.type)}; it must give ${wanted}`,
      fixOf(compiled.type, wanted),
    );
  }
  return compiled;
}

/** The line and column of an index in a text, both starting at 1. */
function positionOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
}

function fixOf(type: CelType, wanted: string): string | undefined {
  if (type.kind === 'dyn' && wanted === 'bool') {
    return 'compare it, as in object.spec.paused == true';
  }
  return wanted === 'string' ? 'convert it, as in string(object.spec.replicas)' : undefined;
}
