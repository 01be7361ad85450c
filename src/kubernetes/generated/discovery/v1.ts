// Written by `npm run generate`: do not change it by hand.

import type { ObjectReference } from '../core/v1';
import type { ObjectMeta } from '../meta/v1';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoint-v1-discovery-k8s-io */
export interface Endpoint {
  /** Each value once. */
  addresses: string[];
  conditions?: EndpointConditions;
  /** @deprecated */
  deprecatedTopology?: { [key: string]: string };
  hints?: EndpointHints;
  hostname?: string;
  nodeName?: string;
  targetRef?: ObjectReference;
  zone?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointconditions-v1-discovery-k8s-io */
export interface EndpointConditions {
  ready?: boolean;
  serving?: boolean;
  terminating?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointhints-v1-discovery-k8s-io */
export interface EndpointHints {
  /** Server-side apply takes it whole. Since Kubernetes 1.33. */
  forNodes?: ForNode[];
  /** Server-side apply takes it whole. */
  forZones?: ForZone[];
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointport-v1-discovery-k8s-io
 */
export interface EndpointPort {
  appProtocol?: string;
  name?: string;
  /** An integer of 32 bits. */
  port?: number;
  /** @default "TCP" */
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

/**
 * Resource `endpointslices`, namespaced. Since Kubernetes 1.21.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointslice-v1-discovery-k8s-io
 */
export interface EndpointSlice {
  addressType: 'FQDN' | 'IPv4' | 'IPv6';
  apiVersion?: 'discovery.k8s.io/v1';
  /** Server-side apply takes it whole. */
  endpoints?: Endpoint[];
  kind?: 'EndpointSlice';
  metadata?: ObjectMeta;
  /** Server-side apply takes it whole. */
  ports?: EndpointPort[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#fornode-v1-discovery-k8s-io */
export interface ForNode {
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#forzone-v1-discovery-k8s-io */
export interface ForZone {
  name: string;
}
