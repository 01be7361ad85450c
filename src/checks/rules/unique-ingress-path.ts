import { quote } from '../../manifests/literal';
import type { Manifest, Rendered } from '../../manifests/manifest';
import { type Element, mapAt } from '../../manifests/reach';
import { INGRESS, type IngressParts, ingressParts } from '../ingresses';
import { perRendering } from '../per-rendering';
import { type Finding, rule } from '../rule';

/**
 * Hosts and paths of Ingresses, each of which can lead to one place only.
 *
 * Silent where the controller tells requests apart by more than that, and where each Ingress has an address of its own.
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

/** What each Ingress repeats of those before it. */
const repeatedIn = perRendering((index) => {
  const paths: Paths = { first: new Map(), repeated: new Map() };
  for (const rendered of index.ofKinds([INGRESS])) {
    const parts = ingressParts(rendered.manifest, index);
    const door = doorOf(rendered.manifest, parts);
    if (door !== undefined) {
      addPaths(rendered, parts, door, paths);
    }
  }
  return paths.repeated;
});

/** Who serves an Ingress, and what beside hosts and paths it tells requests apart by; none where paths may be repeated. */
function doorOf(manifest: Manifest, { spec: { ingressClassName } }: IngressParts): string | undefined {
  const annotations = mapAt(manifest, 'metadata', 'annotations');
  let door = String(ingressClassName ?? annotations['kubernetes.io/ingress.class'] ?? '');
  if (OWN_ADDRESS.test(door)) {
    return undefined;
  }
  for (const key in annotations) {
    if (CANARY.test(key) && annotations[key] === 'true') {
      return undefined;
    }
    if (TELLS_APART.test(key)) {
      door += ` ${key}=${annotations[key]}`;
    }
  }
  return door;
}

/** The load balancers of clouds that are made anew for each Ingress. */
const OWN_ADDRESS = /^(?:alb|gce)/;
/** As ingress-nginx and Higress mark the second of two that share their requests. */
const CANARY = /\/canary$/;
/** Entry points of Traefik, methods and headers of Kong, predicates of Skipper. */
const TELLS_APART =
  /^traefik\.ingress\.kubernetes\.io\/router\.|^konghq\.com\/(?:methods|headers)|^zalando\.org\/skipper-predicate$/;

/** The Ingresses so far by what they lead on, and what each of them repeats. */
interface Paths {
  readonly first: Map<string, OwnPath>;
  readonly repeated: Map<Manifest, Finding[]>;
}

/** A path of an Ingress. */
interface OwnPath {
  readonly rendered: Rendered;
  readonly path: Element;
}

function addPaths(rendered: Rendered, { paths }: IngressParts, door: string, { first, repeated }: Paths): void {
  for (const { path, host: given } of paths) {
    const host = String(given ?? '');
    // Where nobody names host or class, the default may be a cloud that gives each Ingress an address of its own.
    if (door === '' && host === '') {
      continue;
    }
    // A slash at the end of a Prefix says nothing: paths are compared part by part.
    const { pathType } = path.fields;
    const text = String(path.fields.path ?? '');
    const key = `${door}\n${host}\n${pathType}\n${pathType === 'Prefix' ? text.replace(/\/$/, '') : text}`;
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
