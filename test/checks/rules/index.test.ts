import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refusals } from '../../../src/checks/rules/index';

const RULES = join(__dirname, '../../../src/checks/rules');
const SUBJECT = /^[a-z]+(-[a-z]+)+$/;

const files = readdirSync(RULES)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');
const listed = refusals.map((rule) => rule.name);

describe('the list of rules', () => {
  test('has every rule that there is a file for, once', () => {
    expect([...listed].sort()).toEqual(files.sort());
  });

  test('cannot be changed through a rule', () => {
    expect(refusals.every((rule) => Object.isFrozen(rule))).toBe(true);
  });

  test.each(refusals.map((rule) => [rule.name, rule] as const))(
    'has in %s a rule with all that it needs',
    (_, rule) => {
      expect(rule.name).toMatch(SUBJECT);
      expect(rule.why).toMatch(/^[a-z].{20,}[^.\s]$/);
      expect(rule.fix).toMatch(/^[a-z].{20,}[^.\s]$/);
      expect(existsSync(join(__dirname, `${rule.name}.test.ts`))).toBe(true);
    },
  );

  test.each(refusals.map((rule) => [rule.name, rule] as const))(
    'has in %s an export of its own name',
    async (_, rule) => {
      const name = rule.name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
      const exported: Record<string, unknown> = await import(join(RULES, rule.name));
      expect(exported).toEqual({ [name]: rule });
    },
  );
});
