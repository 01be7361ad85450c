import { isFields, isList } from '../field';
import type { Fields, Value } from '../manifest';
import { isEmpty, listAt, mapAt } from '../read-fields';

/** What a Service gets depending on its type. Addresses and ports allocated by the cluster are unknown. */
export function serviceDefaults(spec: Fields): Fields {
  const { type = 'ClusterIP' } = spec;
  const isOutside = type === 'LoadBalancer' || type === 'NodePort';
  const isReached = isOutside || (type === 'ClusterIP' && listAt(spec, 'externalIPs').length > 0);
  return {
    ...(isReached && { externalTrafficPolicy: 'Cluster' }),
    ...((isOutside || type === 'ClusterIP') && { internalTrafficPolicy: 'Cluster' }),
    ...(type === 'LoadBalancer' && { allocateLoadBalancerNodePorts: true }),
    ...(type !== 'ExternalName' && { ipFamilyPolicy: isFree(spec) ? 'RequireDualStack' : 'SingleStack' }),
    ...withAffinity(spec),
    ...(isList(spec.ports) && { ports: spec.ports.map(withTarget) }),
  };
}

/** A Service without an address and a selector has addresses of both families. */
function isFree(spec: Fields): boolean {
  return spec.clusterIP === 'None' && isEmpty(mapAt(spec, 'selector'));
}

function withAffinity(spec: Fields): Fields {
  if (spec.sessionAffinity === 'ClientIP') {
    const client = { timeoutSeconds: 10800, ...mapAt(spec, 'sessionAffinityConfig', 'clientIP') };
    return { ...spec, sessionAffinityConfig: { clientIP: client } };
  }
  const { sessionAffinityConfig: _, ...others } = spec;
  return spec.sessionAffinity === undefined || spec.sessionAffinity === 'None' ? others : spec;
}

function withTarget(port: Value): Value {
  return isFields(port) && (port.targetPort ?? 0) === 0 && port.port !== undefined
    ? { ...port, targetPort: port.port }
    : port;
}
