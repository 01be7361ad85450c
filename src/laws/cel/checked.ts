import type { CelType } from './cel-type';
import type { Call, CelFault, Expression } from './expression';
import type { Overload } from './functions';

/** The result of checking an expression. */
export interface Checked {
  readonly expression: Expression;
  readonly faults: readonly CelFault[];
  /** Whether the expression uses a variable of the environment. */
  uses(variable: string): boolean;
  /** The type of a part of the expression; `dyn` if it is only known at run time. */
  typeOf(part: Expression): CelType;
  /** The overloads that match the arguments of a call. */
  overloadsOf(call: Call): readonly Overload[];
}
