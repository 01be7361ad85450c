import type { NetworkPolicyEgressRule, NetworkPolicyProps } from './network-policy-props';

/**
 * Cuts off every pod of a namespace in both directions, so that only what other policies allow gets through:
 * `new NetworkPolicy(chart, 'deny-all', denyAll)`. For one workload alone: `{ for: api, ingress: [], egress: [] }`.
 *
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic
 */
export const denyAll: NetworkPolicyProps & { readonly podSelector: object } = Object.freeze({
  podSelector: {},
  ingress: [],
  egress: [],
});

/**
 * Lets pods ask the cluster for names, which they cannot do once any policy is about what they connect to:
 * `egress: [allowDns, { to: [db] }]`, or for all of a namespace
 * `new NetworkPolicy(chart, 'allow-dns', { podSelector: {}, egress: [allowDns] })`.
 *
 * It is about port 53 of the pods in `kube-system`, and of the cache that some clusters have on every node. A cluster that
 * answers elsewhere needs a rule of its own.
 *
 * https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export const allowDns: NetworkPolicyEgressRule = Object.freeze({
  to: [
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } },
    { ipBlock: { cidr: '169.254.20.10/32' } },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
} as const);
