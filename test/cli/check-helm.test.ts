import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { helmPath, writeTree } from '../kubectl';
import { project } from './installed';

const CHART = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': 'policy: Allways\nport: http\n',
  'chart/templates/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: nginx:1.29.4
          imagePullPolicy: {{ .Values.policy }}
          terminationMessagePolicy: Never
`,
};

/** The result of checking a folder, with or without helm on the PATH. */
function check(files: Readonly<Record<string, string>>, path: string, withHelm = true) {
  const { folder, bin } = project(files);
  const tools = writeTree({});
  if (withHelm) {
    symlinkSync(helmPath(), join(tools, 'helm'));
  }
  const env = { ...process.env, PATH: tools };
  const args = [bin, 'check', path, '--format', 'json'];
  return JSON.parse(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env }).stdout);
}

function placesIn({ problems }: { problems: Record<string, unknown>[] }): string[] {
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('a Helm chart', () => {
  test('is checked as helm renders it, with each problem at its line of the template', () => {
    const checked = check(CHART, 'chart');
    expect(placesIn(checked)).toEqual([
      'chart/templates/web.yaml:15:11 enum-value',
      'chart/templates/web.yaml:16:37 enum-value',
    ]);
    expect(checked).toMatchObject({ code: 2, objects: 1, notJudged: [] });
  });

  test('is found below a folder, and its templates are not checked as separate files', () => {
    const { problems, notJudged } = check(
      { ...CHART, 'chart/templates/extra.yaml': '{{- if false }}\nkind: x\n{{- end }}\n' },
      '.',
    );
    expect(problems).toHaveLength(2);
    expect(notJudged.map(({ reason }: { reason: string }) => reason).sort()).toEqual(['hidden', 'no-object']);
  });

  test('is reported if helm does not render it', () => {
    const { code, problems } = check({ ...CHART, 'chart/templates/web.yaml': '{{ fail "no host" }}\n' }, 'chart');
    expect(code).toBe(2);
    expect(problems).toEqual([expect.objectContaining({ rule: 'helm', what: expect.stringContaining('no host') })]);
  });

  test('is counted below a folder if there is no helm, and refused if it is named', () => {
    expect(check(CHART, '.', false)).toMatchObject({
      code: 0,
      notJudged: expect.arrayContaining([expect.objectContaining({ reason: 'chart', what: ['chart'] })]),
    });
    expect(check(CHART, 'chart', false)).toMatchObject({ code: 2, problems: [{ rule: 'helm' }] });
  });

  test('is counted if it is a library', () => {
    const library = { 'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: library\n' };
    expect(check({ ...library, 'a.yaml': 'a: 1\n' }, '.')).toMatchObject({
      code: 0,
      notJudged: expect.arrayContaining([expect.objectContaining({ reason: 'chart' })]),
    });
  });

  test('supports comments in its templates', () => {
    const comment = '# kustruct-ignore enum-value: a webhook fixes it\n';
    const files = { ...CHART, 'chart/templates/web.yaml': comment + CHART['chart/templates/web.yaml'] };
    expect(check(files, 'chart')).toMatchObject({ code: 0, problems: [], silenced: 2 });
  });
});
