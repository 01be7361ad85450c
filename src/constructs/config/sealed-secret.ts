import type { Construct } from 'constructs';
import { mapAt } from '../../manifests/read-fields';
import { refuse } from '../../problems/refusals';
import type { CustomObjectProps } from '../custom/custom-object';
import { type CustomKind, defineKind } from '../custom/define-kind';
import type { NamespacedProps } from '../object';
import type { DeepReadonly } from '../wire';
import type { EncryptedKind } from './carried-secret';
import type { SecretType } from './secret-purposes';
import { referenceTo, type SecretReference } from './secret-reference';

/** The fields of a SealedSecret of bitnami.com/v1alpha1. */
export interface SealedSecretFields {
  /** The encrypted values, and the rest of the Secret. */
  readonly spec: {
    /** Values by key, as `kubeseal` prints them. */
    readonly encryptedData: { readonly [key: string]: string };
    /** The rest of the Secret. */
    readonly template?: {
      readonly type?: SecretType;
      readonly immutable?: boolean;
      readonly metadata?: {
        readonly name?: string;
        readonly namespace?: string;
        readonly labels?: { readonly [key: string]: string };
        readonly annotations?: { readonly [key: string]: string };
      };
      readonly data?: { readonly [key: string]: string };
    };
  };
}

// The type is written out, because the inferred one would refer to a path inside this package in the declarations.
const SealedSecretKind: CustomKind<
  SealedSecretFields,
  CustomObjectProps<SealedSecretFields>
> = defineKind<SealedSecretFields>({
  apiVersion: 'bitnami.com/v1alpha1',
  kind: 'SealedSecret',
});

/** What the Sealed Secrets controller decrypts, in the kind's form. */
export class SealedSecret extends SealedSecretKind {}

/** Props of a Secret whose values only a controller in the cluster can decrypt. */
export interface SealedSecretProps<Key extends string = string>
  extends NamespacedProps<DeepReadonly<SealedSecretFields>> {
  /**
   * Values by key, as `kubeseal --raw` prints them.
   * @see https://github.com/bitnami-labs/sealed-secrets#raw-mode-experimental
   */
  readonly encryptedData: { readonly [Name in Key]: string };
  /**
   * Where else the values can be decrypted: under another name as well, or also in any namespace.
   * @default 'strict': only under this name in this namespace
   * @see https://github.com/bitnami-labs/sealed-secrets#scopes
   */
  readonly scope?: 'strict' | 'namespace-wide' | 'cluster-wide';
  /**
   * The type of the Secret, such as `kubernetes.io/tls`.
   * @default 'Opaque'
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
   */
  readonly type?: SecretType;
  /**
   * Further fields of the Secret: labels, annotations, values that are not secret.
   * @default none
   * @see https://github.com/bitnami-labs/sealed-secrets#sealedsecrets-as-templates-for-secrets
   */
  readonly template?: SealedSecretFields['spec']['template'];
}

/** Creates a SealedSecret and returns the Secret that the controller will create from it. */
export function sealedSecret<Key extends string>(
  scope: Construct,
  id: string,
  props: SealedSecretProps<Key>,
): SecretReference<Key> {
  const { encryptedData, scope: sealedFor = 'strict', type, template, ...object } = props;
  const wide = sealedFor === 'strict' ? {} : { [`${ANNOTATION}${sealedFor}`]: 'true' };
  const made = new SealedSecret(scope, id, {
    ...object,
    annotations: { ...wide, ...object.annotations },
    spec: { encryptedData, template: type === undefined ? template : { type, ...template } },
  });
  const named = template?.metadata?.namespace;
  if (named !== undefined && named !== made.namespace && sealedFor !== 'cluster-wide') {
    refuse(made, {
      field: 'spec.template.metadata.namespace',
      what: `the SealedSecret is for the namespace "${named}", but it is in "${made.namespace ?? ''}"`,
      why: 'the controller cannot decrypt it in another namespace, so the Secret would be missing',
      fix: `seal it for its own namespace: kubeseal --namespace ${made.namespace ?? '…'}`,
    });
  }
  return referenceTo(made, made.name, [...Object.keys(encryptedData), ...Object.keys(template?.data ?? {})]);
}

const ANNOTATION = 'sealedsecrets.bitnami.com/';

/** A file with the output of `kubeseal`. */
export const SEALED: EncryptedKind = {
  faultsOf: ({ apiVersion, kind }) =>
    kind === 'SealedSecret' && apiVersion.startsWith('bitnami.com/')
      ? []
      : [
          {
            field: 'kind',
            what: `the file has a ${apiVersion} ${kind}, not a SealedSecret`,
            why: 'the Sealed Secrets controller only decrypts SealedSecrets',
            fix: 'use the output of kubeseal: kubeseal --format yaml < secret.yaml > sealed.yaml',
          },
        ],
  valuesOf: (object) => ({ ...mapAt(object, 'spec', 'encryptedData'), ...mapAt(object, 'spec', 'template', 'data') }),
  namespacesOf: (object) =>
    mapAt(object, 'metadata', 'annotations')[`${ANNOTATION}cluster-wide`] === 'true'
      ? []
      : [
          { field: 'metadata.namespace', namespace: object.metadata?.namespace },
          {
            field: 'spec.template.metadata.namespace',
            namespace: mapAt(object, 'spec', 'template', 'metadata').namespace,
          },
        ],
};
