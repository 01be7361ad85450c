import { registry } from '../../../src/checks/judging/registry';
import { SUMMARIES } from '../../../src/checks/judging/summaries';

describe('the summaries of rules', () => {
  test('are one line each, of laws and rules that there are', () => {
    for (const [name, summary] of Object.entries(SUMMARIES)) {
      expect(registry().has(name)).toBe(true);
      expect(summary).toMatch(/^[A-Z].{5,95}[^.\s]$/);
    }
  });
});
