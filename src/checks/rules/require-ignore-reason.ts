import { fieldPath, isFields } from '../../manifests/field';
import { literalEntry } from '../../manifests/literal';
import { IGNORE_PREFIX, isReason } from '../ignore';
import { type Finding, rule } from '../rule';

/** Annotations that keep a rule away from an object, which must say why. */
export const requireIgnoreReason = rule({
  name: 'require-ignore-reason',
  severity: 'error',
  why: 'nobody can tell later whether the exception still holds, so it is not made',
  fix: "say why: annotations: { 'ignore.kustruct.dev/...': 'its pods are made by hand' }",

  check({ manifest }) {
    const found: Finding[] = [];
    const { annotations } = manifest.metadata;
    for (const key in isFields(annotations) ? annotations : undefined) {
      if (key.startsWith(IGNORE_PREFIX) && !isReason(annotations?.[key])) {
        found.push({
          at: fieldPath('metadata.annotations', key),
          what: `the annotation ${key} gives no reason`,
          fix: `say why: annotations: { ${literalEntry(key, 'its pods are made by hand')} }`,
        });
      }
    }
    return found;
  },
});
