import type { Refuse } from './size';

const ALL = 0o777;

/**
 * Who may do what with a file, as chmod has it, from 0 to `0o777`.
 *
 * @returns the mode; what is none is refused, and something sound stands in for it
 */
export function checkedMode(mode: number, field: string, refuse: Refuse): number {
  if (Number.isInteger(mode) && mode >= 0 && mode <= ALL) {
    return mode;
  }
  const octal = /^[0-7]{3,4}$/.test(String(mode)) ? `0o${mode}` : '0o644';
  refuse({
    field,
    what: `the file mode ${mode} is not between 0 and 0o777`,
    why: 'the API server refuses the pod',
    fix: `write it in octal: ${octal}`,
  });
  return ALL;
}
