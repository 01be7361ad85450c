import { isList } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { type Element, elementsAt, listAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Empty lists of peers and ports in the rules of NetworkPolicies, which allow all peers and all ports. */
export const emptyPolicyList = rule({
  name: 'network-policy-peers',
  severity: 'error',
  isAccepted: true,
  why: 'an empty list means everything, so the rule allows more than it seems to',
  fix: 'leave the whole rule out to allow nothing, or the list out to allow all',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  check({ manifest, written = manifest }) {
    const spec = mapAt(written, 'spec');
    return DIRECTIONS.flatMap(([direction, peers]) => [
      ...nullRules(spec, direction),
      ...elementsAt(spec, direction, 'spec').flatMap((rule) => [
        ...emptyList(rule, peers, 'everyone'),
        ...emptyList(rule, 'ports', 'all ports'),
      ]),
    ]);
  },
});

function nullRules(spec: Fields, direction: string): Finding[] {
  return listAt(spec, direction).flatMap((rule, index) => {
    const at = `spec.${direction}[${index}]`;
    const fix = 'remove it; to allow every connection: {}';
    return rule === null ? [{ at, what: `${at} is null, which is read as an empty rule`, fix }] : [];
  });
}

function emptyList({ field, fields }: Element, key: string, all: string): Finding[] {
  const list = fields[key];
  if (list !== null && !(isList(list) && list.length === 0)) {
    return [];
  }
  const read = list === null ? 'null, which is read as ' : '';
  const fix = `to allow nothing, leave the whole rule out; or leave ${key} out to allow ${all}`;
  return [{ at: `${field}.${key}`, what: `${field}.${key} is ${read}an empty list`, fix }];
}

const DIRECTIONS = [
  ['ingress', 'from'],
  ['egress', 'to'],
] as const;
