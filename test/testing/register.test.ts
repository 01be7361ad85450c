import { expect as imported } from '@jest/globals';
import { App } from 'kustruct';
import { matchers } from 'kustruct/testing';
import { register } from '../../src/testing/register';

/** Runs with another global `expect`, and gives back the one that was there. */
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
  test('reaches the expect of @jest/globals, in types as well', () => {
    imported(new App()).toHaveNoProblems();
    imported(new App()).not.toHaveManifest('Deployment', 'api');
  });

  test('is asked of whatever expect is in scope', () => {
    const asked: unknown[] = [];
    const other = Object.assign(() => undefined, { extend: (given: object) => asked.push(given) });
    withExpect(other, register);
    expect(asked).toEqual([matchers]);
  });

  test('does nothing where there is no expect', () => {
    expect(() => withExpect(undefined, register)).not.toThrow();
    expect(() => withExpect('something else', register)).not.toThrow();
  });
});
