import { quote } from '../../manifests/literal';
import type { Manifest, Rendered } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/reach';
import { perRendering } from '../per-rendering';
import { type ConcernedField, type Finding, rule } from '../rule';

const KINDS = ['networking.k8s.io/Ingress'];

/**
 * Hosts and paths of Ingresses, each of which can lead to one place only.
 *
 * Silent where the controller tells requests apart by more than that, and where each Ingress has an address of its own.
 */
export const uniqueIngressPath = rule({
  name: 'unique-ingress-path',
  severity: 'error',
  isAccepted: true,
  why: 'the controller takes the one that was made first, and ignores the other without a word',
  fix: 'give one of them another host or path',
  exception: { when: 'where something tells them apart', reason: 'one for each office' },
  kinds: KINDS,

  check({ manifest }, index) {
    return repeatedIn(index).get(manifest) ?? NONE;
  },
});

const NONE: readonly Finding[] = [];

/** What each Ingress repeats of those before it. */
const repeatedIn = perRendering((index) => {
  const paths: Paths = { first: new Map(), repeated: new Map() };
  for (const rendered of index.ofKinds(KINDS)) {
    const door = doorOf(rendered.manifest);
    if (door !== undefined) {
      addPaths(rendered, door, paths);
    }
  }
  return paths.repeated;
});

/** Who serves an Ingress, and what beside hosts and paths it tells requests apart by; none where paths may be repeated. */
function doorOf(manifest: Manifest): string | undefined {
  const annotations = mapAt(manifest, 'metadata', 'annotations');
  const { ingressClassName } = mapAt(manifest, 'spec');
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
  readonly first: Map<string, ConcernedField>;
  readonly repeated: Map<Manifest, Finding[]>;
}

function addPaths(rendered: Rendered, door: string, { first, repeated }: Paths): void {
  const { manifest } = rendered;
  for (const rule of elementsAt(mapAt(manifest, 'spec'), 'rules', 'spec')) {
    const host = String(rule.fields.host ?? '');
    // Where nobody names host or class, the default may be a cloud that gives each Ingress an address of its own.
    const paths =
      door === '' && host === '' ? [] : elementsAt(mapAt(rule.fields, 'http'), 'paths', `${rule.field}.http`);
    for (const path of paths) {
      // A slash at the end of a Prefix says nothing: paths are compared part by part.
      const { pathType } = path.fields;
      const text = String(path.fields.path ?? '');
      const key = `${door}\n${host}\n${pathType}\n${pathType === 'Prefix' ? text.replace(/\/$/, '') : text}`;
      const other = first.get(key) ?? { rendered, at: path.field };
      first.set(key, other);
      if (other.rendered !== rendered) {
        const found = repeated.get(manifest) ?? [];
        repeated.set(manifest, found);
        found.push(repetition(path.field, text, host, other));
      }
    }
  }
}

function repetition(field: string, path: string, host: string, other: ConcernedField): Finding {
  const { metadata } = other.rendered.manifest;
  const place = metadata.namespace === undefined ? '' : ` of the namespace ${quote(metadata.namespace)}`;
  const of = host === '' ? 'every host' : `the host ${quote(host)}`;
  const what = `the Ingress ${quote(metadata.name)}${place} has the path ${quote(path)} of ${of}, too`;
  return { at: field, what, others: [other] };
}
