import { envNameFault } from '../../../src/laws/grammars/env-names';

describe('names of environment variables', () => {
  test.each(['A', 'a.b', '1', 'with blank', '~!'])('may be %p', (name) => {
    expect(envNameFault(name)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['A=1', 'has "=" in it, where only printable ASCII but "=" may be'],
    ['é', 'has "é" in it, where only printable ASCII but "=" may be'],
    ['a\tb', 'has "\\t" in it, where only printable ASCII but "=" may be'],
  ])('may not be %p', (name, fault) => {
    expect(envNameFault(name)).toBe(fault);
  });
});
