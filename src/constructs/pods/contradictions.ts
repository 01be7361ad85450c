import { describeValue, fieldPath } from '../../manifests/field';
import { refuse } from '../../problems/refusals';
import { objectOfKey } from '../config/keys';
import type { ContainerProps } from './container-props';
import { type PodOwner, refuseOtherNamespaces } from './cross-namespace';
import { type EnvFrom, lowerEnv, lowerEnvFrom } from './env';
import type { PodParts } from './main-container';
import { isMountable, type MountSource, type Mounts, mountedSource } from './mounts';
import { containersOf, type NamedContainer, splitSecurity } from './pod-spec';

/** The object that pods belong to, and what it sets for them apart from their props. */
export interface PodSite {
  readonly owner: PodOwner;
  /** The name of the container without an explicit name. */
  readonly containerName: string;
  /** The path of the pod's spec in the object, such as `spec.template.spec`. */
  readonly field: string;
}

/** Reports what the manifest would not show: duplicate settings, lost settings, and objects that pods cannot find. */
export function refuseContradictions(parts: PodParts, site: PodSite): void {
  const { owner, field, containerName } = site;
  const { serviceAccount, imagePullSecrets = [], volumes = {}, initContainers = {} } = parts.fields;
  refuseDoubles(parts, site);
  refuseOtherNamespaces([serviceAccount, ...imagePullSecrets, ...Object.values(volumes)], owner);
  refuseInContainers(Object.entries(initContainers), owner, `${field}.initContainers`);
  refuseInContainers(containersOf(parts, containerName), owner, `${field}.containers`);
}

function refuseDoubles({ main, fields }: PodParts, { owner, field, containerName }: PodSite): void {
  const { containers = {}, serviceAccount, serviceAccountName, securityContext } = fields;
  if (main !== undefined && Object.hasOwn(containers, containerName)) {
    refuse(owner, {
      field: fieldPath(field, 'containers'),
      what: `two containers are named "${containerName}": one in containers, and the unnamed one`,
      why: 'container names are unique in a pod, so one of the two would be lost',
      fix: 'move all of it to containers, or rename the one there',
    });
  }
  const [lost] = Object.keys(splitSecurity(securityContext).container);
  if (main === undefined && lost !== undefined) {
    refuse(owner, {
      field: `${field}.securityContext.${lost}`,
      what: `securityContext sets ${lost} for the pod, but only containers have it`,
      why: 'the API has no such field for pods, so it would be lost',
      fix: `set it for the containers: containers: { web: { securityContext: { ${lost}: … } } }`,
    });
  }
  if (serviceAccount !== undefined && serviceAccountName !== undefined) {
    refuse(owner, {
      field: `${field}.serviceAccountName`,
      what: 'serviceAccount and serviceAccountName are both given',
      why: 'a pod has one account, so one of the two would be lost',
      fix: 'keep one of them',
    });
  }
}

function refuseInContainers(containers: readonly NamedContainer[], owner: PodOwner, field: string): void {
  containers.forEach((container, index) => {
    refuseInContainer(container[1], owner, fieldPath(field, index));
  });
}

function refuseInContainer(props: ContainerProps, owner: PodOwner, field: string): void {
  refuseGivenTwice(props, owner, field);
  refuseMounts(props.mounts ?? {}, owner, field);
  refuseOtherNamespaces(lowerEnv(props.env).map(sourceOf), owner);
  refuseSources(props.envFrom ?? [], owner, field);
}

function refuseGivenTwice(props: ContainerProps, owner: PodOwner, field: string): void {
  for (const map of props.resources === undefined ? [] : (['requests', 'limits'] as const)) {
    for (const short of SHORT_AMOUNTS[map]) {
      if (props[short] !== undefined && props.resources?.[map]?.[short] !== undefined) {
        refuse(owner, {
          field: `${field}.resources.${map}.${short}`,
          what: `${short} and resources.${map}.${short} are both given`,
          why: 'both set the same field, so one of the two would be lost',
          fix: `keep one: the shorthand ${short}, or requests and limits`,
        });
      }
    }
  }
  for (const word of ['readiness', 'liveness', 'startup'] as const) {
    if (props[word] !== undefined && props[`${word}Probe`] !== undefined) {
      refuse(owner, {
        field: `${field}.${word}Probe`,
        what: `${word} and ${word}Probe are both given`,
        why: 'a container has one probe of each kind, so one of the two would be lost',
        fix: `keep one: the shorthand ${word}, or ${word}Probe`,
      });
    }
  }
}

/** Fields with a shorthand; `cpu` sets no limit. */
const SHORT_AMOUNTS = { requests: ['cpu', 'memory'], limits: ['memory'] } as const;

/** In JavaScript, a list can contain anything. */
function sourceOf(variable: { readonly valueFrom?: object } | null): unknown {
  return variable?.valueFrom && objectOfKey(variable.valueFrom);
}

function refuseSources(sources: readonly EnvFrom[], owner: PodOwner, field: string): void {
  refuseOtherNamespaces(sources, owner);
  sources.forEach((source, index) => {
    if ('kind' in source && lowerEnvFrom(source) === undefined) {
      refuse(owner, {
        field: `${field}.envFrom[${index}]`,
        what: `the ${source.kind} "${source.name}" cannot be used for environment variables`,
        why: 'only the keys of a ConfigMap or a Secret become environment variables',
        fix: `use a ConfigMap or a Secret: envFrom: [ConfigMap.existing('${source.name}')]`,
      });
    }
  });
}

function refuseMounts(mounts: Mounts, owner: PodOwner, field: string): void {
  const sources = Object.entries(mounts).map(([mountPath, mount]) => [mountPath, mountedSource(mount)] as const);
  refuseOtherNamespaces(
    sources.map(([, source]) => source),
    owner,
  );
  for (const [mountPath, source] of sources) {
    if (!isMountable(source)) {
      refuse(owner, {
        field: `${field}.volumeMounts`,
        what: `${describeSource(source)} cannot be mounted at "${mountPath}"`,
        why: 'only ConfigMaps, Secrets, PersistentVolumeClaims and volumes contain files',
        fix: `mount a ConfigMap, a Secret, a claim or a volume: mounts: { '${mountPath}': Volume.emptyDir() }`,
      });
    }
  }
}

function describeSource(source: MountSource): string {
  return typeof source === 'object' && source !== null && 'kind' in source
    ? `the ${source.kind} "${source.name}"`
    : describeValue(source);
}
