import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import type { Place } from '../place';

/**
 * Holds a text against the grammar of environment variables: any ASCII text that can be printed, without "="; before
 * Kubernetes 1.32 letters, digits, "-", "_" and ".", of which a digit may not come first.
 */
export function envNameFault(text: string, place?: Place): Fault {
  if (text === '') {
    return 'is empty';
  }
  if (!OLDER.test(text) && place?.isOn('RelaxedEnvironmentVariableValidation') === false) {
    return 'Kubernetes takes from 1.32 on; before, names are of letters, digits, "-", "_" and ".", and begin with no digit';
  }
  const stranger = FOREIGN.exec(text)?.[0];
  return stranger === undefined ? undefined : `contains ${quote(stranger)}; only printable ASCII except "=" is allowed`;
}

/** No digit first, and neither "." nor ".." nor what begins so. */
const OLDER = /^(?!\.$|\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const FOREIGN = /[^ -<>-~]/u;
