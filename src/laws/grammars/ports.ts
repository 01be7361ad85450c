import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import { portNameFault } from './names';
import { portNumber } from './numbers';

/** A port by its number, or by the name that a container gives it. */
export function portNumberOrName(port: string | number): Fault {
  if (typeof port === 'number') {
    return portNumber(port);
  }
  const fault = portNameFault(port);
  return fault && `is ${quote(port)}, which ${fault}`;
}
