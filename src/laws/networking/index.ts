import { endpointSlices } from './endpoint-slices';
import { endpointsSubsets } from './endpoints-subsets';
import { ingressBackends } from './ingress-backends';
import { ingressClasses } from './ingress-classes';
import { ingressHosts } from './ingress-hosts';
import { ingressPaths } from './ingress-paths';
import { ipAddresses } from './ip-addresses';
import { networkPolicyPeers } from './network-policy-peers';
import { networkPolicyPorts } from './network-policy-ports';
import { serviceAddresses } from './service-addresses';
import { serviceAffinity } from './service-affinity';
import { serviceCidrs } from './service-cidrs';
import { servicePorts } from './service-ports';
import { serviceSelectors } from './service-selectors';
import { serviceSourceRanges } from './service-source-ranges';
import { serviceTopology } from './service-topology';
import { serviceTypes } from './service-types';

/** The laws of Services, their endpoints, Ingresses and network policies. */
export const networkingLaws = [
  ...serviceTypes,
  ...servicePorts,
  ...serviceSelectors,
  ...serviceAddresses,
  ...serviceAffinity,
  ...serviceSourceRanges,
  ...serviceTopology,
  ...ingressPaths,
  ...ingressHosts,
  ...ingressBackends,
  ...ingressClasses,
  ...networkPolicyPeers,
  ...networkPolicyPorts,
  ...endpointsSubsets,
  ...endpointSlices,
  ...ipAddresses,
  ...serviceCidrs,
];
