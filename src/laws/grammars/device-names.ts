import type { Fault } from '../law';
import { driverNameFault } from './driver-names';
import { subdomainFault } from './names';

/** Checks the name of an attribute or a capacity of a device: `memory`, `gpu.example.com/model`. */
export function deviceFieldFault(name: string): Fault {
  const parts = name.split('/');
  // The server does not check names with two slashes.
  if (parts.length > 2) {
    return undefined;
  }
  const [id = '', domain] = parts.reverse();
  const fault = domain === undefined ? undefined : driverNameFault(domain);
  return (fault && `has a part before "/" that ${fault}`) ?? identifierFault(id);
}

/** Checks the name of an attribute with its domain: `gpu.example.com/model`. */
export function fullDeviceFieldFault(name: string): Fault {
  return deviceFieldFault(name) ?? (name.includes('/') ? undefined : 'has no domain before it');
}

/** Checks the name of a pool of devices, which is one or more domains joined by "/": `worker-1/gpus`. */
export function poolNameFault(name: string): Fault {
  if (name.length > MOST_IN_POOL) {
    return `is ${name.length} characters long; the limit is ${MOST_IN_POOL}`;
  }
  return name
    .split('/')
    .map((part) => subdomainFault(part))
    .find((fault) => fault !== undefined);
}

/** Checks that a text is a version of semver.org: `1.4.0-rc.1`. */
export function versionFault(text: string): Fault {
  return SEMVER.test(text) ? undefined : 'is not a version such as "1.4.0"';
}

const MOST_IN_POOL = 253;
const MOST_IN_IDENTIFIER = 32;

const SEMVER =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;

function identifierFault(id: string): Fault {
  if (id.length > MOST_IN_IDENTIFIER) {
    return `is ${id.length} characters long after its domain; the limit is ${MOST_IN_IDENTIFIER}`;
  }
  return /^[A-Za-z_]\w*$/.test(id) ? undefined : 'is not letters, digits and "_" that begin with a letter or "_"';
}
