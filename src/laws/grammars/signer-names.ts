import type { Fault } from '../law';
import { labelFault, subdomainFault } from './names';

/** The limit for the path of a signer: a label and a subdomain, joined by a dot. */
const LONGEST_PATH = 63 + 253 + 1;

/** Checks the name of a signer of certificates: `kubernetes.io/kube-apiserver-client`. */
export function signerNameFault(name: string): Fault {
  const [domain = '', path = '', ...more] = name.split('/');
  if (!name.includes('/') || more.length > 0) {
    return 'is not of the form "example.com/signer"';
  }
  if (!domain.includes('.')) {
    return 'has a domain without a dot before "/"';
  }
  const domainFault = domain
    .split('.')
    .map((label) => labelFault(label))
    .find(Boolean);
  if (domainFault !== undefined || domain.length > 253) {
    return domainFault === undefined ? 'has a domain that is too long' : `has a part before "/" that ${domainFault}`;
  }
  const pathFault = path
    .split('.')
    .map((label) => subdomainFault(label))
    .find(Boolean);
  if (pathFault !== undefined) {
    return `has a part after "/" that ${pathFault}`;
  }
  return path.length > LONGEST_PATH ? 'has too many characters after "/"' : undefined;
}
