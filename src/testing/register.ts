import type { ConsequenceKind } from '../changes/model/change';
import { matchers } from './matchers';
import { serializer } from './serializer';

/** The assertions that kustruct adds to `expect(app)`. */
export interface ManifestAssertions<Result> {
  /**
   * Asserts that there is an object of this kind and name.
   *
   * @param kind such as `Deployment`, or with its version as in `apps/v1 Deployment`
   * @param name such as `api`, or with its namespace as in `shop/api`
   * @param part fields that the object must have. Lists must have the same length; any value may be a matcher such as
   * `expect.any(…)`, and `undefined` requires a missing field
   */
  toHaveManifest(kind: string, name: string, part?: object): Result;
  /** Asserts that `synth` would refuse nothing; otherwise prints the problems, with the lines of the program. */
  toHaveNoProblems(): Result;
  /**
   * Asserts that no pod restarts, stops or waits because of the changes; otherwise prints those that do. Accepted
   * consequences do not count.
   *
   * @param before the previous state: an app, a chart, the result of `render`, or manifests
   */
  toRestartNothing(before: unknown): Result;
  /**
   * Asserts that the changes have no consequences of some kinds; otherwise prints them. Accepted consequences do not count.
   *
   * @param before the previous state: an app, a chart, the result of `render`, or manifests
   * @param kinds such as `refused` and `loss`; all kinds if none is given
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
/** @ts-ignore: `@jest/globals` has its types from there; if it is not installed, nothing is extended. */
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends ManifestAssertions<R> {}
}

/** An `expect` of Jest or Vitest. */
interface Expect {
  extend(matchers: object): void;
  addSnapshotSerializer?(serializer: object): void;
}

/** Registers everything with the global `expect`, if there is one. */
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
