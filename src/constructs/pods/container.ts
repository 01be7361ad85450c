import type { Container, ResourceRequirements } from '../../kubernetes/generated/core/v1';
import type { Defaults } from '../defaults';
import { without } from '../over';
import type { DeepPartial, DeepReadonly } from '../wire';
import type { ContainerProps, ContainerShorthands } from './container-props';
import { lowerEnv, lowerEnvFrom } from './env';
import type { PodVolumes } from './mounts';
import { lowerPorts } from './ports';
import { lowerProbe } from './probe';
import { containerFields } from './profile-fields';
import { lowerResources } from './resources';
import { lowerContainerSecurity } from './security';

/** What a container needs to know of the pod it is in. */
export interface PodContext {
  readonly defaults: Defaults;
  readonly volumes: PodVolumes;
  /** The operating system, where the pod names it. */
  readonly os: string | undefined;
  /** What all containers ask for together, where the pod says so. */
  readonly resources: DeepReadonly<ResourceRequirements> | undefined;
}

/** A container as the API writes it. */
export function lowerContainer(name: string, props: ContainerProps, pod: PodContext): DeepPartial<Container> {
  const { mounts, readiness, liveness, startup, image, env, envFrom = [], volumeMounts = [] } = props;
  const { readinessProbe, livenessProbe, startupProbe, securityContext } = props;
  const ports = lowerPorts(props.ports);
  const mounted = mounts === undefined ? [] : pod.volumes.lowerMounts(mounts);
  return containerFields.under(pod.defaults.container, {
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
    ...without(LOWERED, props),
  });
}

/** The fields that are written above, and the shorthands, which the API does not have; all others go to it as they are. */
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

/** A list, or nothing where it is empty: the API takes an empty list for none, and so does a reader. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
