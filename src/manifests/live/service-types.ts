import { isFields } from '../field';
import type { Fields, Manifest, Value } from '../manifest';
import { listAt, mapAt } from '../read-fields';
import { differences } from './differences';

/**
 * A Service as the server validates it: its address and the policy of its address families stay if the manifest has none, and
 * unchanged fields that the new type does not support are removed. Other kinds are returned unchanged.
 *
 * @param before the old object as stored
 * @param after the new object
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 */
export function asTyped(before: Manifest, after: Manifest): Manifest {
  if (after.kind !== 'Service' || after.apiVersion !== 'v1' || !isFields(after.spec)) {
    return after;
  }
  const old = mapAt(before, 'spec');
  const now = hasAddress(old) && hasAddress(after.spec) ? withAddress(old, after.spec) : after.spec;
  const dropped = NEEDS.flatMap(({ fields, isNeeded }) => (isNeeded(old) && !isNeeded(now) ? fields : []));
  const kept = Object.entries(now).filter(([field]) => !dropped.includes(field) || !isSame(old[field], now[field]));
  const spec = Object.fromEntries(kept);
  const known = nodePorts(old);
  const hasPorts = needsNodePorts(now) || !needsNodePorts(old) || !nodePorts(now).every((port) => known.includes(port));
  return { ...after, spec: hasPorts ? spec : { ...spec, ports: listAt(spec, 'ports').map(withoutNodePort) } };
}

function hasAddress({ type }: Fields): boolean {
  return type !== 'ExternalName';
}

function withAddress(before: Fields, spec: Fields): Fields {
  const kept = Object.entries(before).filter(([field]) => ALLOCATED.includes(field));
  const set = Object.entries(spec).filter(([field, value]) => value !== '' || !ALLOCATED.includes(field));
  const whole: Fields = Object.fromEntries([...kept, ...set]);
  // A manifest that names only clusterIPs repeats the address that the cluster allocated.
  const [first] = listAt(whole, 'clusterIPs');
  return whole.clusterIP === undefined && first !== undefined ? { ...whole, clusterIP: first } : whole;
}

/** Fields that stay if the manifest does not set them. */
const ALLOCATED = ['clusterIP', 'clusterIPs', 'ipFamilyPolicy'];

const NEEDS: readonly { readonly fields: readonly string[]; readonly isNeeded: (spec: Fields) => boolean }[] = [
  {
    fields: ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'],
    isNeeded: hasAddress,
  },
  { fields: ['allocateLoadBalancerNodePorts', 'loadBalancerClass'], isNeeded: isBalanced },
  {
    fields: ['healthCheckNodePort'],
    isNeeded: (spec) => isBalanced(spec) && spec.externalTrafficPolicy === 'Local',
  },
  {
    fields: ['externalTrafficPolicy'],
    isNeeded: (spec) =>
      isBalanced(spec) ||
      spec.type === 'NodePort' ||
      ((spec.type ?? 'ClusterIP') === 'ClusterIP' && listAt(spec, 'externalIPs').length > 0),
  },
];

function isBalanced({ type }: Fields): boolean {
  return type === 'LoadBalancer';
}

function needsNodePorts(spec: Fields): boolean {
  return spec.type === 'NodePort' || (isBalanced(spec) && spec.allocateLoadBalancerNodePorts !== false);
}

function nodePorts(spec: Fields): readonly Value[] {
  return listAt(spec, 'ports').flatMap((port) =>
    isFields(port) && port.nodePort !== undefined ? [port.nodePort] : [],
  );
}

function withoutNodePort(port: Value): Value {
  if (!isFields(port)) {
    return port;
  }
  const { nodePort: _, ...others } = port;
  return others;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return differences(one, other, undefined, '').length === 0;
}
