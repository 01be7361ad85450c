import type { Construct } from 'constructs';
import { refuse } from '../../problems/refusals';
import type { CustomObjectProps } from '../custom/custom-object';
import { type CustomKind, defineKind } from '../custom/define-kind';
import type { NamespacedProps } from '../object';
import type { DeepReadonly } from '../wire';
import type { SecretType } from './secret-purposes';
import { referenceTo, type SecretReference } from './secret-reference';

/** Where a value is in an external store. */
export interface ExternalSecretRemoteRef {
  /** The name of the secret in the store. */
  readonly key: string;
  /**
   * The property of the secret, if it has several.
   * @default the whole value
   */
  readonly property?: string;
  /**
   * The version of the secret.
   * @default the latest
   */
  readonly version?: string;
  /**
   * How to decode the value.
   * @default 'None'
   */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /**
   * How keys of the store become keys of the Secret, if several are fetched at once.
   * @default 'Default'
   */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /**
   * Whether to fetch the tags and labels of the secret in the store instead of its value.
   * @default 'None'
   */
  readonly metadataPolicy?: 'None' | 'Fetch';
}

/** The SecretStore that connects to an external store. */
export interface SecretStoreRef {
  /** Its name. */
  readonly name: string;
  /**
   * Its kind.
   * @default 'SecretStore', which is in the namespace of the ExternalSecret
   */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore';
}

/** The fields of an ExternalSecret of external-secrets.io/v1. */
export interface ExternalSecretFields {
  /** What to fetch from which store, and the Secret to create. */
  readonly spec: {
    readonly secretStoreRef?: SecretStoreRef;
    readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
    readonly refreshInterval?: string;
    readonly target?: ExternalSecretTarget;
    readonly data?: readonly { readonly secretKey: string; readonly remoteRef: ExternalSecretRemoteRef }[];
    readonly dataFrom?: readonly ExternalSecretSource[];
  };
}

/** Many values at once: all of one secret in the store, or all that are found. */
export interface ExternalSecretSource {
  /** Fetches all values of one secret in the store. */
  readonly extract?: ExternalSecretRemoteRef;
  /** Fetches the secrets of the store that match a path, name or tags. */
  readonly find?: {
    readonly path?: string;
    readonly name?: { readonly regexp?: string };
    readonly tags?: { readonly [key: string]: string };
  };
  /** How to rename the keys. */
  readonly rewrite?: readonly object[];
  /** Another store, or a generator of values. */
  readonly sourceRef?: object;
}

/** The Secret that is created. */
export interface ExternalSecretTarget {
  /**
   * Its name.
   * @default the name of the ExternalSecret
   */
  readonly name?: string;
  /**
   * Whether the operator creates the Secret, and deletes it with the ExternalSecret.
   * @default 'Owner'
   */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge';
  /**
   * What happens to the Secret when its values are deleted from the store.
   * @default 'Retain'
   */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  /**
   * Whether the Secret can never be changed.
   * @default false
   */
  readonly immutable?: boolean;
  /** A template for the Secret: its metadata, and data computed from the values. */
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

// The type is written out, because the inferred one would refer to a path inside this package in the declarations.
const ExternalSecretKind: CustomKind<
  ExternalSecretFields,
  CustomObjectProps<ExternalSecretFields>
> = defineKind<ExternalSecretFields>({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
});

/** What the External Secrets operator fetches, in the kind's form. */
export class ExternalSecret extends ExternalSecretKind {}

/** Props of a Secret whose values an operator fetches from an external store. */
export interface ExternalSecretProps<Data extends RemoteData = RemoteData, Key extends string = never>
  extends NamespacedProps<DeepReadonly<ExternalSecretFields>> {
  /**
   * The store: the name of a SecretStore in the namespace, or a ClusterSecretStore by its kind.
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly secretStoreRef: string | SecretStoreRef;
  /**
   * Where in the store each key's value is: a name, or a name with property and version.
   * @default none
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly data?: Data;
  /**
   * Fetches many keys at once: `[{ extract: { key: 'shop/db' } }]`. List the keys that you use in `keys`.
   * @default none
   * @see https://external-secrets.io/latest/guides/all-keys-one-secret/
   */
  readonly dataFrom?: readonly ExternalSecretSource[];
  /**
   * The keys of the Secret in addition to those of `data`.
   * @default any, if there is no `data`
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
   * Further fields of the Secret: its name, its owner, and a template for its data.
   * @default a Secret with the ExternalSecret's name
   * @see https://external-secrets.io/latest/api/externalsecret/
   */
  readonly target?: ExternalSecretTarget;
}

/** By key: the name of a secret in a store, or where the value is in it. */
export type RemoteData = { readonly [key: string]: string | ExternalSecretRemoteRef };

/** The keys of `data` and `keys`; any string if there are none. */
export type RemoteKey<Data, Key extends string> = [keyof Data | Key] extends [never]
  ? string
  : Extract<keyof Data, string> | Key;

/** Creates an ExternalSecret and returns the Secret that the operator will create from it. */
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
      what: 'the ExternalSecret fetches nothing',
      why: 'the operator would create a Secret without keys',
      fix: "set where the values are: data: { password: 'shop/db' }",
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
