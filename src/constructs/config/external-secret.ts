import type { Construct } from 'constructs';
import { refuse } from '../../problems/refusals';
import type { CustomObjectProps } from '../custom/custom-object';
import { type CustomKind, defineKind } from '../custom/define-kind';
import type { NamespacedProps } from '../object';
import type { DeepReadonly } from '../wire';
import type { SecretType } from './secret-purposes';
import { referenceTo, type SecretReference } from './secret-reference';

/** Where a value is in a store outside of the cluster. */
export interface ExternalSecretRemoteRef {
  /** The name of the secret in the store. */
  readonly key: string;
  /**
   * The part of it, where it has several.
   * @default the whole value
   */
  readonly property?: string;
  /**
   * Which version of it.
   * @default the latest
   */
  readonly version?: string;
  /**
   * How the value is decoded.
   * @default 'None'
   */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /**
   * How keys become keys of a Secret, where several are taken at once.
   * @default 'Default'
   */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /**
   * Whether tags and labels of the secret in the store are fetched, and not its value.
   * @default 'None'
   */
  readonly metadataPolicy?: 'None' | 'Fetch';
}

/** The SecretStore that knows how to reach a store outside of the cluster. */
export interface SecretStoreRef {
  /** Its name. */
  readonly name: string;
  /**
   * Its kind.
   * @default 'SecretStore', which is in the namespace of the ExternalSecret
   */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore';
}

/** The fields of an ExternalSecret, as external-secrets.io/v1 has them. */
export interface ExternalSecretFields {
  /** What is fetched, from which store, and the Secret that is made of it. */
  readonly spec: {
    readonly secretStoreRef?: SecretStoreRef;
    readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
    readonly refreshInterval?: string;
    readonly target?: ExternalSecretTarget;
    readonly data?: readonly { readonly secretKey: string; readonly remoteRef: ExternalSecretRemoteRef }[];
    readonly dataFrom?: readonly ExternalSecretSource[];
  };
}

/** Many values at once: those of one secret in the store, or of all that are found. */
export interface ExternalSecretSource {
  /** All values of one secret in the store. */
  readonly extract?: ExternalSecretRemoteRef;
  /** The secrets of the store that are found by path, name or tags. */
  readonly find?: {
    readonly path?: string;
    readonly name?: { readonly regexp?: string };
    readonly tags?: { readonly [key: string]: string };
  };
  /** How keys are named anew. */
  readonly rewrite?: readonly object[];
  /** Another store, or a generator of values. */
  readonly sourceRef?: object;
}

/** The Secret that is made. */
export interface ExternalSecretTarget {
  /**
   * Its name.
   * @default the name of the ExternalSecret
   */
  readonly name?: string;
  /**
   * Whether the Secret is made, and goes with the ExternalSecret.
   * @default 'Owner'
   */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge';
  /**
   * What happens to the Secret when its values are gone from the store.
   * @default 'Retain'
   */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  /**
   * Whether the Secret can never be changed.
   * @default false
   */
  readonly immutable?: boolean;
  /** What the Secret has beside the values, or makes of them. */
  readonly template?: {
    readonly type?: SecretType;
    readonly engineVersion?: 'v2';
    readonly mergePolicy?: 'Replace' | 'Merge';
    readonly metadata?: {
      readonly labels?: { readonly [key: string]: string };
      readonly annotations?: { readonly [key: string]: string };
    };
    readonly data?: { readonly [key: string]: string };
    readonly templateFrom?: readonly object[];
  };
}

// The type is written out, because what is inferred would be in the declarations under a path of this package.
const ExternalSecretKind: CustomKind<
  ExternalSecretFields,
  CustomObjectProps<ExternalSecretFields>
> = defineKind<ExternalSecretFields>({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
});

/** What the operator of External Secrets fetches, as the kind has it. */
export class ExternalSecret extends ExternalSecretKind {}

/** What a Secret can be given whose values an operator fetches from a store outside of the cluster. */
export interface ExternalSecretProps<Data extends RemoteData = RemoteData, Key extends string = never>
  extends NamespacedProps<DeepReadonly<ExternalSecretFields>> {
  /**
   * The store: the name of a SecretStore of the namespace, or a ClusterSecretStore by its kind.
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly secretStoreRef: string | SecretStoreRef;
  /**
   * By key of the Secret: where its value is in the store, by name or with the part and the version.
   * @default none
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly data?: Data;
  /**
   * Many keys at once: `[{ extract: { key: 'shop/db' } }]`. Say which of them are read with `keys`.
   * @default none
   * @see https://external-secrets.io/latest/guides/all-keys-one-secret/
   */
  readonly dataFrom?: readonly ExternalSecretSource[];
  /**
   * The keys that the Secret gets beside those of `data`.
   * @default any, where there is no `data`
   * @see https://external-secrets.io/latest/guides/all-keys-one-secret/
   */
  readonly keys?: readonly Key[];
  /**
   * How often values are fetched again: `'15m'`.
   * @default the operator's own: `'1h'`
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly refreshInterval?: string;
  /**
   * When values are fetched again.
   * @default the operator's own: `'Periodic'`
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
  /**
   * The type of the Secret, such as `kubernetes.io/tls`.
   * @default 'Opaque'
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
   */
  readonly type?: SecretType;
  /**
   * What else is said of the Secret: its name, who owns it, and a template of its values.
   * @default a Secret with the name of the ExternalSecret
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly target?: ExternalSecretTarget;
}

/** By key: the name of a secret in a store, or where in it the value is. */
export type RemoteData = { readonly [key: string]: string | ExternalSecretRemoteRef };

/** The keys of `data` and of `keys`; any text where there are none. */
export type RemoteKey<Data, Key extends string> = [keyof Data | Key] extends [never]
  ? string
  : Extract<keyof Data, string> | Key;

/** Makes an ExternalSecret, and gives the Secret that the operator will make of it. */
export function externalSecret<Data extends RemoteData, Key extends string>(
  scope: Construct,
  id: string,
  props: ExternalSecretProps<Data, Key>,
): SecretReference<RemoteKey<Data, Key>> {
  const { secretStoreRef, data, dataFrom, keys = [], refreshInterval, refreshPolicy, type, target, ...object } = props;
  const store = typeof secretStoreRef === 'string' ? { name: secretStoreRef } : secretStoreRef;
  const template = type === undefined ? target?.template : { type, ...target?.template };
  const given = Object.entries<string | ExternalSecretRemoteRef>(data ?? {});
  const made = new ExternalSecret(scope, id, {
    ...object,
    spec: {
      secretStoreRef: store,
      refreshPolicy,
      refreshInterval,
      target: target === undefined && template === undefined ? undefined : { ...target, template },
      data:
        given.length === 0 ? undefined : given.map(([secretKey, ref]) => ({ secretKey, remoteRef: remoteRef(ref) })),
      dataFrom,
    },
  });
  if (given.length === 0 && dataFrom === undefined) {
    refuse(made, {
      field: 'spec',
      what: 'the ExternalSecret names nothing to fetch',
      why: 'the operator would make a Secret without keys',
      fix: "say where the values are: data: { password: 'shop/db' }",
    });
  }
  return referenceTo(
    made,
    target?.name ?? made.name,
    dataFrom !== undefined && keys.length === 0 ? [] : [...Object.keys(data ?? {}), ...keys],
  );
}

function remoteRef(ref: string | ExternalSecretRemoteRef): ExternalSecretRemoteRef {
  return typeof ref === 'string' ? { key: ref } : ref;
}
