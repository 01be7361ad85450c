// Written by `npm run generate`: do not change it by hand.

import type { TypedLocalObjectReference } from '../core/v1';
import type { Condition, LabelSelector, ObjectMeta } from '../meta/v1';
import type { IntOrString } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpingresspath-v1-networking-k8s-io */
export interface HTTPIngressPath {
  backend: IngressBackend;
  path?: string;
  pathType: 'Exact' | 'ImplementationSpecific' | 'Prefix';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#httpingressrulevalue-v1-networking-k8s-io */
export interface HTTPIngressRuleValue {
  /** Server-side apply takes it whole. */
  paths: HTTPIngressPath[];
}

/**
 * Resource `ipaddresses` (`ip`), cluster-scoped. Since Kubernetes 1.33.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ipaddress-v1-networking-k8s-io
 */
export interface IPAddress {
  apiVersion?: 'networking.k8s.io/v1';
  kind?: 'IPAddress';
  metadata?: ObjectMeta;
  spec: IPAddressSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ipaddressspec-v1-networking-k8s-io */
export interface IPAddressSpec {
  parentRef: ParentReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ipblock-v1-networking-k8s-io */
export interface IPBlock {
  cidr: string;
  /** Server-side apply takes it whole. */
  except?: string[];
}

/**
 * Resource `ingresses` (`ing`), namespaced. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingress-v1-networking-k8s-io
 */
export interface Ingress {
  apiVersion?: 'networking.k8s.io/v1';
  kind?: 'Ingress';
  metadata?: ObjectMeta;
  spec?: IngressSpec;
  status?: IngressStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressbackend-v1-networking-k8s-io */
export interface IngressBackend {
  resource?: TypedLocalObjectReference;
  service?: IngressServiceBackend;
}

/**
 * Resource `ingressclasses`, cluster-scoped. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressclass-v1-networking-k8s-io
 */
export interface IngressClass {
  apiVersion?: 'networking.k8s.io/v1';
  kind?: 'IngressClass';
  metadata?: ObjectMeta;
  spec?: IngressClassSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressclassparametersreference-v1-networking-k8s-io */
export interface IngressClassParametersReference {
  apiGroup?: string;
  kind: string;
  name: string;
  namespace?: string;
  scope?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressclassspec-v1-networking-k8s-io */
export interface IngressClassSpec {
  controller?: string;
  parameters?: IngressClassParametersReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressloadbalanceringress-v1-networking-k8s-io */
export interface IngressLoadBalancerIngress {
  hostname?: string;
  ip?: string;
  /** Server-side apply takes it whole. */
  ports?: IngressPortStatus[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressloadbalancerstatus-v1-networking-k8s-io */
export interface IngressLoadBalancerStatus {
  /** Server-side apply takes it whole. */
  ingress?: IngressLoadBalancerIngress[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressportstatus-v1-networking-k8s-io */
export interface IngressPortStatus {
  error?: string;
  /** An integer of 32 bits. */
  port: number;
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressrule-v1-networking-k8s-io */
export interface IngressRule {
  host?: string;
  http?: HTTPIngressRuleValue;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressservicebackend-v1-networking-k8s-io */
export interface IngressServiceBackend {
  name: string;
  port?: ServiceBackendPort;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressspec-v1-networking-k8s-io */
export interface IngressSpec {
  defaultBackend?: IngressBackend;
  ingressClassName?: string;
  /** Server-side apply takes it whole. */
  rules?: IngressRule[];
  /** Server-side apply takes it whole. */
  tls?: IngressTLS[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingressstatus-v1-networking-k8s-io */
export interface IngressStatus {
  loadBalancer?: IngressLoadBalancerStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#ingresstls-v1-networking-k8s-io */
export interface IngressTLS {
  /** Server-side apply takes it whole. */
  hosts?: string[];
  secretName?: string;
}

/**
 * Resource `networkpolicies` (`netpol`), namespaced. Since Kubernetes 1.7.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicy-v1-networking-k8s-io
 */
export interface NetworkPolicy {
  apiVersion?: 'networking.k8s.io/v1';
  kind?: 'NetworkPolicy';
  metadata?: ObjectMeta;
  spec?: NetworkPolicySpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyegressrule-v1-networking-k8s-io */
export interface NetworkPolicyEgressRule {
  /** Server-side apply takes it whole. */
  ports?: NetworkPolicyPort[];
  /** Server-side apply takes it whole. */
  to?: NetworkPolicyPeer[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyingressrule-v1-networking-k8s-io */
export interface NetworkPolicyIngressRule {
  /** Server-side apply takes it whole. */
  from?: NetworkPolicyPeer[];
  /** Server-side apply takes it whole. */
  ports?: NetworkPolicyPort[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicypeer-v1-networking-k8s-io */
export interface NetworkPolicyPeer {
  ipBlock?: IPBlock;
  namespaceSelector?: LabelSelector;
  podSelector?: LabelSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyport-v1-networking-k8s-io */
export interface NetworkPolicyPort {
  /** An integer of 32 bits. */
  endPort?: number;
  port?: IntOrString;
  /** @default "TCP" */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyspec-v1-networking-k8s-io */
export interface NetworkPolicySpec {
  /** Server-side apply takes it whole. */
  egress?: NetworkPolicyEgressRule[];
  /** Server-side apply takes it whole. */
  ingress?: NetworkPolicyIngressRule[];
  podSelector?: LabelSelector;
  /** Server-side apply takes it whole. */
  policyTypes?: ('Egress' | 'Ingress')[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#parentreference-v1-networking-k8s-io */
export interface ParentReference {
  group?: string;
  name: string;
  namespace?: string;
  resource: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicebackendport-v1-networking-k8s-io
 */
export interface ServiceBackendPort {
  name?: string;
  /** An integer of 32 bits. */
  number?: number;
}

/**
 * Resource `servicecidrs`, cluster-scoped. Since Kubernetes 1.33.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicecidr-v1-networking-k8s-io
 */
export interface ServiceCIDR {
  apiVersion?: 'networking.k8s.io/v1';
  kind?: 'ServiceCIDR';
  metadata?: ObjectMeta;
  spec?: ServiceCIDRSpec;
  status?: ServiceCIDRStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicecidrspec-v1-networking-k8s-io */
export interface ServiceCIDRSpec {
  /** Server-side apply takes it whole. */
  cidrs?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicecidrstatus-v1-networking-k8s-io */
export interface ServiceCIDRStatus {
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: Condition[];
}
