import { envNameFault } from '../../../src/laws/grammars/env-names';

describe('names of environment variables', () => {
  test.each(['A', 'a.b', '1', 'with blank', '~!'])('may be %p', (name) => {
    expect(envNameFault(name)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['A=1', 'contains "="; only printable ASCII except "=" is allowed'],
    ['é', 'contains "é"; only printable ASCII except "=" is allowed'],
    ['a\tb', 'contains "\\t"; only printable ASCII except "=" is allowed'],
  ])('may not be %p', (name, fault) => {
    expect(envNameFault(name)).toBe(fault);
  });
});
