import { quote } from '../../manifests/literal';
import type { Fault } from '../law';

/** Holds a text against the grammar of environment variables: any ASCII text that can be printed, without "=". */
export function envNameFault(text: string): Fault {
  if (text === '') {
    return 'is empty';
  }
  const stranger = FOREIGN.exec(text)?.[0];
  return stranger === undefined ? undefined : `has ${quote(stranger)} in it, where only printable ASCII but "=" may be`;
}

const FOREIGN = /[^ -<>-~]/u;
