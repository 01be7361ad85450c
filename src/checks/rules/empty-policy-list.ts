import { isList } from '../../manifests/field';
import { elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Empty lists of peers and of ports in the rules of NetworkPolicies; the API takes them for all peers, and all ports. */
export const emptyPolicyList = rule({
  name: 'network-policy-peers',
  severity: 'error',
  isAccepted: true,
  why: 'the API takes an empty list for all there is, so that the rule allows more than it says',
  fix: 'leave the whole rule out where nothing is meant, or the list where all are meant',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  check({ manifest }) {
    const found: Finding[] = [];
    for (const [direction, peers] of DIRECTIONS) {
      for (const { field, fields } of elementsAt(mapAt(manifest, 'spec'), direction, 'spec')) {
        for (const [key, all] of [
          [peers, 'everybody'],
          ['ports', 'all ports'],
        ]) {
          const list = fields[key ?? ''];
          if (isList(list) && list.length === 0) {
            const fix = `leave the whole rule out where nothing is meant, or leave ${key} out where ${all} is meant`;
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
