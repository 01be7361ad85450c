import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Project, project } from './installed';
import { HELLO } from './programs';
import { sarifFaults } from './sarif';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  restartPolicy: "Nev,er: 100%"
  containers:
  - name: web
    image: nginx
`;
const FILES = {
  'k8s/my pods/pod #1.yaml': POD,
  'k8s/broken.yaml': 'apiVersion: v1\nkind: [\n',
  'k8s/values.yaml': 'a: 1\n',
  'main.ts': HELLO.replace('8080', '80800'),
};

/** The output, in CI or outside. */
function printed({ folder, bin }: Project, args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = folder): string {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, GITHUB_WORKSPACE: undefined, ...env } } as const;
  return spawnSync(process.execPath, [bin, 'check', ...args], options).stdout;
}

let checked: Project;
beforeAll(() => {
  checked = project(FILES);
});

describe('--format github', () => {
  test('writes an annotation for each problem, at its line, with special characters of GitHub escaped', () => {
    const lines = printed(checked, ['k8s', '--format', 'github']).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^::error file=k8s\/broken\.yaml,line=2,col=7,title=yaml::/));
    const pod = lines.find((line) => line.includes('enum-value'));
    expect(pod).toMatch(
      /^::error file=k8s\/my pods\/pod #1\.yaml,line=6,col=18,title=enum-value::restartPolicy is "Nev,er: 100%25";/,
    );
    expect(pod).toMatch(/%0Av1 Pod web {3}spec\.restartPolicy%0Awhy: .*%0Afix: /);
    expect(lines).toContainEqual(expect.stringMatching(/^::warning file=.*,line=9,col=12,title=image-version::/));
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/\nnot checked\n.*\n\n1 object in 3 files: 2 errors, 1 warning/);
  });

  test('writes paths relative to the repository, from any working directory', () => {
    const text = printed(
      checked,
      ['.', '--format', 'github'],
      { GITHUB_WORKSPACE: checked.folder },
      join(checked.folder, 'k8s'),
    );
    expect(text).toContain('::error file=k8s/broken.yaml,line=2,');
  });
});

describe('--format sarif', () => {
  test('is valid SARIF 2.1.0, with a result for each problem at its position', () => {
    const log = JSON.parse(printed(checked, ['k8s', '--format', 'sarif']));
    expect(sarifFaults(log)).toEqual([]);
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({
      name: 'kustruct',
      rules: expect.arrayContaining([expect.objectContaining({ id: 'enum-value' })]),
    });
    expect(run.results.map(({ ruleId, level }: Record<string, string>) => `${level} ${ruleId}`)).toEqual([
      'error yaml',
      'error enum-value',
      'warning image-version',
    ]);
    const [{ physicalLocation, logicalLocations }] = run.results[1].locations;
    expect(physicalLocation).toEqual({
      artifactLocation: { uri: 'k8s/my%20pods/pod%20%231.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 6, startColumn: 18 },
    });
    expect(logicalLocations).toEqual([{ fullyQualifiedName: 'v1 Pod web spec.restartPolicy', kind: 'object' }]);
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { message: { text: 'not checked: 1 no Kubernetes object: k8s/values.yaml' } },
    ]);
  });

  test('has lines of programs, and no results if there are no problems', () => {
    const program = JSON.parse(printed(checked, ['main.ts', '--format', 'sarif']));
    expect(sarifFaults(program)).toEqual([]);
    expect(program.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('main.ts');
    const fine = JSON.parse(printed(checked, ['k8s/values.yaml', '--format', 'sarif']));
    expect(sarifFaults(fine)).toEqual([]);
    expect(fine.runs[0].results).toEqual([]);
  });

  test('gives a problem the same fingerprint on another line', () => {
    const prints = (text: string) => {
      const log = JSON.parse(printed(project({ 'k8s/pod.yaml': text }), ['k8s', '--format', 'sarif']));
      return log.runs[0].results.map((result: { partialFingerprints: unknown }) => result.partialFingerprints);
    };
    expect(prints(`# moved\n\n${POD}`)).toEqual(prints(POD));
    expect(prints(POD.replace('name: web', 'name: api'))).not.toEqual(prints(POD));
  });
});

describe('--format json', () => {
  test('reports everything, with the same counts as the text', () => {
    const result = JSON.parse(printed(checked, ['k8s', '--format', 'json']));
    expect(result).toMatchObject({
      code: 2,
      objects: 1,
      files: 3,
      hints: [],
      silenced: 0,
      notJudged: [{ reason: 'no-object', count: 1, what: ['k8s/values.yaml'] }],
    });
    expect(result.problems[1]).toEqual({
      severity: 'error',
      rule: 'enum-value',
      what: expect.stringContaining('"Nev,er: 100%"'),
      file: 'k8s/my pods/pod #1.yaml',
      line: 6,
      column: 18,
      object: 'v1 Pod web',
      field: 'spec.restartPolicy',
      why: expect.any(String),
      fix: expect.any(String),
    });
  });
});

describe('--format text', () => {
  test('names the command that lists everything if there are too many problems to read', () => {
    const pods = Array.from({ length: 60 }, (_, place) => POD.replace('name: web', `name: web-${place}`)).join('---\n');
    const text = printed(project({ 'pods.yaml': pods }), ['pods.yaml']);
    expect(text).toMatch(/and 70 more \(.*\); kustruct check --format json lists all/);
  });
});
