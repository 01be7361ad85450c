import type { Fault } from '../law';
import type { Place } from '../place';
import { labelFault } from './names';

/** Checks a text against the grammar of DNS labels that begin with a letter, such as versions of the API: `v1beta1`. */
export function dns1035Fault(text: string): Fault {
  return labelFault(text) ?? (/^[a-z]/.test(text) ? undefined : 'does not begin with a letter');
}

/**
 * Checks a text against the grammar of names of Services: a DNS label, which must begin with a letter before Kubernetes 1.36.
 */
export function serviceNameFault(text: string, place: Place): Fault {
  const fault = labelFault(text);
  if (fault !== undefined || /^[a-z]/.test(text) || place.isOn('RelaxedServiceNameValidation')) {
    return fault;
  }
  return `begins with a digit, which is allowed from Kubernetes ${RELAXED_SINCE}`;
}

const RELAXED_SINCE = '1.36';
