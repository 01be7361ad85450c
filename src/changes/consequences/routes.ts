import { listAt, mapAt } from '../../manifests/read-fields';
import { consequenceLaw } from '../model/law';
import { placeOf, ROUTING_KINDS, type Route, routesIn, routesOf } from '../model/routes';
import { goneSide, keptSides, type ObjectPair } from '../model/transition';

/** A host, or one of its paths, is no longer served. */
export const lostRoutes = consequenceLaw({
  kind: 'traffic',
  rule: 'lost-routes',
  why: 'requests to it get an error, or are answered by another entry',
  fix: 'keep it until it gets no more requests',
  kinds: ROUTING_KINDS,
  *find({ before }, transition) {
    const now = routesIn(transition.after);
    const hosts = new Set([...now.values()].map(({ host }) => host));
    const lost = (before === undefined ? [] : routesOf(before.manifest)).filter((route) => !now.has(placeOf(route)));
    for (const [what, { field }] of named(lost, hosts)) {
      yield { field, what: `${what} is no longer served` };
    }
  },
});

/** A host, or a path, is served for the first time. */
export const newRoutes = consequenceLaw({
  kind: 'exposure',
  rule: 'new-routes',
  why: 'anyone who can reach the controller of the entry can reach the Service behind it',
  fix: 'nothing, if all of them should reach it',
  kinds: ROUTING_KINDS,
  *find({ after }, transition) {
    const old = routesIn(transition.before);
    const hosts = new Set([...old.values()].map(({ host }) => host));
    const found = (after === undefined ? [] : routesOf(after.manifest)).filter((route) => !old.has(placeOf(route)));
    for (const [what, { field, backend }] of named(found, hosts)) {
      yield { field, what: `${what} is served by ${backend}` };
    }
  },
});

/** One entry for a host without any path on the other side, or else one per path. */
function named(routes: readonly Route[], others: ReadonlySet<string>): ReadonlyMap<string, Route> {
  const entries = routes.map((route): [string, Route] => {
    const { host } = route;
    return [others.has(host) || host === '' ? placeOf(route) : `the host ${host}`, route];
  });
  return new Map(entries.reverse());
}

/** Requests go to another Service than before. */
export const movedBackend = consequenceLaw({
  kind: 'traffic',
  rule: 'moved-backend',
  why: 'requests go there as soon as the controller of the entry has read the change',
  fix: 'check that its pods are ready',
  kinds: ROUTING_KINDS,
  *find({ after }, transition) {
    const old = routesIn(transition.before);
    for (const route of after === undefined ? [] : routesOf(after.manifest)) {
      const before = old.get(placeOf(route));
      if (before !== undefined && before.backend !== route.backend) {
        yield { field: route.field, what: `${placeOf(route)} goes to ${route.backend} instead of ${before.backend}` };
      }
    }
  },
});

/** Another controller serves an entry. */
export const otherController = consequenceLaw({
  kind: 'traffic',
  rule: 'other-controller',
  why: 'another controller serves it at another address: DNS names point to the old address, which no longer answers for it',
  fix: 'keep both for a time, and switch the DNS names before removing the old one',
  kinds: ROUTING_KINDS,
  *find(pair) {
    const changes = keptSides(pair) === undefined ? [] : pair.fields;
    for (const { field, before, after } of changes) {
      if (field === 'spec.ingressClassName') {
        yield { field, what: `ingressClassName changes from ${before ?? 'the default'} to ${after ?? 'the default'}` };
      } else if (field.startsWith('spec.parentRefs')) {
        yield { field, what: 'it belongs to another Gateway' };
      }
    }
  },
});

/** A host that was encrypted is now served in plain text. */
export const plainText = consequenceLaw({
  kind: 'security',
  rule: 'plain-text',
  why: 'requests can be read and changed on the way, and https links fail',
  fix: 'keep tls for every host',
  kinds: ['networking.k8s.io/Ingress'],
  *find(pair) {
    const { before, after } = keptSides(pair) ?? {};
    const still = new Set(routesOf(after?.manifest ?? EMPTY).map(({ host }) => host));
    const now = tlsHosts(after?.manifest ?? EMPTY);
    for (const host of tlsHosts(before?.manifest ?? EMPTY)) {
      if (still.has(host) && !now.has(host)) {
        yield { field: 'spec.tls', what: `${host === '' ? 'every host' : host} is no longer encrypted` };
      }
    }
  },
});

const EMPTY = { apiVersion: '', kind: '', metadata: { name: '' } };

function tlsHosts(manifest: Parameters<typeof routesOf>[0]): ReadonlySet<string> {
  return new Set(
    listAt(mapAt(manifest, 'spec'), 'tls').flatMap((each) => listAt(mapAt({ each }, 'each'), 'hosts').map(String)),
  );
}

/** An entry uses another certificate. */
export const otherCertificate = consequenceLaw({
  kind: 'traffic',
  rule: 'other-certificate',
  why: 'clients get an error if the new Secret does not exist or its certificate is not valid for the host',
  fix: 'check that the Secret exists first',
  kinds: ['networking.k8s.io/Ingress'],
  *find(pair) {
    for (const { field, before, after } of isKept(pair) ? pair.fields : []) {
      if (/^spec\.tls\[[^\]]*\]\.secretName$/.test(field)) {
        yield {
          field,
          what: `the certificate comes from ${after ?? 'the controller'} instead of ${before ?? 'the controller'}`,
        };
      }
    }
  },
});

function isKept(pair: ObjectPair): boolean {
  return keptSides(pair) !== undefined && goneSide(pair) === undefined;
}
