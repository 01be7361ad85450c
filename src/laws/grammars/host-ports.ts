import type { Fault } from '../law';

/** Checks that a text is a host with a port: `db.example.com:5432`, `[fd00::1]:5432`; both may be empty. */
export function hostPortFault(text: string): Fault {
  const colon = text.lastIndexOf(':');
  if (colon < 0) {
    return 'has no port';
  }
  if (!text.startsWith('[')) {
    const host = text.slice(0, colon);
    return host.includes(':') || /[[\]]/.test(text) ? 'is not a host and a port' : undefined;
  }
  const end = text.indexOf(']');
  const isPort = end + 1 === colon && !text.slice(1).includes('[') && !text.slice(end + 1).includes(']');
  return isPort ? undefined : 'is not a host and a port';
}
