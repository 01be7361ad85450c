import { type CelType, DYN } from './cel-type';
import { checkTypes } from './checker';
import { expressionCost } from './cost';
import type { CelEnvironment } from './environment';
import { type CelFault, CelSyntaxError } from './expression';
import { literalFaults } from './literal-checks';
import { parseCel } from './parser';
import type { SizeLookup } from './value-sizes';

/** What is known about an expression before it runs. */
export interface CompiledCel {
  /** The fault that the API server reports; if there is one, the rest is not known. */
  readonly faults: readonly CelFault[];
  /** The type of its result. */
  readonly type: CelType;
  /** Whether it uses a variable of the environment. */
  uses(variable: string): boolean;
  /** Its highest cost; undefined if it is not valid. */
  cost(sizeAt: SizeLookup): number;
}

/** Parses and checks an expression as the API server does before it stores one. */
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
