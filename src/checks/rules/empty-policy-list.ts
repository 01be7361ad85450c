import { isList } from '../../manifests/field';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Empty lists of peers and ports in the rules of NetworkPolicies, which allow all peers and all ports. */
export const emptyPolicyList = rule({
  name: 'network-policy-peers',
  severity: 'error',
  isAccepted: true,
  why: 'an empty list means everything, so the rule allows more than it seems to',
  fix: 'leave the whole rule out to allow nothing, or the list out to allow all',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  check({ manifest }) {
    const found: Finding[] = [];
    for (const [direction, peers] of DIRECTIONS) {
      for (const { field, fields } of elementsAt(mapAt(manifest, 'spec'), direction, 'spec')) {
        for (const [key, all] of [
          [peers, 'everyone'],
          ['ports', 'all ports'],
        ]) {
          const list = fields[key ?? ''];
          if (isList(list) && list.length === 0) {
            const fix = `to allow nothing, leave the whole rule out; or leave ${key} out to allow ${all}`;
            found.push({ at: `${field}.${key}`, what: `${field}.${key} is an empty list`, fix });
          }
        }
      }
    }
    return found;
  },
});

const DIRECTIONS = [
  ['ingress', 'from'],
  ['egress', 'to'],
] as const;
