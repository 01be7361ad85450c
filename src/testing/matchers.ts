import type { ConsequenceKind } from '../changes/model/change';
import { compare } from '../compare';
import { describe, type Manifest } from '../manifests/manifest';
import { formatProblems } from '../problems/format';
import { type Mismatch, mismatches } from './mismatches';
import { manifestsOf, problemsOf } from './render';

/** What Jest and Vitest give to a matcher, as far as it is used here. */
interface MatcherContext {
  readonly isNot?: boolean;
  equals(received: unknown, expected: unknown): boolean;
  readonly utils: { stringify(value: unknown): string };
}

/** How a matcher ended. */
interface Verdict {
  readonly pass: boolean;
  message(): string;
}

/** The assertions about manifests, for `expect.extend(matchers)`. */
export const matchers = {
  /** There is an object of this kind and name, which has all that the part says. */
  toHaveManifest(this: MatcherContext, subject: unknown, kind: string, name: string, part?: object): Verdict {
    const manifests = manifestsOf(subject);
    const found = manifests.find(kind, name);
    const wrong = found === undefined ? [] : mismatches(part ?? {}, found, this.equals);
    const said = `expect(app)${this.isNot ? '.not' : ''}.toHaveManifest('${kind}', '${name}'${part === undefined ? '' : ', part'})`;
    return {
      pass: found !== undefined && wrong.length === 0,
      message: () => `${said}\n\n${found === undefined ? manifests.missing(kind, name) : verdict(found, wrong, this)}`,
    };
  },

  /** Nothing would be refused by `synth`. */
  toHaveNoProblems(this: MatcherContext, subject: unknown): Verdict {
    const problems = problemsOf(subject);
    const said = `expect(app)${this.isNot ? '.not' : ''}.toHaveNoProblems()`;
    return {
      pass: problems.length === 0,
      message: () => `${said}\n\n${problems.length === 0 ? 'there are none' : formatProblems(problems)}`,
    };
  },

  /** No pod restarts because of what changed since. */
  toRestartNothing(this: MatcherContext, subject: unknown, before: unknown): Verdict {
    return without(
      subject,
      before,
      ['restarts', 'downtime'],
      `expect(app)${this.isNot ? '.not' : ''}.toRestartNothing(before)`,
    );
  },

  /** Nothing that changed since has a consequence of these kinds, or of any. */
  toHaveNoConsequences(this: MatcherContext, subject: unknown, before: unknown, ...kinds: ConsequenceKind[]): Verdict {
    return without(subject, before, kinds, `expect(app)${this.isNot ? '.not' : ''}.toHaveNoConsequences(before)`);
  },
};

function without(subject: unknown, before: unknown, kinds: readonly ConsequenceKind[], said: string): Verdict {
  const { changes } = compare(manifestsOf(before).rendering, manifestsOf(subject).rendering);
  const found = changes.flatMap(({ object, consequences }) =>
    consequences
      .filter(({ kind, accepted }) => accepted === undefined && (kinds.length === 0 || kinds.includes(kind)))
      .map(({ kind, what, why }) => `${kind}  ${object.kind} ${object.name}: ${what}\n  why  ${why}`),
  );
  return { pass: found.length === 0, message: () => `${said}\n\n${found.join('\n') || 'there are none'}` };
}

function verdict(manifest: Manifest, wrong: readonly Mismatch[], { utils }: MatcherContext): string {
  const object = describe(manifest).replace(/^\S+ /, '');
  if (wrong.length === 0) {
    return `there is ${object}, and it has all that is asked`;
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
