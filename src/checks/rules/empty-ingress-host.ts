import { INGRESS, ingressParts } from '../ingresses';
import { type Finding, rule } from '../rule';

/** Hosts of Ingresses that are empty strings, for example because a variable was not set; they match every host. */
export const emptyIngressHost = rule({
  name: 'ingress-hosts',
  severity: 'error',
  isAccepted: true,
  why: 'the Ingress receives the requests to every host, including those of other Ingresses',
  fix: "name it, host: 'shop.example.com', or leave host out for every host",
  kinds: [INGRESS],

  check({ manifest }, index) {
    const found: Finding[] = [];
    for (const rule of ingressParts(manifest, index).rules) {
      if (rule.fields.host === '') {
        found.push({ at: `${rule.field}.host`, what: 'the host is ""' });
      }
    }
    return found;
  },
});
