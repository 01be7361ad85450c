import type { EnvFromSource, EnvVar, EnvVarSource, ResourceFieldSelector } from '../../kubernetes/generated/core/v1';
import type { ReferenceTo } from '../object';
import type { DownwardResource } from '../storage/downward-volume';
import type { DeepReadonly } from '../wire';

/**
 * The value of an environment variable: a string, or a reference such as `settings.key('MODE')`; also in the form of
 * the API and cdk8s-plus, with `value` or `valueFrom`.
 */
export type EnvValue = EnvObject | string;

/** Environment variables by name, or in the API's form if their order matters. */
export type Env = EnvByName | readonly Variable[];

interface EnvByName {
  readonly [name: string]: EnvObject | string;
}

/** An environment variable in the API's form. */
export interface Variable extends DeepReadonly<EnvVar> {}

/** A value that is not a string; compile errors about an unknown field show this name. */
type EnvObject = EnvSource | UnnamedVariable;

interface EnvSource extends DeepReadonly<EnvVarSource> {}

interface UnnamedVariable extends Omit<Variable, 'name'> {}

/** A ConfigMap or Secret whose keys all become environment variables. */
export type EnvFrom = ReferenceTo<'ConfigMap' | 'Secret'> | WireEnvFrom;

/** A source of many variables in the API's form. */
export type WireEnvFrom = DeepReadonly<EnvFromSource>;

/** A field of a pod that can be an environment variable; the other fields can only be files. */
export type EnvField =
  | `metadata.${'name' | 'namespace' | 'uid'}`
  | `metadata.${'labels' | 'annotations'}['${string}']`
  | `spec.${'nodeName' | 'serviceAccountName'}`
  | `status.${'hostIP' | 'hostIPs' | 'podIP' | 'podIPs'}`;

/**
 * References a field of the pod itself, such as `status.podIP`, for an environment variable.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-fieldRef
 */
export function fieldRef(fieldPath: EnvField): EnvVarSource {
  return { fieldRef: { fieldPath } };
}

/**
 * References a request or limit, such as `limits.memory`, for an environment variable: the container's own unless
 * another is named, in the unit given by `divisor`.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef
 */
export function resourceFieldRef(
  resource: DownwardResource['resource'],
  options: Omit<ResourceFieldSelector, 'resource'> = {},
): EnvVarSource {
  return { resourceFieldRef: { ...options, resource } };
}

/** Lowers environment variables to the API's form, in the given order; a value of `undefined` is skipped. */
export function lowerEnv(env: Env | undefined): Variable[] {
  if (env === undefined) {
    return [];
  }
  if (isEnvList(env)) {
    return [...env];
  }
  const variables: Variable[] = [];
  for (const name of Object.keys(env)) {
    const value = env[name];
    if (value !== undefined) {
      variables.push(lowerVariable(name, value));
    }
  }
  return variables;
}

/** Lowers a source of many variables to the API's form; undefined for an object of another kind. */
export function lowerEnvFrom(source: EnvFrom): WireEnvFrom | undefined {
  if (!('kind' in source)) {
    return source;
  }
  const { kind, name } = source;
  return kind === 'ConfigMap' ? { configMapRef: { name } } : kind === 'Secret' ? { secretRef: { name } } : undefined;
}

function lowerVariable(name: string, value: EnvValue): Variable {
  if (typeof value !== 'object' || value === null) {
    return { name, value };
  }
  return isVariable(value) ? { name, value: value.value, valueFrom: value.valueFrom } : { name, valueFrom: value };
}

function isVariable(value: EnvObject): value is UnnamedVariable {
  return 'value' in value || 'valueFrom' in value;
}

function isEnvList(env: Env): env is readonly Variable[] {
  return Array.isArray(env);
}
