import { registry } from '../../../src/checks/judging/registry';
import { laws } from '../../../src/checks/laws';
import { builtInRules } from '../../../src/checks/rules/index';

describe('the list of laws and rules', () => {
  test('has the name of every law and every rule', () => {
    const names = [...laws, ...builtInRules].map(({ name }) => name);
    expect([...registry().keys()]).toEqual(expect.arrayContaining(names));
  });

  test('is short enough to read: a name covers what is switched off together', () => {
    expect(registry().size).toBeLessThanOrEqual(150);
  });

  test('gives the severity, the reason and the fix of each', () => {
    for (const { name, severity, why, fix } of registry().values()) {
      expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(['error', 'warning', 'off']).toContain(severity);
      expect(why).toMatch(/\w[^.\s]$/);
      expect(fix).toMatch(/\w.*[^.\s]$/);
    }
  });
});
