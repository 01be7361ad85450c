import type { Fault } from '../law';
import { lowerCase } from './lower-case';
import { subdomainFault } from './names';

/** Checks the name of a storage or device driver: `ebs.csi.aws.com`, in any case. */
export function driverNameFault(name: string, max = 63): Fault {
  const fault = subdomainFault(lowerCase(name));
  if (fault !== undefined || name.length <= max) {
    return fault;
  }
  return `is ${name.length} characters long; the limit is ${max}`;
}
