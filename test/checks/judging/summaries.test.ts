import { registry } from '../../../src/checks/judging/registry';
import { SUMMARIES } from '../../../src/checks/judging/summaries';

describe('the summaries of rules', () => {
  test('are of the laws and rules that there are, and of each', () => {
    expect(Object.keys(SUMMARIES).sort()).toEqual([...registry().keys()].sort());
  });

  test('are one line each', () => {
    for (const summary of Object.values(SUMMARIES)) {
      expect(summary).toMatch(/^[A-Z].{5,95}[^.\s]$/);
    }
  });
});
