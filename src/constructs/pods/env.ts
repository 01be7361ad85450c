import type { EnvFromSource, EnvVar, EnvVarSource, ResourceFieldSelector } from '../../kubernetes/generated/core/v1';
import type { ReferenceTo } from '../object';
import type { DownwardResource } from '../storage/downward-volume';
import type { DeepReadonly } from '../wire';

/**
 * The value of an environment variable: a text, or where it comes from, such as `settings.key('MODE')`; also as the API and
 * cdk8s-plus write it, with `value` or `valueFrom`.
 */
export type EnvValue = string | Source | Omit<Variable, 'name'>;

/** Environment variables by name, or as the API writes them where their order matters. */
export type Env = { readonly [name: string]: EnvValue } | readonly Variable[];

/** An environment variable as the API writes it. */
export type Variable = DeepReadonly<EnvVar>;
type Source = DeepReadonly<EnvVarSource>;

/** A ConfigMap or Secret all of whose keys become environment variables. */
export type EnvFrom = ReferenceTo<'ConfigMap' | 'Secret'> | WireEnvFrom;

/** A source of many variables as the API writes it. */
export type WireEnvFrom = DeepReadonly<EnvFromSource>;

/** A field of a pod that can become an environment variable; others can only be files. */
export type EnvField =
  | `metadata.${'name' | 'namespace' | 'uid'}`
  | `metadata.${'labels' | 'annotations'}['${string}']`
  | `spec.${'nodeName' | 'serviceAccountName'}`
  | `status.${'hostIP' | 'hostIPs' | 'podIP' | 'podIPs'}`;

/**
 * A field of the pod itself, such as `status.podIP`, as the value of an environment variable.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-fieldRef
 */
export function fieldRef(fieldPath: EnvField): EnvVarSource {
  return { fieldRef: { fieldPath } };
}

/**
 * A request or limit, such as `limits.memory`, as the value of an environment variable: of the container itself unless
 * another is named, in the unit that `divisor` gives.
 *
 * https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef
 */
export function resourceFieldRef(
  resource: DownwardResource['resource'],
  options: Omit<ResourceFieldSelector, 'resource'> = {},
): EnvVarSource {
  return { resourceFieldRef: { ...options, resource } };
}

/** Environment variables as the API writes them, in the order given; a value that is `undefined` says nothing. */
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

/** A source of many variables as the API writes it; nothing for an object of another kind. */
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

function isVariable(value: Source | Omit<Variable, 'name'>): value is Omit<Variable, 'name'> {
  return 'value' in value || 'valueFrom' in value;
}

function isEnvList(env: Env): env is readonly Variable[] {
  return Array.isArray(env);
}
