import { defineKind } from 'kustruct';

/** The fields of https://cert-manager.io/docs/reference/api-docs/ that this program needs. */
export interface CertificateWire {
  readonly kind?: 'Certificate';
  readonly spec: {
    readonly secretName: string;
    readonly dnsNames: readonly string[];
    readonly duration?: string;
    readonly renewBefore?: string;
    readonly issuerRef: { readonly group?: string; readonly kind: 'Issuer' | 'ClusterIssuer'; readonly name: string };
  };
}

/** A certificate that is renewed in time, in a Secret. */
export class Certificate extends defineKind<CertificateWire>({
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
}) {}

export interface ClusterIssuerWire {
  readonly kind?: 'ClusterIssuer';
  readonly spec: {
    readonly acme: {
      readonly server: string;
      readonly privateKeySecretRef: { readonly name: string };
      readonly solvers: readonly { readonly http01: { readonly ingress: { readonly ingressClassName: string } } }[];
    };
  };
}

/** The issuer of certificates, for all namespaces. */
export class ClusterIssuer extends defineKind<ClusterIssuerWire>({
  apiVersion: 'cert-manager.io/v1',
  kind: 'ClusterIssuer',
  scope: 'Cluster',
}) {}
