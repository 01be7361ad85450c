import { perRendering } from '../../checks/per-rendering';
import { toJson } from '../../manifests/json';
import type { Fields, Manifest } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/read-fields';
import { kindKey } from './transition';

/** A route into the cluster, by host and path. */
export interface Route {
  /** Empty for all hosts. */
  readonly host: string;
  readonly path: string;
  /** The target of its connections, as text. */
  readonly backend: string;
  /** The path of the field. */
  readonly field: string;
}

/** The kinds that route hosts and paths to Services. */
export const ROUTING_KINDS: readonly string[] = [
  'networking.k8s.io/Ingress',
  'gateway.networking.k8s.io/HTTPRoute',
  'gateway.networking.k8s.io/GRPCRoute',
  'gateway.networking.k8s.io/TLSRoute',
  'route.openshift.io/Route',
];

/** The routes of an object. */
export function routesOf(manifest: Manifest): readonly Route[] {
  const spec = mapAt(manifest, 'spec');
  switch (kindKey(manifest)) {
    case 'networking.k8s.io/Ingress':
      return ingressRoutes(spec);
    case 'route.openshift.io/Route':
      return [
        { host: String(spec.host ?? ''), path: String(spec.path ?? '/'), backend: toJson(spec.to), field: 'spec.host' },
      ];
    default:
      return ROUTING_KINDS.includes(kindKey(manifest)) ? gatewayRoutes(spec) : [];
  }
}

function ingressRoutes(spec: Fields): readonly Route[] {
  const rules = elementsAt(spec, 'rules', 'spec').flatMap(({ field, fields }) => {
    const host = String(fields.host ?? '');
    return elementsAt(mapAt(fields, 'http'), 'paths', `${field}.http`).map((path) => ({
      host,
      path: String(path.fields.path ?? '/'),
      backend: backendOf(mapAt(path.fields, 'backend')),
      field: path.field,
    }));
  });
  const fallback = mapAt(spec, 'defaultBackend');
  return Object.keys(fallback).length === 0
    ? rules
    : [...rules, { host: '', path: '/', backend: backendOf(fallback), field: 'spec.defaultBackend' }];
}

function backendOf(backend: Fields): string {
  const { name, port } = mapAt(backend, 'service');
  const { number, name: portName } = mapAt({ port: port ?? {} }, 'port');
  return typeof name === 'string' ? `${name}:${portName ?? number}` : toJson(backend);
}

function gatewayRoutes(spec: Fields): readonly Route[] {
  const hosts = listAt(spec, 'hostnames').length > 0 ? listAt(spec, 'hostnames').map(String) : [''];
  const rules = elementsAt(spec, 'rules', 'spec').flatMap(({ field, fields }) => {
    const matches = elementsAt(fields, 'matches', field).map((match) => matchOf(match.fields));
    const backends = elementsAt(fields, 'backendRefs', field).map(
      (each) => `${each.fields.name}:${each.fields.port ?? ''}`,
    );
    return (matches.length > 0 ? matches : ['/']).map((path) => ({ path, backend: backends.join(' '), field }));
  });
  return hosts.flatMap((host) => rules.map((rule) => ({ host, ...rule })));
}

/** Routes are also distinguished by matches other than the path. */
function matchOf({ path, ...others }: Fields): string {
  const { value = '/' } = mapAt({ path: path ?? {} }, 'path');
  return Object.keys(others).length === 0 ? String(value) : `${value} ${toJson(others)}`;
}

/** All routes of a rendering, by host and path. */
export const routesIn = perRendering((index): ReadonlyMap<string, Route> => {
  const routes = index.ofKinds(ROUTING_KINDS).flatMap(({ manifest }) => routesOf(manifest));
  return new Map(routes.map((route) => [placeOf(route), route]));
});

/** A host and a path as shown in messages: `shop.example.com/api`. */
export function placeOf({ host, path }: Pick<Route, 'host' | 'path'>): string {
  return `${host === '' ? '*' : host}${path}`;
}
