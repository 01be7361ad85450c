import { registry } from '../../../src/checks/judging/registry';
import { laws } from '../../../src/checks/laws';
import { refusals } from '../../../src/checks/rules/index';

describe('the list of laws and rules', () => {
  test('has every law and every rule, each name once', () => {
    const names = [...new Set(laws.map(({ name }) => name)), ...refusals.map(({ name }) => name)];
    expect([...registry().keys()]).toEqual(expect.arrayContaining(names));
    expect(new Set(names).size).toBe(names.length);
  });

  test('says of each how much it weighs, why, and what to write', () => {
    for (const { name, severity, why, fix } of registry().values()) {
      expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(['error', 'warning', 'off']).toContain(severity);
      expect(why).toMatch(/\w[^.\s]$/);
      expect(fix).toMatch(/\w.*[^.\s]$/);
    }
  });
});
