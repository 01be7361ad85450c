import type { EnvValue, EnvValueFromSecretOptions, ISecret } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Secret as Wire } from '../../kubernetes/generated/core/v1';
import type { AtMostOne } from '../exactly-one';
import { KubernetesObject, type NamespacedProps } from '../object';
import { over } from '../over';
import { plus } from '../plus';
import { refuseUnknownProps } from '../unknown-props';
import { bootstrapTokenPlace } from './bootstrap-token';
import { CarriedSecret } from './carried-secret';
import type { ConfigContents, KnownKey, NoContents } from './content';
import { joinValues, nonEmpty, readContents, readEncoded } from './contents';
import { type ExternalSecretProps, externalSecret, type RemoteData, type RemoteKey } from './external-secret';
import { type ExistingSecret, type KeyReferenceOptions, type SecretKey, secretKey } from './keys';
import { SEALED, type SealedSecretProps, sealedSecret } from './sealed-secret';
import { lowerPurpose, type PurposeKey, purposeAnnotations, type SecretPurposes } from './secret-purposes';
import type { SecretReference } from './secret-reference';
import { SOPS, type SopsSecretOptions } from './sops-secret';

/** What a Secret can be given: its data, and what it is for, of which there is one thing at most. */
export type SecretProps<
  Texts extends ConfigContents = ConfigContents,
  Bytes extends ConfigContents = ConfigContents,
> = SecretFields<Texts, Bytes> & AtMostOne<SecretPurposes>;

/** What a Secret can be given, whatever it is for. */
export interface SecretFields<
  Texts extends ConfigContents = ConfigContents,
  Bytes extends ConfigContents = ConfigContents,
> extends NamespacedProps<Wire> {
  /**
   * Texts by key, in the clear, which the API server encodes; or where they are read from: `fromEnv('DB_PASSWORD')`,
   * `fromFile('./token')`, and all files of a folder at once by `...fromFolder('./secrets')`. Bytes, and files that are
   * no UTF-8 text, are written to `data`.
   * @default no texts
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly stringData?: Texts;
  /**
   * Bytes by key: raw, read by `fromFile('./store.p12')`, or as the base64 text that the API takes. All data together is
   * at most 1 MiB.
   * @default no bytes
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly data?: Bytes;
  /**
   * Whether the data can never be changed again.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable
   */
  readonly immutable?: boolean;
}

/**
 * Passwords, tokens and keys that pods read as environment variables or files.
 *
 * What is given here stands in the output for all to read; for real secrets use `Secret.external()`, `Secret.sealed()`
 * or `Secret.sops()`.
 *
 * https://kubernetes.io/docs/concepts/configuration/secret/
 */
export class Secret<Texts extends ConfigContents = NoContents, Bytes extends ConfigContents = NoContents>
  extends KubernetesObject<Wire>
  implements ISecret
{
  readonly #props: SecretProps;

  constructor(scope: Construct, id: string, props: SecretProps<Texts, Bytes> = {}) {
    const annotations = { ...purposeAnnotations(props), ...props.annotations };
    const place = over(bootstrapTokenPlace(props.bootstrapToken), { name: props.name, namespace: props.namespace });
    super(scope, id, { apiVersion: 'v1', kind: 'Secret' }, { ...props, ...place, annotations });
    refuseUnknownProps(this, Secret, 'Secret', props);
    this.#props = props;
  }

  /** A Secret that is made elsewhere, by its name. */
  static existing(name: string): ExistingSecret {
    return { kind: 'Secret', name, key: (key, options) => secretKey({ kind: 'Secret', name }, key, options) };
  }

  /**
   * A Secret whose values an operator fetches from a store outside of the cluster: makes an ExternalSecret.
   *
   * @see https://external-secrets.io/latest/introduction/overview/
   */
  static external<const Data extends RemoteData = Record<never, string>, const Key extends string = never>(
    scope: Construct,
    id: string,
    props: ExternalSecretProps<Data, Key>,
  ): SecretReference<RemoteKey<Data, Key>> {
    return externalSecret(scope, id, props);
  }

  /**
   * A Secret whose values only a controller in the cluster can decrypt: makes a SealedSecret of them, or carries the one in a
   * file, as `kubeseal` printed it.
   *
   * @param sealed the values, or the path of the file from the working directory
   * @see https://github.com/bitnami-labs/sealed-secrets
   */
  static sealed<const Key extends string>(
    scope: Construct,
    id: string,
    sealed: SealedSecretProps<Key>,
  ): SecretReference<Key>;
  static sealed<const Key extends string = string>(
    scope: Construct,
    id: string,
    sealed: string,
    options?: SopsSecretOptions<Key>,
  ): SecretReference<Key>;
  static sealed<Key extends string>(
    scope: Construct,
    id: string,
    sealed: string | SealedSecretProps<Key>,
    { keys = [] }: SopsSecretOptions<Key> = {},
  ): SecretReference<Key> {
    return typeof sealed === 'string'
      ? new CarriedSecret(scope, id, sealed, keys, SEALED).reference
      : sealedSecret(scope, id, sealed);
  }

  /**
   * A Secret in a file that SOPS encrypted. It is carried into the output as it is; Flux, or a plugin of Argo CD, decrypts it.
   *
   * @param file its path, from the working directory
   * @see https://getsops.io/docs/
   */
  static sops<const Key extends string = string>(
    scope: Construct,
    id: string,
    file: string,
    { keys = [] }: SopsSecretOptions<Key> = {},
  ): SecretReference<Key> {
    return new CarriedSecret(scope, id, file, keys, SOPS).reference;
  }

  /** One key of it, for an environment variable; one that it does not have does not compile where the keys are known. */
  key(key: KnownKey<Texts | Bytes, PurposeKey>, options?: KeyReferenceOptions): SecretKey {
    return secretKey(this, key, options);
  }

  /** One key of it, for an environment variable of cdk8s-plus. */
  envValue(key: string, options?: EnvValueFromSecretOptions): EnvValue {
    return plus().EnvValue.fromSecretValue({ secret: this, key }, options);
  }

  protected lower(): object {
    const { data = {}, stringData = {}, immutable } = this.#props;
    const { type, contents } = lowerPurpose(this.#props, this);
    const { texts, bytes } = readContents({ ...stringData, ...contents }, 'stringData', this);
    const encoded = joinValues(readEncoded(data, 'data', this), 'data', bytes, 'stringData', this);
    return { type, data: nonEmpty(encoded), stringData: nonEmpty(texts), immutable };
  }
}
