import type { Fault } from '../law';

const IQN = /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\t\n\f\r ]+$/;
const EUI = /^eui.[A-Za-z0-9]{16}$/;
const NAA = /^naa.[A-Za-z0-9]{32}$/;

/** Checks an iSCSI name: `iqn.2026-01.com.example:disk`. */
export function iscsiNameFault(name: string): Fault {
  const kind = name.slice(0, 3);
  if (kind !== 'iqn' && kind !== 'eui' && kind !== 'naa') {
    return 'does not begin with "iqn", "eui" or "naa"';
  }
  const grammar = kind === 'iqn' ? IQN : kind === 'eui' ? EUI : NAA;
  return grammar.test(name) ? undefined : `is not of the form "${FORMS[kind]}"`;
}

const FORMS = {
  iqn: 'iqn.2026-01.com.example:disk',
  eui: 'eui.0123456789abcdef',
  naa: 'naa.0123456789abcdef0123456789abcdef',
};
