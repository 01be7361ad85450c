import { type CelType, DYN } from './cel-type';
import { checkTypes } from './checker';
import { expressionCost } from './cost';
import type { CelEnvironment } from './environment';
import { type CelFault, CelSyntaxError } from './expression';
import { literalFaults } from './literal-checks';
import { parseCel } from './parser';
import type { SizeLookup } from './value-sizes';

/** What is known of an expression without running it. */
export interface CompiledCel {
  /** What the API server has against it; nothing of the rest is known where there is something. */
  readonly faults: readonly CelFault[];
  /** The type of what it gives. */
  readonly type: CelType;
  /** Whether it uses a variable of its environment. */
  uses(variable: string): boolean;
  /** What it costs at most; nothing where it is wrong. */
  cost(sizeAt: SizeLookup): number;
}

/** Parses and checks an expression as the API server does before it keeps one. */
export function compileCel(text: string, environment: CelEnvironment): CompiledCel {
  try {
    const checked = checkTypes(parseCel(text, environment.macros), environment);
    const faults = checked.faults.length > 0 ? checked.faults : literalFaults(checked);
    return {
      faults,
      type: checked.typeOf(checked.expression),
      uses: (variable) => checked.uses(variable),
      cost: (sizeAt) => (faults.length > 0 ? 0 : expressionCost(checked, sizeAt)),
    };
  } catch (error) {
    if (error instanceof CelSyntaxError) {
      return { faults: [error.fault], type: DYN, uses: () => false, cost: () => 0 };
    }
    throw error;
  }
}
