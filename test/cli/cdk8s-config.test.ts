import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCdk8sConfig } from '../../src/cli/cdk8s-config';
import { writeTree } from '../kubectl';
import { project } from './installed';
import { HELLO } from './programs';

const read = (text: string, env: NodeJS.ProcessEnv = {}) => readCdk8sConfig(writeTree({ 'cdk8s.yaml': text }), env);
const facts = (text: string, env?: NodeJS.ProcessEnv) =>
  read(text, env).problems.map(({ severity = 'error', what, where }) => [severity, where.origin?.source?.line, what]);

const PLUGIN = 'validations:\n  - package: ./plugin\n    class: Plugin\n    version: 1.0.0\n';

describe('cdk8s.yaml', () => {
  test.each([
    ['in plain YAML', 'language: typescript\napp: node main.ts # as ever\noutput: "k8s"\nimports:\n- k8s@1.28.0\n'],
    ['with Windows line ends', "app: 'node main.ts'\r\noutput: k8s\r\n"],
    ['as a flow map', '{ "app": "node main.ts", "output": "k8s" }\n'],
    ['in folded lines', 'app: >-\n  node\n  main.ts\noutput: k8s\n'],
    ['in a string of two lines', 'app: node\n  main.ts\noutput: k8s\n'],
    ['after a comment and a document marker', '# ours\n---\napp: node main.ts\n\noutput: k8s\n'],
    ['with quoted keys', '"app": node main.ts\n"output": k8s\n'],
    ['with an escape', 'app: "node\\x20main.ts"\noutput: k8s\n'],
    ['with an alias', 'output: &out k8s\nimportDirectory: *out\napp: node main.ts\n'],
  ])('names program and folder %s', (_, text) => {
    expect(read(text)).toEqual({ app: 'node main.ts', output: 'k8s', problems: [] });
  });

  test('may have a command with any characters', () => {
    const app = `npx ts-node -O '{"module":"commonjs"}' main.ts`;
    expect(read(`app: ${app}\n`).app).toBe(app);
    expect(read('app: "echo \'a # b\' && node main.ts"\n').app).toBe("echo 'a # b' && node main.ts");
    expect(read('app: node main.ts#1\n').app).toBe('node main.ts#1');
  });

  test('has problems for unlikely mistakes, on their lines', () => {
    expect(
      facts(`app: node main.ts\n${PLUGIN}synthConfig:\n  format: helm\n  chartVersion: 1.0.0\nouput: k8s\n`),
    ).toEqual([
      ['error', 2, 'cdk8s.yaml has validations, and kustruct does not run cdk8s plugins'],
      ['warning', 6, 'cdk8s.yaml requests a Helm chart (synthConfig), but kustruct writes files for Kustomize'],
      ['warning', 9, 'cdk8s.yaml has "ouput", which neither cdk8s nor kustruct supports'],
    ]);
    expect(facts('validations: https://example.com/validations.yaml\n')).toHaveLength(1);
    expect(facts('validations: []\nsynthConfig: { format: plain }\npluginsDirectory: plugins\n')).toEqual([]);
  });

  test('has none if cdk8s synth runs kustruct, and does all of that itself', () => {
    const env = { CDK8S_OUTDIR: 'dist', CDK8S_RECORD_CONSTRUCT_METADATA: 'true' };
    expect(facts(PLUGIN, env)).toEqual([]);
    expect(facts(PLUGIN, { CDK8S_OUTDIR: 'dist' })).toHaveLength(1);
  });

  test.each([
    ['app: [\n', 'cdk8s.yaml cannot be read: '],
    ['- app\n', 'cdk8s.yaml cannot be read: it is not a map'],
    ['app: [a]\n', 'cdk8s.yaml cannot be read: app is not a string'],
    ['app: "a\\u0062"\napp: c\n', 'cdk8s.yaml cannot be read: the key "app" appears twice in one map'],
    ['app: &a "b"\n---\napp: c\n', 'cdk8s.yaml cannot be read: it has two documents'],
  ])('is refused if it cannot be read: %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

test('kustruct synth runs nothing if validations would be skipped, and shows warnings next to the result', () => {
  const config = `app: node main.ts\n${PLUGIN}`;
  const refused = project({ 'cdk8s.yaml': config, 'main.ts': HELLO });
  expect(refused.kustruct('synth')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('error  cdk8s.yaml has validations'),
  });
  expect(existsSync(join(refused.folder, 'dist'))).toBe(false);
  const warned = project({ 'cdk8s.yaml': 'app: node main.ts\nouput: k8s\n', 'main.ts': HELLO });
  const { status, stdout } = warned.kustruct('synth', '--json');
  expect({ status, ...JSON.parse(stdout) }).toMatchObject({
    status: 0,
    problems: [{ severity: 'warning', file: 'cdk8s.yaml', line: 2 }],
  });
});

test.each([
  ['that does not exist', 'gone.ts', 'is not there'],
  ['that is a folder', 'src.ts', 'is a folder'],
])('a program %s is reported, with the file that names it', (_, app, fact) => {
  const { kustruct } = project({ 'cdk8s.yaml': `app: npx tsx ${app}\n`, 'src.ts/main.ts': HELLO });
  expect(kustruct('synth')).toMatchObject({
    status: 64,
    stderr: expect.stringContaining(`no program found: "${app}", which the app of cdk8s.yaml names, ${fact}.`),
  });
});
