import type { CelType } from './cel-type';
import type { Call, CelFault, Expression } from './expression';
import type { Overload } from './functions';

/** What is known of an expression that was checked. */
export interface Checked {
  readonly expression: Expression;
  readonly faults: readonly CelFault[];
  /** Whether a variable of the environment is used somewhere. */
  uses(variable: string): boolean;
  /** The type of a part of the expression; `dyn` for what the types do not tell. */
  typeOf(part: Expression): CelType;
  /** The overloads that the arguments of a call fit. */
  overloadsOf(call: Call): readonly Overload[];
}
