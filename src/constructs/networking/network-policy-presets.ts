import type { NetworkPolicyEgressRule, NetworkPolicyProps } from './network-policy-props';

/**
 * Denies all connections of every pod in a namespace, in both directions, except those that other policies allow: `new
 * NetworkPolicy(chart, 'deny-all', denyAll)`. For one workload: `{ for: api, ingress: [], egress: [] }`.
 *
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic
 */
export const denyAll: NetworkPolicyProps & { readonly podSelector: object } = Object.freeze({
  podSelector: {},
  ingress: [],
  egress: [],
});

/**
 * Allows DNS lookups, which pods need as soon as any policy restricts their egress: `egress: [allowDns, { to: [db] }]`,
 * or for a whole namespace `new NetworkPolicy(chart, 'allow-dns', { podSelector: {}, egress: [allowDns] })`.
 *
 * It allows port 53 of the pods in `kube-system`, and of the DNS cache that some clusters run on every node. A cluster
 * that serves DNS elsewhere needs its own rule.
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
