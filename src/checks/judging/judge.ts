import type { Target } from '../../kubernetes/target';
import type { Rendering } from '../../manifests/manifest';
import type { Problem } from '../../problems/problem';
import { checkLaws } from '../check-laws';
import { refusals } from '../rules/index';
import { check } from '../run';

/** What objects are judged by. */
export interface Configuration {
  /**
   * The cluster that they are for.
   * @default one of the newest version that is known
   */
  readonly target?: Target;
}

/** Everything that laws and rules have against a rendering: what the API server refuses first, then what cannot work. */
export function judge(rendering: Rendering, { target }: Configuration = {}): readonly Problem[] {
  return [...checkLaws(rendering, target), ...check(rendering, refusals, target?.version)];
}
