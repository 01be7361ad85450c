import type { IConfigMap } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ConfigMap as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { ConfigContents, KnownKey, NoContents } from './content';
import { joinValues, nonEmpty, readContents, readEncoded } from './contents';
import { type ConfigMapKey, configMapKey, type ExistingConfigMap, type KeyReferenceOptions } from './keys';

/** What a ConfigMap can be given; its keys are known where `data` is written out. */
export interface ConfigMapProps<Data extends ConfigContents = ConfigContents> extends NamespacedProps<Wire> {
  /**
   * Texts by key, or where they are read from: `fromFile('./app.properties')`, `fromEnv('REGION')`, and all files of a
   * folder at once by `...fromFolder('./config')`. A key is at most 253 letters, digits, `-`, `_` and `.`; all data
   * together is at most 1 MiB. Bytes, and files that are no UTF-8 text, are written to `binaryData`.
   * @default no texts
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly data?: Data;
  /**
   * Bytes by key: raw, read by `fromFile('./logo.png')`, or as the base64 text that the API takes. No key stands in
   * `data` too.
   * @default no bytes
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly binaryData?: ConfigContents;
  /**
   * Whether the data can never be changed again.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
   */
  readonly immutable?: boolean;
}

/**
 * Settings that pods read as environment variables or files.
 *
 * https://kubernetes.io/docs/concepts/configuration/configmap/
 */
export class ConfigMap<Data extends ConfigContents = NoContents> extends KubernetesObject<Wire> implements IConfigMap {
  readonly #props: ConfigMapProps;

  constructor(scope: Construct, id: string, props: ConfigMapProps<Data> = {}) {
    super(scope, id, { apiVersion: 'v1', kind: 'ConfigMap' }, props);
    refuseUnknownProps(this, ConfigMap, 'ConfigMap', props);
    this.#props = props;
  }

  /** A ConfigMap that is made elsewhere, by its name. */
  static existing(name: string): ExistingConfigMap {
    return { kind: 'ConfigMap', name, key: (key, options) => configMapKey({ kind: 'ConfigMap', name }, key, options) };
  }

  /** One key of it, for an environment variable; one that `data` does not have does not compile where the keys are known. */
  key(key: KnownKey<Data>, options?: KeyReferenceOptions): ConfigMapKey {
    return configMapKey(this, key, options);
  }

  protected lower(): object {
    const { data = {}, binaryData = {}, immutable } = this.#props;
    const { texts, bytes } = readContents(data, 'data', this);
    const given = readEncoded(binaryData, 'binaryData', this);
    const binary = joinValues(given, 'binaryData', bytes, 'data', this);
    return { data: nonEmpty(texts), binaryData: nonEmpty(binary), immutable };
  }
}
