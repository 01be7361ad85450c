import type {
  Container,
  ContainerPort,
  EnvFromSource,
  ResourceRequirements,
  Probe as WireProbe,
} from 'kubernetes-types/core/v1';
import { fieldPath } from '../../manifests/field';
import type { Refusal } from '../../problems/refusals';
import type { Defaults } from '../defaults';
import type { DeepReadonly } from '../object';
import { over } from '../over';
import type { ContainerProps } from './container-props';
import { type EnvFrom, lowerEnv, lowerEnvFrom } from './env';
import { refuseUnknownPorts } from './handler-ports';
import type { PodVolumes } from './mounts';
import { lowerPorts } from './ports';
import { lowerProbe, type Probe } from './probe';
import { refuseQuantities, refuseTwiceAsked } from './resource-faults';
import { lowerResources } from './resources';
import { lowerContainerSecurity } from './security';

/** A container as the API writes it. */
export type WireContainer = DeepReadonly<Container>;

/** What a container needs to know of the pod it is in. */
export interface PodContext {
  readonly defaults: Defaults;
  readonly volumes: PodVolumes;
  /** The operating system, where the pod names it. */
  readonly os: string | undefined;
  /** What all containers ask for together, where the pod says so. */
  readonly resources: ResourceRequirements | undefined;
  /** Names of the claims of the object, where its kind has claims. */
  readonly volumeNames: readonly string[] | undefined;
  refuse(refusal: Refusal): void;
}

/**
 * Lowers a container to what the API takes.
 *
 * @param field its path in the object, such as `spec.template.spec.containers[0]`
 */
export function lowerContainer(name: string, props: ContainerProps, pod: PodContext, field: string): WireContainer {
  const { cpu, memory, mounts, readiness, liveness, startup, env, envFrom, ports, ...fields } = props;
  const wirePorts = lowerPorts(ports);
  const probe = (word: ProbeWord, short: Probe | undefined, full: WireProbe | undefined): WireProbe | undefined =>
    lowerOneProbe(word, short, full, wirePorts, pod, field);
  const container = {
    ...over(pod.defaults.container ?? {}, fields),
    name,
    ports: nonEmpty(wirePorts),
    env: nonEmpty(lowerEnv(env)),
    envFrom: nonEmpty(lowerSources(envFrom ?? [], pod, field)),
    resources: lowerResources(props, pod.defaults, pod.resources),
    volumeMounts: nonEmpty([...(props.volumeMounts ?? []), ...lowerMounts(mounts ?? {}, pod, field)]),
    readinessProbe: probe('readiness', readiness, props.readinessProbe),
    livenessProbe: probe('liveness', liveness, props.livenessProbe),
    startupProbe: probe('startup', startup, props.startupProbe),
    securityContext: lowerContainerSecurity(props.securityContext, pod),
  };
  refuseTwiceAsked(props, field, pod.refuse);
  refuseQuantities(container.resources, fieldPath(field, 'resources'), pod.refuse);
  refuseUnknownPorts(container, field, pod.refuse);
  return container;
}

/** A list, or nothing where it is empty: the API takes an empty list for none, and so does a reader. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

type ProbeWord = 'readiness' | 'liveness' | 'startup';

function lowerOneProbe(
  word: ProbeWord,
  short: Probe | undefined,
  full: WireProbe | undefined,
  ports: readonly ContainerPort[],
  pod: PodContext,
  field: string,
): WireProbe | undefined {
  if (short !== undefined && full !== undefined) {
    pod.refuse({
      field: fieldPath(field, `${word}Probe`),
      what: `${word} and ${word}Probe are both given`,
      why: 'a container has one probe of each kind, so one of the two would be lost',
      fix: `keep one: ${word} in short, or ${word}Probe in full`,
    });
  }
  return full ?? lowerProbe(short, ports, (path) => refusePortlessProbe(word, path, pod, field));
}

function refusePortlessProbe(word: ProbeWord, path: string, pod: PodContext, field: string): void {
  pod.refuse({
    field: fieldPath(field, `${word}Probe.httpGet.port`),
    what: `${word} asks "${path}", but the container has no port`,
    why: 'the API server refuses an HTTP check without a port',
    fix: `name the port: ports: { http: 8080 }, or ${word}: { httpGet: { path: '${path}', port: 8080 } }`,
  });
}

function lowerSources(sources: readonly EnvFrom[], pod: PodContext, field: string): EnvFromSource[] {
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

function lowerMounts(mounts: NonNullable<ContainerProps['mounts']>, pod: PodContext, field: string) {
  return pod.volumes.lowerMounts(mounts, (source, mountPath, known) =>
    pod.refuse(
      typeof source === 'string'
        ? unknownName(source, mountPath, known, pod, field)
        : {
            field: fieldPath(field, 'volumeMounts'),
            what: `the ${source.kind} "${source.name}" cannot be mounted at "${mountPath}"`,
            why: 'only ConfigMaps, Secrets, PersistentVolumeClaims and volumes hold files',
            fix: `mount a ConfigMap, a Secret, a claim or a volume: mounts: { '${mountPath}': emptyDir() }`,
          },
    ),
  );
}

function unknownName(
  name: string,
  mountPath: string,
  known: readonly string[],
  pod: PodContext,
  field: string,
): Refusal {
  const own =
    pod.volumeNames === undefined
      ? `give the volume itself: mounts: { '${mountPath}': emptyDir() }`
      : `claim it: claims: { '${name}': { storage: '10Gi' } }`;
  return {
    field: fieldPath(field, 'volumeMounts'),
    what: `nothing is called "${name}" to be mounted at "${mountPath}"`,
    why: 'the API server refuses a mount whose volume the pod does not have',
    fix: known.length === 0 ? own : `${own}, or name one that the pod has: ${known.join(', ')}`,
  };
}
