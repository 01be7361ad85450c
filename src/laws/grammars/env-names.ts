import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import type { Place } from '../place';

/**
 * Checks a text against the grammar of environment variables: printable ASCII without "="; before
 * Kubernetes 1.32, letters, digits, "-", "_" and ".", without a digit at the start.
 */
export function envNameFault(text: string, place?: Place): Fault {
  if (text === '') {
    return 'is empty';
  }
  if (!OLDER.test(text) && place?.isOn('RelaxedEnvironmentVariableValidation') === false) {
    return 'is allowed from Kubernetes 1.32; before, only letters, digits, "-", "_" and "." are, and no digit at the start';
  }
  const character = FOREIGN.exec(text)?.[0];
  return character === undefined
    ? undefined
    : `contains ${quote(character)}; only printable ASCII except "=" is allowed`;
}

/** No digit at the start, and neither "." nor anything that begins with "..". */
const OLDER = /^(?!\.$|\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const FOREIGN = /[^ -<>-~]/u;
