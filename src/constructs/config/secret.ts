import type { EnvValue, EnvValueFromSecretOptions, ISecret } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Secret as Wire } from '../../kubernetes/generated/core/v1';
import { loadCdk8sPlus } from '../cdk8s-plus';
import type { AtMostOne } from '../exactly-one';
import { withDefaults } from '../merge-fields';
import { KubernetesObject, type NamespacedProps } from '../object';
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

/** Props of a Secret: its data, and at most one purpose. */
export type SecretProps<
  Texts extends ConfigContents = ConfigContents,
  Bytes extends ConfigContents = ConfigContents,
> = SecretFields<Texts, Bytes> & AtMostOne<SecretPurposes>;

/** Props of a Secret for any purpose. */
export interface SecretFields<
  Texts extends ConfigContents = ConfigContents,
  Bytes extends ConfigContents = ConfigContents,
> extends NamespacedProps<Wire> {
  /**
   * Plain text by key, which the API server encodes, or where to read it: `fromEnv('DB_PASSWORD')`,
   * `fromFile('./token')`, or all files of a folder with `...fromFolder('./secrets')`. Bytes, and files that are not
   * UTF-8, are written to `data`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly stringData?: Texts;
  /**
   * Bytes by key: raw, read by `fromFile('./store.p12')`, or base64 as the API takes it. All data together is at most 1
   * MiB.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly data?: Bytes;
  /**
   * Whether the data can never be changed.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable
   */
  readonly immutable?: boolean;
}

/**
 * Passwords, tokens and keys that pods read as environment variables or files.
 *
 * Values given here are readable in the output. For real secrets, use `Secret.external()`, `Secret.sealed()`
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
    const place = withDefaults(bootstrapTokenPlace(props.bootstrapToken), {
      name: props.name,
      namespace: props.namespace,
    });
    super(scope, id, { apiVersion: 'v1', kind: 'Secret' }, { ...props, ...place, annotations });
    refuseUnknownProps(this, Secret, 'Secret', props, true);
    this.#props = props;
  }

  /** References a Secret created elsewhere, by its name. */
  static existing(name: string): ExistingSecret {
    return { kind: 'Secret', name, key: (key, options) => secretKey({ kind: 'Secret', name }, key, options) };
  }

  /**
   * A Secret whose values an operator fetches from an external store; creates an ExternalSecret.
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
   * A Secret whose values only a controller in the cluster can decrypt; creates a SealedSecret from encrypted values,
   * or includes a file that `kubeseal` wrote.
   *
   * @param sealed the values, or the path of the file relative to the working directory
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
   * A Secret in a file encrypted with SOPS. The file goes into the output unchanged; Flux, or an Argo CD plugin,
   * decrypts it.
   *
   * @param file its path, relative to the working directory
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

  /** References one key, for an environment variable. If the keys are known, any other key is a compile error. */
  key(key: KnownKey<Texts | Bytes, PurposeKey>, options?: KeyReferenceOptions): SecretKey {
    return secretKey(this, key, options);
  }

  /** References one key, for an environment variable of cdk8s-plus. */
  envValue(key: string, options?: EnvValueFromSecretOptions): EnvValue {
    return loadCdk8sPlus().EnvValue.fromSecretValue({ secret: this, key }, options);
  }

  protected lower(): object {
    const { data = {}, stringData = {}, immutable } = this.#props;
    const { type, contents } = lowerPurpose(this.#props, this);
    const { texts, bytes } = readContents({ ...stringData, ...contents }, 'stringData', this);
    const encoded = joinValues(readEncoded(data, 'data', this), 'data', bytes, 'stringData', this);
    return { type, data: nonEmpty(encoded), stringData: nonEmpty(texts), immutable };
  }
}
