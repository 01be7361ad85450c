import type { Fault } from '../law';
import { labelFault } from './names';

/** Holds a text against the grammar of DNS labels that begin with a letter, such as versions of the API: `v1beta1`. */
export function dns1035Fault(text: string): Fault {
  return labelFault(text) ?? (/^[a-z]/.test(text) ? undefined : 'does not begin with a letter');
}
