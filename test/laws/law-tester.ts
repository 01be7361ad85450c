import type { RunnableLaw } from '../../src/laws/place';
import { LawWalk } from '../../src/laws/walk';
import type { Fields, Manifest } from '../../src/manifests/manifest';

/** An object that the laws must accept: the title reads "accepts …". */
export interface Accepted {
  readonly title: string;
  readonly given: Fields;
}

/** An object with exactly one finding: the title reads "refuses …". */
export interface Refused extends Accepted {
  readonly at: string;
  readonly what: string;
  /** A part of the fix. */
  readonly fix?: string;
}

/** Tests the laws with one name on objects that they must accept or refuse. */
export function testLaws(
  laws: readonly RunnableLaw[],
  cases: { readonly accept: readonly Accepted[]; readonly refuse: readonly Refused[] },
): void {
  const names = [...new Set(laws.map(({ name }) => name))];
  const walk = new LawWalk(laws);
  const findings = (given: Fields) => (isDocument(given) ? walk.findings(given) : []);

  describe(names.join(', '), () => {
    test.each(cases.accept)('accepts $title', ({ given }) => {
      expect(findings(given)).toEqual([]);
    });

    test.each(cases.refuse)('refuses $title', ({ given, at, what, fix = '' }) => {
      const found = findings(given);
      expect(found.map((finding) => ({ at: finding.at, what: finding.what }))).toEqual([{ at, what }]);
      expect(names).toContain(found[0]?.law);
      expect(found[0]?.fix).toContain(fix);
      expect(found[0]?.why).toMatch(/\w[^.]$/);
    });
  });
}

/** Every object is sent to the server, with a name or without. */
function isDocument(given: Fields): given is Fields & Manifest {
  return typeof given.apiVersion === 'string' && typeof given.kind === 'string';
}
