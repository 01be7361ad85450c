import type { ConsequenceKind } from '../changes/model/change';
import { compare } from '../compare';
import { describe, type Manifest } from '../manifests/manifest';
import { formatProblems } from '../problems/format';
import { type Mismatch, mismatches } from './mismatches';
import { manifestsOf, problemsOf } from './render';

/** The part of the matcher context of Jest and Vitest that is used here. */
interface MatcherContext {
  readonly isNot?: boolean;
  equals(received: unknown, expected: unknown): boolean;
  readonly utils: { stringify(value: unknown): string };
}

/** The result of a matcher. */
interface Verdict {
  readonly pass: boolean;
  message(): string;
}

/** Assertions about manifests, for `expect.extend(matchers)`. */
export const matchers = {
  /** There is an object of this kind and name, and it contains the part. */
  toHaveManifest(this: MatcherContext, subject: unknown, kind: string, name: string, part?: object): Verdict {
    const manifests = manifestsOf(subject);
    const found = manifests.find(kind, name);
    const wrong = found === undefined ? [] : mismatches(part ?? {}, found, this.equals);
    const call = `expect(app)${this.isNot ? '.not' : ''}.toHaveManifest('${kind}', '${name}'${part === undefined ? '' : ', part'})`;
    return {
      pass: found !== undefined && wrong.length === 0,
      message: () => `${call}\n\n${found === undefined ? manifests.missing(kind, name) : verdict(found, wrong, this)}`,
    };
  },

  /** `synth` would refuse nothing. */
  toHaveNoProblems(this: MatcherContext, subject: unknown): Verdict {
    const problems = problemsOf(subject);
    const call = `expect(app)${this.isNot ? '.not' : ''}.toHaveNoProblems()`;
    return {
      pass: problems.length === 0,
      message: () => `${call}\n\n${problems.length === 0 ? 'there are none' : formatProblems(problems)}`,
    };
  },

  /** The changes since `before` restart no pod. */
  toRestartNothing(this: MatcherContext, subject: unknown, before: unknown): Verdict {
    return hasNoConsequences(
      subject,
      before,
      ['restarts', 'downtime'],
      `expect(app)${this.isNot ? '.not' : ''}.toRestartNothing(before)`,
    );
  },

  /** The changes since `before` have no consequences of these kinds, or of any kind. */
  toHaveNoConsequences(this: MatcherContext, subject: unknown, before: unknown, ...kinds: ConsequenceKind[]): Verdict {
    return hasNoConsequences(
      subject,
      before,
      kinds,
      `expect(app)${this.isNot ? '.not' : ''}.toHaveNoConsequences(before)`,
    );
  },
};

function hasNoConsequences(
  subject: unknown,
  before: unknown,
  kinds: readonly ConsequenceKind[],
  call: string,
): Verdict {
  const { changes } = compare(manifestsOf(before).rendering, manifestsOf(subject).rendering);
  const found = changes.flatMap(({ object, consequences }) =>
    consequences
      .filter(({ kind, accepted }) => accepted === undefined && (kinds.length === 0 || kinds.includes(kind)))
      .map(({ kind, what, why }) => `${kind}  ${object.kind} ${object.name}: ${what}\n  why  ${why}`),
  );
  return { pass: found.length === 0, message: () => `${call}\n\n${found.join('\n') || 'there are none'}` };
}

function verdict(manifest: Manifest, wrong: readonly Mismatch[], { utils }: MatcherContext): string {
  const object = describe(manifest).replace(/^\S+ /, '');
  if (wrong.length === 0) {
    return `there is ${object}, and it has all expected fields`;
  }
  const count = wrong.length === 1 ? 'in a field' : `in ${wrong.length} fields`;
  const text = (value: unknown) => (value === undefined ? 'nothing' : indent(utils.stringify(value)));
  const fields = wrong.map(
    ({ field, expected, received }) => `  ${field}\n    expected  ${text(expected)}\n    received  ${text(received)}`,
  );
  return `${object} has other values ${count}:\n\n${fields.join('\n')}`;
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n              ');
}
