import { literal, quote } from '../../manifests/literal';
import { NearNames } from '../near-names';
import { perRendering } from '../per-rendering';
import { type Finding, rule } from '../rule';

/** Namespaces that do not exist, while a Namespace of the same rendering has nearly the same name. */
export const misspelledNamespaces = rule({
  name: 'misspelled-names',
  severity: 'warning',
  why: 'the API server refuses an object in a namespace that does not exist, and one that exists by chance gets objects not meant for it',
  fix: "give charts the Namespace itself: new Chart(app, 'web', { namespace: shop.name })",
  needs: ['/Namespace'],
  needsAll: true,

  check({ manifest: { metadata } }, index) {
    const { namespace } = metadata;
    const near = namespace === undefined ? undefined : meantBy(index)(namespace);
    return near === undefined
      ? NONE
      : [
          {
            at: 'metadata.namespace',
            what: `there is no Namespace ${quote(String(namespace))}, but ${quote(near)}`,
            fix: `namespace: ${literal(near)}`,
          },
        ];
  },
});

const NONE: readonly Finding[] = [];

/** Finds the Namespace of the rendering that was meant by a name; each name is looked up once. */
const meantBy = perRendering((index) => {
  const known = new Set(index.ofKinds(['/Namespace']).map(({ manifest }) => manifest.metadata.name));
  const near = new NearNames(known);
  const answers = new Map<string, string | undefined>();
  return (name: string) => {
    if (!answers.has(name)) {
      answers.set(name, known.has(name) ? undefined : near.find(name));
    }
    return answers.get(name);
  };
});
