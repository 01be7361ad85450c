import { type CelType, DYN } from './cel-type';
import { checkTypes } from './checker';
import type { CelEnvironment } from './environment';
import { type CelFault, CelSyntaxError, type Expression } from './expression';
import { literalFaults } from './literal-checks';
import { parseCel } from './parser';

/** What is known of an expression without running it. */
export interface CompiledCel {
  /** What the API server has against it; nothing of the rest is known where there is something. */
  readonly faults: readonly CelFault[];
  /** The type of what it gives. */
  readonly type: CelType;
  /** The expression with its macros expanded; nothing where it cannot be parsed. */
  readonly expression?: Expression;
  /** Whether it uses a variable of its environment. */
  uses(variable: string): boolean;
}

/** Parses and checks an expression as the API server does before it keeps one. */
export function compileCel(text: string, environment: CelEnvironment): CompiledCel {
  try {
    const checked = checkTypes(parseCel(text, environment.macros), environment);
    const faults = checked.faults.length > 0 ? checked.faults : literalFaults(checked);
    return {
      faults,
      type: checked.typeOf(checked.expression),
      expression: checked.expression,
      uses: (variable) => checked.uses(variable),
    };
  } catch (error) {
    if (error instanceof CelSyntaxError) {
      return { faults: [error.fault], type: DYN, uses: () => false };
    }
    throw error;
  }
}
