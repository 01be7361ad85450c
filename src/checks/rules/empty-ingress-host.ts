import { elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Hosts of Ingresses that are empty texts, as when a variable was not set; the API takes them for every host. */
export const emptyIngressHost = rule({
  name: 'empty-ingress-host',
  severity: 'error',
  isAccepted: true,
  why: 'the Ingress takes the requests to every host, those of other Ingresses too',
  fix: "name it, host: 'shop.example.com', or leave host out for every host",
  kinds: ['networking.k8s.io/Ingress'],

  check({ manifest }) {
    const found: Finding[] = [];
    for (const { field, fields } of elementsAt(mapAt(manifest, 'spec'), 'rules', 'spec')) {
      if (fields.host === '') {
        found.push({ at: `${field}.host`, what: 'the host is ""' });
      }
    }
    return found;
  },
});
