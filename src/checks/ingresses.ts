import type { Fields, Manifest } from '../manifests/manifest';
import { type Element, elementsAt, mapAt } from '../manifests/read-fields';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';

/** The kind of Ingresses, as rules and the index name it. */
export const INGRESS = 'networking.k8s.io/Ingress';

/** The parts of an Ingress. */
export interface IngressParts {
  readonly spec: Fields;
  readonly rules: readonly Element[];
  /** The paths of all rules. */
  readonly paths: readonly IngressPath[];
  readonly tls: readonly Element[];
}

/** A path, and the host of the rule that it is in. */
export interface IngressPath {
  readonly path: Element;
  readonly host: Fields[string] | undefined;
}

/** The parts of an Ingress, computed once, because many rules read them. */
export function ingressParts(manifest: Manifest, index: RenderingIndex): IngressParts {
  const known = parts(index);
  const made = known.get(manifest) ?? partsOf(manifest);
  known.set(manifest, made);
  return made;
}

const parts = perRendering(() => new Map<Manifest, IngressParts>());

function partsOf(manifest: Manifest): IngressParts {
  const spec = mapAt(manifest, 'spec');
  const rules = elementsAt(spec, 'rules', 'spec');
  const paths: IngressPath[] = [];
  for (const rule of rules) {
    for (const path of elementsAt(mapAt(rule.fields, 'http'), 'paths', rule, 'http.paths')) {
      paths.push({ path, host: rule.fields.host });
    }
  }
  return { spec, rules, paths, tls: elementsAt(spec, 'tls', 'spec') };
}
