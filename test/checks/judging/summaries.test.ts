import { registry } from '../../../src/checks/judging/registry';
import { SUMMARIES } from '../../../src/checks/judging/summaries';

describe('the summaries of rules', () => {
  test('exist for every law and rule, and for nothing else', () => {
    expect(Object.keys(SUMMARIES).sort()).toEqual([...registry().keys()].sort());
  });

  test('are one line each', () => {
    for (const summary of Object.values(SUMMARIES)) {
      expect(summary).toMatch(/^[A-Z].{5,95}[^.\s]$/);
    }
  });
});
