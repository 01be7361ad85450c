import { isIP } from 'node:net';
import { subdomainFault } from '../../laws/grammars/names';
import { describeValue, isFields, isList } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { type Element, elementsAt, listAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Hosts, paths and backends of Ingresses. */
export const validIngress = rule({
  name: 'valid-ingress',
  severity: 'error',
  why: 'the API server refuses the Ingress, and nothing reaches the Services behind it',
  fix: "name host and paths: new Ingress(chart, 'web', { host: 'shop.example.com', paths: { '/': http } })",
  kinds: ['networking.k8s.io/Ingress'],

  check({ manifest }) {
    const found: Finding[] = [];
    const spec = mapAt(manifest, 'spec');
    if (manifest.apiVersion === 'networking.k8s.io/v1') {
      checkSpec(spec, found);
    }
    return found;
  },
});

function checkSpec(spec: Fields, found: Finding[]): void {
  if (isFields(spec.defaultBackend)) {
    checkBackend(spec.defaultBackend, 'spec.defaultBackend', found);
  } else if (listAt(spec, 'rules').length === 0) {
    found.push({ at: 'spec', what: 'the Ingress has neither rules nor a defaultBackend' });
  }
  for (const rule of elementsAt(spec, 'rules', 'spec')) {
    const { host, http } = rule.fields;
    // A rule without a host is about every host; a certificate without one is about none.
    if (host !== '') {
      checkHost(host, `${rule.field}.host`, found);
    }
    if (isFields(http)) {
      checkPaths(http, `${rule.field}.http`, found);
    }
  }
  for (const tls of elementsAt(spec, 'tls', 'spec')) {
    listAt(tls.fields, 'hosts').forEach((host, index) => {
      checkHost(host, `${tls.field}.hosts[${index}]`, found);
    });
  }
}

/** A host may begin with a `*` for any one label; no host is any host. */
function checkHost(host: Value | undefined, at: string, found: Finding[]): void {
  if (host === undefined || host === null) {
    return;
  }
  const fault = typeof host === 'string' ? hostFault(host) : `is ${describeValue(host)}, not a text`;
  if (fault !== undefined) {
    const fix = "name a host in small letters, without a scheme, a port or a path: host: 'shop.example.com'";
    const what = typeof host === 'string' ? `the host ${quote(host)} ${fault}` : `the host ${fault}`;
    found.push({ at, what, fix });
  }
}

function hostFault(host: string): string | undefined {
  // Only such texts can be addresses, and asking Node of every host is slow.
  if (/^[\d.]+$|:/.test(host) && isIP(host) !== 0) {
    return 'is an address, where only names may be';
  }
  return subdomainFault(host.startsWith('*.') ? host.slice(2) : host);
}

function checkPaths(http: Fields, field: string, found: Finding[]): void {
  if (!isList(http.paths) || http.paths.length === 0) {
    found.push({ at: `${field}.paths`, what: 'the rule has no paths', fix: "give it some: paths: { '/': http }" });
  }
  for (const path of elementsAt(http, 'paths', field)) {
    checkPath(path, found);
    checkBackend(mapAt(path.fields, 'backend'), `${path.field}.backend`, found);
  }
}

const PATH_TYPES: ReadonlySet<Value | undefined> = new Set(['Exact', 'Prefix', 'ImplementationSpecific']);
/** What would be resolved away before a path is compared. */
const UNCLEAN = /\/\/|\/\.\.?(?:\/|$)|%2f/i;

function checkPath(element: Element, found: Finding[]): void {
  const { fields } = element;
  const { pathType } = fields;
  if (!PATH_TYPES.has(pathType)) {
    const what = `pathType is ${describeValue(pathType)}, not "Prefix", "Exact" or "ImplementationSpecific"`;
    found.push({ at: `${element.field}.pathType`, what, fix: "pathType: 'Prefix'" });
    return;
  }
  const path = fields.path ?? '';
  const isLoose = pathType === 'ImplementationSpecific';
  if (typeof path !== 'string' || (!path.startsWith('/') && !(isLoose && path === ''))) {
    const fix = `begin at the root: path: ${literal(`/${typeof path === 'string' ? path : ''}`)}`;
    found.push({
      at: `${element.field}.path`,
      what: `the path is ${describeValue(fields.path)}, which does not begin with "/"`,
      fix,
    });
  } else if (!isLoose && UNCLEAN.test(path)) {
    const fix =
      "write it as it is compared, without '//', '/./', '/../' and '%2f'; or pathType: 'ImplementationSpecific'";
    found.push({
      at: `${element.field}.path`,
      what: `the path ${quote(path)} is not one that is compared as it is written`,
      fix,
    });
  }
}

function checkBackend({ service, resource }: Fields, field: string, found: Finding[]): void {
  const isService = isFields(service);
  if (isService === isFields(resource)) {
    const what = isService
      ? 'the backend has both service and resource'
      : 'the backend has neither service nor resource';
    found.push({ at: field, what, fix: "lead to one Service: paths: { '/': http }" });
  }
  if (isService) {
    checkService(service, `${field}.service`, found);
  }
}

function checkService(service: Fields, field: string, found: Finding[]): void {
  const { name } = service;
  if (typeof name !== 'string' || name === '') {
    found.push({
      at: `${field}.name`,
      what: 'the backend names no Service',
      fix: "lead to the Service itself: paths: { '/': http }",
    });
  }
  const port = mapAt(service, 'port');
  const hasName = (port.name ?? '') !== '';
  const hasNumber = (port.number ?? 0) !== 0;
  if (hasName === hasNumber) {
    const what = hasName ? 'the port of the backend has a name and a number' : 'the backend names no port';
    found.push({ at: `${field}.port`, what, fix: "name one: port: { name: 'http' } or port: { number: 80 }" });
  }
}
