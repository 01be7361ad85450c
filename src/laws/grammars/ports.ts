import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import { portNameFault } from './names';
import { portNumber } from './numbers';

/** A port by its number, or by its name in a container. */
export function portNumberOrName(port: string | number): Fault {
  if (typeof port === 'number') {
    return portNumber(port);
  }
  if (/^\d+$/.test(port)) {
    return `is the string ${quote(port)}; a port is a number, or a name with a letter in it`;
  }
  const fault = portNameFault(port);
  return fault && `is ${quote(port)}, which ${fault}`;
}

/** The fix for a number in quotes; undefined for other ports. */
export function unquotedPort(port: string | number): string | undefined {
  return typeof port === 'string' && portNumber(Number(port)) === undefined
    ? `write it without quotes: ${Number(port)}`
    : undefined;
}
