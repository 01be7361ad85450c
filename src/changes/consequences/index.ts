import type { ConsequenceLaw } from '../model/law';
import { scale } from './scale';

/** All laws of consequences but for refusals, which `src/changes/refused/` has. */
export const LAWS: readonly ConsequenceLaw[] = [scale];
