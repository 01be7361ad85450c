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
 * Tests laws with manifests that they accept, and with manifests in which they refuse exactly one field.
 *
 * @param names the names of the laws; the manifests may break others
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
