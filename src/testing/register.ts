import type { ConsequenceKind } from '../changes/model/change';
import { matchers } from './matchers';
import { serializer } from './serializer';

/** What `expect(app)` can do besides what the test framework brings. */
export interface ManifestAssertions<Result> {
  /**
   * Asserts that there is an object of this kind and name.
   *
   * @param kind such as `Deployment`, or with its version as in `apps/v1 Deployment`
   * @param name such as `api`, or with its namespace as in `shop/api`
   * @param part what the object must have, among others: lists have as many items as in the part, `expect.any(…)` and the
   * like may stand for any value, and `undefined` for a field that is not there
   */
  toHaveManifest(kind: string, name: string, part?: object): Result;
  /** Asserts that `synth` would refuse nothing; what it would refuse is printed, with the lines of the program. */
  toHaveNoProblems(): Result;
  /**
   * Asserts that no pod restarts, stops or waits because of what changed; what does is printed. What somebody accepted is none.
   *
   * @param before what ran until now: an app, a chart, what `render` made, or manifests
   */
  toRestartNothing(before: unknown): Result;
  /**
   * Asserts that what changed has no consequences of some kinds; those that there are are printed.
   *
   * @param before what ran until now: an app, a chart, what `render` made, or manifests
   * @param kinds such as `refused` and `loss`; all kinds where none is named
   */
  toHaveNoConsequences(before: unknown, ...kinds: ConsequenceKind[]): Result;
}

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: declarations of one interface must have the same parameters
    interface Matchers<R, T = {}> extends ManifestAssertions<R> {}
  }
}

// biome-ignore lint/suspicious/noTsIgnore: an error is expected only where there is no Jest
/** @ts-ignore: `@jest/globals` has its types from there; where it is not installed, nothing is extended. */
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends ManifestAssertions<R> {}
}

/** An `expect` of Jest or Vitest. */
interface Expect {
  extend(matchers: object): void;
  addSnapshotSerializer?(serializer: object): void;
}

/** Registers everything with the `expect` that is in scope everywhere, if there is one. */
export function register(): void {
  const expect: unknown = Reflect.get(globalThis, 'expect');
  if (isExpect(expect)) {
    expect.extend(matchers);
    expect.addSnapshotSerializer?.(serializer);
  }
}

function isExpect(value: unknown): value is Expect {
  return typeof value === 'function' && 'extend' in value && typeof value.extend === 'function';
}
