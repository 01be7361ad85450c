import { quote } from '../../manifests/literal';
import type { Manifest, Rendered } from '../../manifests/manifest';
import { type Element, mapAt } from '../../manifests/read-fields';
import { INGRESS, type IngressParts, ingressParts } from '../ingresses';
import { perRendering } from '../per-rendering';
import { type Finding, rule } from '../rule';

/**
 * Hosts and paths that two Ingresses have in common.
 *
 * Nothing is reported if the controller also distinguishes requests by other criteria, or if each Ingress has its own address.
 */
export const uniqueIngressPath = rule({
  name: 'unique-ingress-path',
  severity: 'error',
  isAccepted: true,
  why: 'the controller uses the one that was created first, and silently ignores the other',
  fix: 'give one of them another host or path',
  exception: { when: 'if something else tells them apart', reason: 'one for each office' },
  kinds: [INGRESS],

  check({ manifest }, index) {
    return repeatedIn(index).get(manifest) ?? NONE;
  },
});

const NONE: readonly Finding[] = [];

/** The paths of each Ingress that an earlier one already has. */
const repeatedIn = perRendering((index) => {
  const paths: Paths = { first: new Map(), repeated: new Map() };
  for (const rendered of index.ofKinds([INGRESS])) {
    const parts = ingressParts(rendered.manifest, index);
    const entryPoint = entryPointOf(rendered.manifest, parts);
    if (entryPoint !== undefined) {
      addPaths(rendered, parts, entryPoint, paths);
    }
  }
  return paths.repeated;
});

/** The class of an Ingress, with other criteria that distinguish its requests; undefined if its paths may be repeated. */
function entryPointOf(manifest: Manifest, { spec: { ingressClassName } }: IngressParts): string | undefined {
  const annotations = mapAt(manifest, 'metadata', 'annotations');
  let entryPoint = String(ingressClassName ?? annotations['kubernetes.io/ingress.class'] ?? '');
  if (OWN_ADDRESS.test(entryPoint)) {
    return undefined;
  }
  for (const key in annotations) {
    if (CANARY.test(key) && annotations[key] === 'true') {
      return undefined;
    }
    if (DISTINGUISHING.test(key)) {
      entryPoint += ` ${key}=${annotations[key]}`;
    }
  }
  return entryPoint;
}

/** Classes whose controllers create a load balancer for each Ingress. */
const OWN_ADDRESS = /^(?:alb|gce)/;
/** Marks a second Ingress that takes a share of the requests, in ingress-nginx and Higress. */
const CANARY = /\/canary$/;
/** Entry points of Traefik, methods and headers of Kong, predicates of Skipper. */
const DISTINGUISHING =
  /^traefik\.ingress\.kubernetes\.io\/router\.|^konghq\.com\/(?:methods|headers)|^zalando\.org\/skipper-predicate$/;

/** The first Ingress with each path, and the findings by Ingress. */
interface Paths {
  readonly first: Map<string, OwnPath>;
  readonly repeated: Map<Manifest, Finding[]>;
}

/** A path of an Ingress. */
interface OwnPath {
  readonly rendered: Rendered;
  readonly path: Element;
}

function addPaths(rendered: Rendered, { paths }: IngressParts, entryPoint: string, { first, repeated }: Paths): void {
  for (const { path, host: given } of paths) {
    const host = String(given ?? '');
    // Without a host and a class, the default controller may give each Ingress its own address.
    if (entryPoint === '' && host === '') {
      continue;
    }
    // A trailing slash of a Prefix makes no difference: paths are compared element by element.
    const { pathType } = path.fields;
    const text = String(path.fields.path ?? '');
    const key = `${entryPoint}\n${host}\n${pathType}\n${pathType === 'Prefix' ? text.replace(/\/$/, '') : text}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { rendered, path });
    } else if (other.rendered !== rendered) {
      const found = repeated.get(rendered.manifest) ?? [];
      repeated.set(rendered.manifest, found);
      found.push(repetition(path.field, text, host, other));
    }
  }
}

function repetition(field: string, path: string, host: string, { rendered, path: { field: at } }: OwnPath): Finding {
  const { metadata } = rendered.manifest;
  const place = metadata.namespace === undefined ? '' : ` of the namespace ${quote(metadata.namespace)}`;
  const of = host === '' ? 'every host' : `the host ${quote(host)}`;
  const what = `the Ingress ${quote(metadata.name)}${place} also has the path ${quote(path)} of ${of}`;
  return { at: field, what, others: [{ rendered, at }] };
}
