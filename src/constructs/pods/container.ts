import type { Container, ResourceRequirements } from '../../kubernetes/generated/core/v1';
import { describeValue, fieldPath } from '../../manifests/field';
import { literalKey } from '../../manifests/literal';
import type { Refusal } from '../../problems/refusals';
import { objectOfKey } from '../config/keys';
import type { Defaults } from '../defaults';
import { without } from '../over';
import type { DeepReadonly } from '../wire';
import type { ContainerProps, ContainerShorthands } from './container-props';
import { type PodOwner, refuseElsewhere } from './elsewhere';
import { type Env, type EnvFrom, lowerEnv, lowerEnvFrom, type Variable, type WireEnvFrom } from './env';
import { type AskedContainer, checkedHandler, checkedLifecycle } from './handler-ports';
import { type Mounts, mountedSource, type PodVolumes } from './mounts';
import { lowerPorts } from './ports';
import { lowerProbe, type Probe, type WireProbe } from './probe';
import { containerFields } from './profile-fields';
import { lowerResources } from './resources';
import { lowerContainerSecurity } from './security';

/** A container as the API writes it. */
export type WireContainer = DeepReadonly<Container>;

/** What a container needs to know of the pod it is in. */
export interface PodContext extends PodOwner {
  readonly defaults: Defaults;
  readonly volumes: PodVolumes;
  /** The operating system, where the pod names it. */
  readonly os: string | undefined;
  /** What all containers ask for together, where the pod says so. */
  readonly resources: DeepReadonly<ResourceRequirements> | undefined;
  /** Names of the claims of the object, where its kind has claims. */
  readonly volumeNames: readonly string[] | undefined;
}

/**
 * Lowers a container to what the API takes.
 *
 * @param field its path in the object, such as `spec.template.spec.containers[0]`
 */
export function lowerContainer(name: string, props: ContainerProps, pod: PodContext, field: string): WireContainer {
  const { mounts, readiness, liveness, startup, image, env, envFrom, securityContext } = props;
  const { readinessProbe, livenessProbe, startupProbe, volumeMounts = [], lifecycle } = props;
  const ports = lowerPorts(props.ports);
  const asked: AskedContainer = { name, ports, field, refuse: pod.refuse };
  const mounted = mounts === undefined ? [] : lowerMounts(mounts, pod, field);
  return containerFields.under(pod.defaults.container, {
    name,
    image: image ?? refuseImage(name, pod, field),
    ports: nonEmpty(ports),
    env: env && nonEmpty(lowerVariables(env, pod, field)),
    envFrom: envFrom && nonEmpty(lowerSources(envFrom, pod, field)),
    resources: lowerResources(props, pod.defaults, pod.resources, fieldPath(field, 'resources'), pod.refuse),
    volumeMounts: nonEmpty(volumeMounts.length === 0 ? mounted : [...volumeMounts, ...mounted]),
    readinessProbe: lowerOneProbe('readiness', readiness, readinessProbe, asked),
    livenessProbe: lowerOneProbe('liveness', liveness, livenessProbe, asked),
    startupProbe: lowerOneProbe('startup', startup, startupProbe, asked),
    lifecycle: checkedLifecycle(lifecycle, asked),
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
  lifecycle: true,
  securityContext: true,
} as const satisfies { readonly [Key in keyof Container]?: true } & Record<keyof Required<ContainerShorthands>, true>;

/** A list, or nothing where it is empty: the API takes an empty list for none, and so does a reader. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** @returns what stands in for the image, so that nothing else complains of it too */
function refuseImage(name: string, pod: PodContext, field: string): string {
  pod.refuse({
    field: fieldPath(field, 'image'),
    what: `the container "${name}" has no image`,
    why: 'the API server refuses a container without an image',
    fix: "name it: image: 'nginx:1.27.3'; what belongs to a container of another name stands in containers, with it",
  });
  return 'missing';
}

function lowerOneProbe(
  word: 'readiness' | 'liveness' | 'startup',
  short: Probe | undefined,
  full: WireProbe | undefined,
  asked: AskedContainer,
): WireProbe | undefined {
  if (short === undefined && full === undefined) {
    return undefined;
  }
  const field = `${word}Probe`;
  if (short !== undefined && full !== undefined) {
    asked.refuse({
      field: fieldPath(asked.field, field),
      what: `${word} and ${field} are both given`,
      why: 'a container has one probe of each kind, so one of the two would be lost',
      fix: `keep one: ${word} in short, or ${field} in full`,
    });
  }
  const probe = full ?? lowerProbe(short, asked.ports, (path) => refusePortlessProbe(word, path, asked));
  return checkedHandler(probe, field, asked);
}

function refusePortlessProbe(word: string, path: string, { field, refuse }: AskedContainer): void {
  refuse({
    field: `${field}.${word}Probe.httpGet.port`,
    what: `${word} asks "${path}", but the container has no TCP port`,
    why: 'the API server refuses an HTTP check without a port',
    fix: `name the port: ports: { http: 8080 }, or ${word}: { httpGet: { path: '${path}', port: 8080 } }`,
  });
}

function lowerVariables(env: Env, pod: PodContext, field: string): readonly Variable[] {
  const variables = lowerEnv(env);
  for (const [index, variable] of variables.entries()) {
    if (variable?.valueFrom) {
      refuseElsewhere([objectOfKey(variable.valueFrom)], pod);
    }
    refuseUnlessText(variable, fieldPath(fieldPath(fieldPath(field, 'env'), index), 'value'), pod);
  }
  return variables;
}

/** In JavaScript, or from a file, a value may be of any type. */
function refuseUnlessText(variable: Variable | null, field: string, pod: PodContext): void {
  const { name, value }: { name?: unknown; value?: unknown } = variable ?? {};
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    pod.refuse({
      field,
      what: `the environment variable ${String(name)} is ${describeValue(value)}, not a text`,
      why: 'the API server refuses a container whose variables are not texts',
      fix: `write it as a text: ${literalKey(String(name))}: '${value}', or String(value)`,
    });
  }
}

function lowerSources(sources: readonly EnvFrom[], pod: PodContext, field: string): WireEnvFrom[] {
  refuseElsewhere(sources, pod);
  return sources.flatMap((source, index) => {
    const wire = lowerEnvFrom(source);
    if (wire === undefined && 'kind' in source) {
      pod.refuse({
        field: fieldPath(fieldPath(field, 'envFrom'), index),
        what: `the ${source.kind} "${source.name}" cannot give environment variables`,
        why: 'only the keys of a ConfigMap or a Secret become environment variables',
        fix: `give a ConfigMap or a Secret: envFrom: [ConfigMap.existing('${source.name}')]`,
      });
    }
    return wire === undefined ? [] : [wire];
  });
}

function lowerMounts(mounts: Mounts, pod: PodContext, field: string) {
  refuseElsewhere(Object.values(mounts).map(mountedSource), pod);
  return pod.volumes.lowerMounts(mounts, (source, mountPath, known) =>
    pod.refuse({
      field: fieldPath(field, 'volumeMounts'),
      ...(typeof source === 'string'
        ? unknownName(source, mountPath, known, pod)
        : {
            what: `the ${source.kind} "${source.name}" cannot be mounted at "${mountPath}"`,
            why: 'only ConfigMaps, Secrets, PersistentVolumeClaims and volumes hold files',
            fix: `mount a ConfigMap, a Secret, a claim or a volume: mounts: { '${mountPath}': emptyDir() }`,
          }),
    }),
  );
}

function unknownName(name: string, mountPath: string, known: readonly string[], pod: PodContext): Refusal {
  const own =
    pod.volumeNames === undefined
      ? `give the volume itself: mounts: { '${mountPath}': emptyDir() }`
      : `claim it: claims: { '${name}': { accessModes: ['ReadWriteOnce'], storage: '10Gi' } }`;
  return {
    what: `nothing is called "${name}" to be mounted at "${mountPath}"`,
    why: 'the API server refuses a mount whose volume the pod does not have',
    fix: known.length === 0 ? own : `${own}, or name what the pod has: ${known.join(', ')}`,
  };
}
