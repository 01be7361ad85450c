import type { Container, ResourceRequirements } from '../../kubernetes/generated/core/v1';
import type { Defaults } from '../defaults';
import { mergeWithout } from '../merge-fields';
import type { DeepPartial, DeepReadonly } from '../wire';
import type { ContainerProps, ContainerShorthands } from './container-props';
import { lowerEnv, lowerEnvFrom } from './env';
import type { PodVolumes } from './mounts';
import { lowerPorts } from './ports';
import { lowerProbe } from './probe';
import { containerFields } from './profile-fields';
import { lowerResources } from './resources';
import { lowerContainerSecurity } from './security';

/** What a container needs to know about its pod. */
export interface PodContext {
  readonly defaults: Defaults;
  readonly volumes: PodVolumes;
  /** The operating system, if the pod sets it. */
  readonly os: string | undefined;
  /** The resources of the pod as a whole, if it sets them. */
  readonly resources: DeepReadonly<ResourceRequirements> | undefined;
}

/** Lowers a container to the API's form. */
export function lowerContainer(name: string, props: ContainerProps, pod: PodContext): DeepPartial<Container> {
  const { mounts, readiness, liveness, startup, image, env, envFrom = [], volumeMounts = [] } = props;
  const { readinessProbe, livenessProbe, startupProbe, securityContext } = props;
  const ports = lowerPorts(props.ports);
  const mounted = mounts === undefined ? [] : pod.volumes.lowerMounts(mounts);
  return containerFields.mergeBeneath(pod.defaults.container, {
    name,
    image,
    ports: nonEmpty(ports),
    env: env && nonEmpty(lowerEnv(env)),
    envFrom: nonEmpty(envFrom.flatMap((source) => lowerEnvFrom(source) ?? [])),
    resources: lowerResources(props, pod.defaults, pod.resources),
    volumeMounts: nonEmpty(volumeMounts.length === 0 ? mounted : [...volumeMounts, ...mounted]),
    readinessProbe: readinessProbe ?? lowerProbe(readiness, ports),
    livenessProbe: livenessProbe ?? lowerProbe(liveness, ports),
    startupProbe: startupProbe ?? lowerProbe(startup, ports),
    securityContext: lowerContainerSecurity(securityContext, pod),
    ...mergeWithout(LOWERED, props),
  });
}

/** Fields that are written above, and shorthands, which the API does not have; all others are passed on unchanged. */
const LOWERED = {
  cpu: true,
  memory: true,
  mounts: true,
  readiness: true,
  liveness: true,
  startup: true,
  name: true,
  image: true,
  ports: true,
  env: true,
  envFrom: true,
  resources: true,
  volumeMounts: true,
  readinessProbe: true,
  livenessProbe: true,
  startupProbe: true,
  securityContext: true,
} as const satisfies { readonly [Key in keyof Container]?: true } & Record<keyof Required<ContainerShorthands>, true>;

/** The list, or undefined if it is empty: the API treats both alike. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
