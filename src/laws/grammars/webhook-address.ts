import type { Fault } from '../law';
import type { Place } from '../place';
import { subdomainFault } from './names';

const HOST = String.raw`[-\w.~!$&'()*+,;=:<>"[\]\u0080-\uffff]`;
const PORT = String.raw`(?::\d*)?`;
const PATH = String.raw`(?:\/(?:[^%?#\u0000-\u001f\u007f]|%[0-9a-f]{2})*)?`;

const URL = new RegExp(`^https:\\/\\/(?=[^/?#])(?:\\[[^\\]/?#@]*\\]|(?!\\[)${HOST}*?)${PORT}${PATH}\\??#?$`, 'i');

/** Checks the URL of a webhook: `https://hooks.example.com/check`. */
export function webhookUrlFault(url: string): Fault {
  if (URL.test(url)) {
    return undefined;
  }
  return /^https:/i.test(url) ? 'is not of the form "https://host/path"' : 'does not begin with "https://"';
}

/** Checks the path of a webhook behind a Service: `/validate/pods`. */
export function webhookPathFault(path: string): Fault {
  if (path === '' || path === '/') {
    return undefined;
  }
  if (!path.startsWith('/')) {
    return 'does not begin with "/"';
  }
  const inner = path.endsWith('/') && path !== '//' ? path.slice(1, -1) : path.slice(1);
  for (const step of inner.split('/')) {
    const fault = step === '' || step === '/' ? 'is empty' : subdomainFault(step);
    if (fault !== undefined) {
      return `has a step that ${fault}`;
    }
  }
  return undefined;
}

/** Reports a webhook that does not have exactly one address: a URL or a Service. */
export function checkWebhookClient(
  { url, service }: { readonly url?: unknown; readonly service?: unknown },
  place: Place,
): void {
  if ((url === undefined) === (service === undefined)) {
    place.refuse([], url === undefined ? 'the webhook has no address' : 'the webhook has a url and a service');
  }
}
