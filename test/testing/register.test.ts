import { expect as imported } from '@jest/globals';
import { App } from 'kustruct';
import { matchers } from 'kustruct/testing';
import { register } from '../../src/testing/register';

/** Runs with another global `expect`, and restores the original. */
function withExpect(other: unknown, run: () => void): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'expect');
  Object.defineProperty(globalThis, 'expect', { value: other, configurable: true });
  try {
    run();
  } finally {
    Object.defineProperty(globalThis, 'expect', own ?? { value: undefined });
  }
}

describe('registering', () => {
  test('extends the expect of @jest/globals, including its types', () => {
    imported(new App()).toHaveNoProblems();
    imported(new App()).not.toHaveManifest('Deployment', 'api');
  });

  test('extends any global expect', () => {
    const extended: unknown[] = [];
    const other = Object.assign(() => undefined, { extend: (given: object) => extended.push(given) });
    withExpect(other, register);
    expect(extended).toEqual([matchers]);
  });

  test('does nothing without an expect', () => {
    expect(() => withExpect(undefined, register)).not.toThrow();
    expect(() => withExpect('something else', register)).not.toThrow();
  });
});
