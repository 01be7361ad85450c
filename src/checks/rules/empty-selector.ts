import { isFields, isList } from '../../manifests/field';
import type { Manifest, Value } from '../../manifests/manifest';
import { elementsAt, isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/**
 * Selectors with an empty `matchLabels` or `matchExpressions`, which match everything. To match everything on purpose, write `{}`.
 */
export const emptySelector = rule({
  name: 'empty-selector',
  severity: 'error',
  isAccepted: true,
  why: 'the object applies to pods that it is not meant for: a policy blocks or opens their connections, a budget prevents their eviction',
  fix: "name a label: matchLabels: { app: 'api' }; or match everything on purpose, with {}",
  kinds: ['networking.k8s.io/NetworkPolicy', 'policy/PodDisruptionBudget'],

  check({ manifest, written = manifest }) {
    const found: Finding[] = [];
    for (const [at, selector] of selectorsOf(written)) {
      if (isEmptyByMistake(selector)) {
        const key = at.slice(at.lastIndexOf('.') + 1);
        const fix = `name a label, ${key}: { matchLabels: { app: 'api' } }, or match everything on purpose: ${key}: {}`;
        found.push({ at, what: `${key} names no label, so it matches everything`, fix });
      }
    }
    if (manifest.kind === 'NetworkPolicy' && mapAt(written, 'spec').podSelector === null) {
      const fix =
        "name a label: podSelector: { matchLabels: { app: 'api' } }; or match everything on purpose: podSelector: {}";
      found.push({ at: 'spec.podSelector', what: 'podSelector is null, so it matches everything', fix });
    }
    return found;
  },
});

function selectorsOf(manifest: Manifest): (readonly [at: string, selector: Value | undefined])[] {
  const spec = mapAt(manifest, 'spec');
  const own = manifest.kind === 'NetworkPolicy' ? 'podSelector' : 'selector';
  const rules = [...elementsAt(spec, 'ingress', 'spec'), ...elementsAt(spec, 'egress', 'spec')];
  const peers = rules.flatMap((rule) => [
    ...elementsAt(rule.fields, 'from', rule),
    ...elementsAt(rule.fields, 'to', rule),
  ]);
  return [
    [`spec.${own}`, spec[own]],
    ...peers.flatMap(({ field, fields }) =>
      ['podSelector', 'namespaceSelector'].map((key) => [`${field}.${key}`, fields[key]] as const),
    ),
  ];
}

function isEmptyByMistake(selector: Value | undefined): boolean {
  if (!isFields(selector) || isEmpty(selector)) {
    return false;
  }
  const { matchLabels, matchExpressions } = selector;
  const isListed = listAt(selector, 'matchExpressions').length > 0 || (isFields(matchLabels) && !isEmpty(matchLabels));
  return !isListed && [matchLabels, matchExpressions].some((part) => part === null || isFields(part) || isList(part));
}
