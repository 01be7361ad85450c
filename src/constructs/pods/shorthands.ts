import { isFields, valueAt } from '../../manifests/field';
import { literal, literalKey } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import { type Element, elementsAt } from '../../manifests/read-fields';
import type { Shorthand } from '../../manifests/shorthand';
import type { ContainerProps } from './container-props';
import type { PodParts } from './main-container';
import { mountedSource } from './mounts';
import { containersOf, type NamedContainer } from './pod-spec';

/** The props of pods, and the names that the manifest uses for their parts. */
export interface PodShorthandSource {
  readonly parts: PodParts;
  /** The name of the container without an explicit name. */
  readonly containerName: string;
  /** Names of the object's own volumes, if it can have any: the claims of a StatefulSet. */
  readonly claims: readonly string[] | undefined;
}

/**
 * The props of pods that set fields with other names.
 *
 * @param spec the spec of the pods in the manifest
 * @param field the path of the spec
 */
export function podShorthands(pods: PodShorthandSource, spec: unknown, field: string): readonly Shorthand[] {
  if (!isFields(spec)) {
    return [];
  }
  const { parts, containerName } = pods;
  const { initContainers = {} } = parts.fields;
  const own = [...ofList(spec, 'containers', containersOf(parts, containerName), field)];
  const all = [...own, ...ofList(spec, 'initContainers', Object.entries(initContainers), field)];
  const known = [...elementsAt(spec, 'volumes', '').map(({ fields }) => String(fields.name)), ...(pods.claims ?? [])];
  return all.flatMap(([props, container]) => [
    ...amountShorthands(props, container),
    ...portShorthands(props, container),
    ...envShorthands(props, container),
    ...probeShorthands(props, container),
    ...mountShorthands(props, container, known, pods.claims !== undefined),
  ]);
}

/** Containers with their props, by name. */
function ofList(
  spec: Fields,
  key: string,
  containers: readonly NamedContainer[],
  field: string,
): (readonly [ContainerProps, Element])[] {
  const byName = new Map(containers);
  return elementsAt(spec, key, field).flatMap((element) => {
    const props = byName.get(String(element.fields.name));
    return props === undefined ? [] : [[props, element] as const];
  });
}

/** The memory request is also the limit, unless another is set. */
function amountShorthands({ memory, resources }: ContainerProps, { field, fields }: Element): Shorthand[] {
  const [request, limit] = [`${field}.resources.requests.memory`, `${field}.resources.limits.memory`];
  const isLimit = resources?.limits?.memory === undefined && valueAt(fields, LIMIT) === valueAt(fields, REQUEST);
  return memory !== undefined || isLimit ? [{ prop: 'memory', fields: [request, limit] }] : [];
}

const REQUEST = ['resources', 'requests', 'memory'];
const LIMIT = ['resources', 'limits', 'memory'];

function portShorthands({ ports = [] }: ContainerProps, container: Element): Shorthand[] {
  return elementsAt(container.fields, 'ports', container).flatMap(({ field, fields }) => {
    const name = String(fields.name);
    return !Array.isArray(ports) && Object.hasOwn(ports, name)
      ? [{ prop: `ports.${name}`, fields: [`${field}.containerPort`] }]
      : [];
  });
}

function envShorthands({ env = [] }: ContainerProps, container: Element): Shorthand[] {
  return elementsAt(container.fields, 'env', container).flatMap(({ field, fields }) => {
    const name = String(fields.name);
    return !Array.isArray(env) && Object.hasOwn(env, name) ? [{ prop: `env.${name}`, fields: [`${field}.value`] }] : [];
  });
}

/** Without a port, an HTTP check uses the container's first, so it is the container that lacks a port. */
function probeShorthands(props: ContainerProps, { field }: Element): Shorthand[] {
  return (['readiness', 'liveness', 'startup'] as const).flatMap((word) => {
    const probe = props[word];
    const httpGet = typeof probe === 'string' ? { path: probe } : probe?.httpGet;
    if (httpGet === undefined || httpGet.port !== undefined) {
      return [];
    }
    const { path = '/' } = httpGet;
    return {
      prop: word,
      fields: [`${field}.${word}Probe.httpGet.port`],
      what: `${word} checks "${path}", but the container has no TCP port`,
      fix: `name the port: ports: { http: 8080 }, or ${word}: { httpGet: { path: ${literal(path)}, port: 8080 } }`,
    };
  });
}

/** A string among the mounts is the name of a volume that is defined elsewhere. */
function mountShorthands(
  { mounts = {} }: ContainerProps,
  container: Element,
  known: readonly string[],
  canClaim: boolean,
): Shorthand[] {
  return elementsAt(container.fields, 'volumeMounts', container).flatMap(({ field, fields }) => {
    const path = String(fields.mountPath);
    const mount = mounts[path];
    const name = mount === undefined ? undefined : mountedSource(mount);
    if (typeof name !== 'string') {
      return [];
    }
    const own = canClaim
      ? `add a claim: claims: { ${literalKey(name)}: { accessModes: ['ReadWriteOnce'], storage: '10Gi' } }`
      : `mount a volume itself: mounts: { ${literalKey(path)}: Volume.emptyDir() }`;
    const fix = known.length === 0 ? own : `${own}, or use one of the pod's: ${known.join(', ')}`;
    return { prop: `mounts.${path}`, fields: [`${field}.name`], fix };
  });
}
