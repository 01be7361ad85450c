import { manifestFindings } from '../../src/checks/manifest-findings';
import type { LawFinding } from '../../src/laws/place';
import type { Fields } from '../../src/manifests/manifest';
import type { Refused } from '../laws/law-tester';
import { manifest } from './rendering';

/** Objects, one or several: the title reads "accept …". */
interface Accepted {
  readonly title: string;
  readonly given: Fields | readonly Fields[];
}

/**
 * Tests whole manifests against laws of some names: those that they accept, and those of which they refuse one field, once.
 *
 * @param names the laws that are looked at; the manifests may be incomplete for others
 */
export function testManifests(
  names: readonly string[],
  cases: { readonly accept: readonly Accepted[]; readonly refuse: readonly Refused[] },
): void {
  const findings = (given: Fields): readonly LawFinding[] =>
    manifestFindings(manifest(given)).filter(({ law }) => names.includes(law));

  describe(names.join(', '), () => {
    test.each(cases.accept)('accept $title', ({ given }) => {
      expect([given].flat().flatMap(findings)).toEqual([]);
    });

    test.each(cases.refuse)('refuse $title', ({ given, at, what, fix = '' }) => {
      const found = findings(given);
      expect(found.map((finding) => ({ at: finding.at, what: finding.what }))).toEqual([{ at, what }]);
      expect(found[0]?.fix).toContain(fix);
      expect(found[0]?.fix).toMatch(/[^.\s]$/);
    });
  });
}
