import type { IConfigMap } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { ConfigMap as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { ConfigContents, KnownKey, NoContents } from './content';
import { joinValues, nonEmpty, readContents, readEncoded } from './contents';
import { type ConfigMapKey, configMapKey, type ExistingConfigMap, type KeyReferenceOptions } from './keys';

/** Props of a ConfigMap. Its keys are part of its type if `data` is a literal. */
export interface ConfigMapProps<Data extends ConfigContents = ConfigContents> extends NamespacedProps<Wire> {
  /**
   * Text by key, or where to read it: `fromFile('./app.properties')`, `fromEnv('REGION')`, or all files of a folder
   * with `...fromFolder('./config')`. A key is at most 253 letters, digits, `-`, `_` and `.`; all data together is at
   * most 1 MiB. Bytes, and files that are not UTF-8, are written to `binaryData`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly data?: Data;
  /**
   * Bytes by key: raw, read by `fromFile('./logo.png')`, or base64 as the API takes it. A key cannot be in both `data`
   * and `binaryData`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly binaryData?: ConfigContents;
  /**
   * Whether the data can never be changed.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
   */
  readonly immutable?: boolean;
}

/**
 * Configuration that pods read as environment variables or files.
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

  /** References a ConfigMap created elsewhere, by its name. */
  static existing(name: string): ExistingConfigMap {
    return { kind: 'ConfigMap', name, key: (key, options) => configMapKey({ kind: 'ConfigMap', name }, key, options) };
  }

  /** References one key, for an environment variable. If the keys are known, any other key is a compile error. */
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
