import { fieldPath, isFields } from '../../manifests/field';
import { literalEntry } from '../../manifests/literal';
import { IGNORE_PREFIX, isReason } from '../ignore';
import { type Finding, rule } from '../rule';

/** Annotations that exempt an object from a rule, which must give a reason. */
export const requireIgnoreReason = rule({
  name: 'require-ignore-reason',
  severity: 'error',
  why: 'without a reason, no one can tell later whether the exception still applies, so it is ignored',
  fix: "give a reason: annotations: { 'ignore.kustruct.dev/...': 'its pods are made by hand' }",

  check({ manifest }) {
    const found: Finding[] = [];
    const { annotations } = manifest.metadata;
    for (const key in isFields(annotations) ? annotations : undefined) {
      if (key.startsWith(IGNORE_PREFIX) && !isReason(annotations?.[key])) {
        found.push({
          at: fieldPath('metadata.annotations', key),
          what: `the annotation ${key} gives no reason`,
          fix: `give a reason: annotations: { ${literalEntry(key, 'its pods are made by hand')} }`,
        });
      }
    }
    return found;
  },
});
