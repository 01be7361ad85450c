import { compare } from '../../../src/changes/compare';
import { markdownReport } from '../../../src/cli/diff/markdown-report';
import type { DiffResult } from '../../../src/cli/diff/result';
import type { Manifest, Rendering } from '../../../src/manifests/manifest';

const MOST = 65_000;

/** Deployments that each have a different number of pods, and a different text in an annotation. */
function deployments(count: number, replicas: number, length: number): Rendering {
  return Array.from({ length: count }, (_, place) => {
    const manifest: Manifest = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: `api-${place}`,
        namespace: 'shop',
        annotations: { note: `${replicas} ${place} ${'x'.repeat(length)}` },
      },
      spec: { replicas: replicas + place, template: { metadata: { labels: { at: `${place} ${replicas}` } } } },
    };
    return { manifest, path: '', chart: '' };
  });
}

function resultOf(count: number): DiffResult {
  const environments = ['dev', 'prod'].map((environment) => {
    return { environment, ...compare(deployments(count, 1, 40), deployments(count, 2, 40)) };
  });
  const problem = { what: 'the chart "x" is not rendered', where: {}, why: 'nobody knows', fix: 'install Helm' };
  return {
    before: 'dist at 3f99ccd',
    after: 'the program',
    subject: 'dist',
    environments,
    notes: ['a note'],
    problems: [problem],
  };
}

describe('a comment', () => {
  test.each([1, 50, 150, 600, 3000])(
    'on %d objects is not too long, and keeps the headline, the table and what could not be compared',
    (count) => {
      const text = markdownReport(resultOf(count), MOST);
      expect(text.length).toBeLessThanOrEqual(MOST);
      expect(text).toMatch(/^<!-- kustruct diff: dist dev -->\n<!-- kustruct diff: dist prod -->\n/);
      expect(text).toContain(`; ${2 * count} changed; not everything is compared\n`);
      expect(text).toMatch(new RegExp(`\\n\\| \`prod\` \\|.* ${count} \\|\\n`));
      expect(text).toContain('the chart "x" is not rendered');
      expect(text).toContain('`dist at 3f99ccd` → `the program`');
    },
  );

  test('leaves out fields first, then objects, then reasons, and counts what it leaves out', () => {
    const result = resultOf(3);
    const whole = markdownReport(result);
    expect(whole).not.toContain('Left out');
    const lengths = [whole.length];
    const seen: string[] = [];
    for (let text = whole; ; ) {
      const next = markdownReport(result, text.length - 1);
      if (next.length >= text.length) {
        break;
      }
      seen.push(
        /Left out, because of the limit on comments: (.*)\. `kustruct diff` shows all of it\./.exec(next)?.[1] ?? '',
      );
      lengths.push(next.length);
      text = next;
    }
    expect(seen.map((text) => text.replace(/\d+/g, 'N'))).toEqual([
      'changes of N fields',
      'N objects, changes of N fields',
      'the reasons of N consequences, N objects, changes of N fields',
      'N consequences, N objects, changes of N fields',
    ]);
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
  });

  test('reports that nothing changes, with a marker', () => {
    const same = { environment: 'prod', ...compare(deployments(1, 1, 1), deployments(1, 1, 1)) };
    const text = markdownReport({ ...resultOf(1), environments: [same], notes: [], problems: [] });
    expect(text).toBe(
      '<!-- kustruct diff: dist prod -->\n\n### kustruct diff: nothing changes\n\n`dist at 3f99ccd` → `the program`\n',
    );
  });

  test('never reports that nothing changes if nothing could be compared', () => {
    const text = markdownReport({ ...resultOf(1), environments: [] });
    expect(text).toContain('### kustruct diff: not everything is compared\n');
    expect(text).not.toContain('nothing changes');
  });

  test('has a separate section for drift', () => {
    const drift = compare(deployments(1, 1, 1), deployments(1, 2, 1));
    const same = { environment: '', ...compare(deployments(1, 1, 1), deployments(1, 1, 1)), drift };
    const text = markdownReport({ ...resultOf(1), environments: [same], problems: [] });
    expect(text).toMatch(/### kustruct diff: nothing changes\n.*#### Drift: .*spec.replicas/s);
  });
});
