import { project } from './installed';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: nginx\n';
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  a b: c\n';

describe('kustruct rules', () => {
  const { kustruct } = project({});

  test('lists every rule with its severity and one line', () => {
    const { stdout, status } = kustruct('rules');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^container-ports +error +Container ports are numbers/m);
    expect(stdout).toMatch(/^image-version +warning +Images have a fixed version$/m);
    expect(stdout).toMatch(/\d+ rules and \d+ consequences; kustruct rules NAME explains one\n$/);
  });

  test('lists the consequences of changes, and explains one', () => {
    expect(kustruct('rules').stdout).toMatch(
      /^rollout +restarts +the controller creates a new revision and replaces the pods$/m,
    );
    const { status, stdout } = kustruct('rules', 'rollout');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# rollout\n\nA consequence of changes that kustruct diff reports: `restarts`\.\n/);
    expect(stdout).toContain("    rules: { rollout: { severity: 'off', reason: '…' } }\n");
    expect(kustruct('rules', 'immutable-field').stdout).toContain('\n- The API server refuses the update, because ');
    const [facts] = JSON.parse(kustruct('rules', 'rollout', '--json').stdout);
    expect(facts).toMatchObject({ name: 'rollout', consequence: 'restarts', why: [expect.any(String)] });
  });

  test('explains one with its page, and shows how to change it', () => {
    const { stdout } = kustruct('rules', 'image-version');
    expect(stdout).toMatch(/^# image-version\n\nSeverity: `warning`\. Images have a fixed version\.\n/);
    expect(stdout).toMatch(/\n## Refused\n[\s\S]*image: nginx\n[\s\S]*\n## Accepted\n[\s\S]*image: nginx:1\.27\.3\n/);
    expect(stdout).toMatch(/switch it off, with a reason\.\n\n {4}rules: \{ 'image-version': /);
  });

  test('shows where a rule about files is set', () => {
    const { stdout } = kustruct('rules', 'ignore-comment');
    expect(stdout).toContain("rules: { 'ignore-comment': { severity: 'off', reason: '…' } }\n\nin package.json:");
  });

  test('reports the same as JSON', () => {
    const [facts] = JSON.parse(kustruct('rules', 'container-ports', '--json').stdout);
    expect(facts).toMatchObject({ name: 'container-ports', severity: 'error', summary: expect.any(String) });
  });

  test('suggests the closest name if a rule does not exist', () => {
    const { status, stderr } = kustruct('rules', 'image-versoin');
    expect(status).toBe(64);
    expect(stderr).toContain('There is no rule "image-versoin": write "image-version".');
  });
});

describe('rules in package.json', () => {
  function withRules(rules: unknown): ReturnType<typeof project> {
    return project({ 'k8s/all.yaml': `${POD}---\n${MAP}`, 'package.json': JSON.stringify({ kustruct: { rules } }) });
  }

  test('are switched off, and lowered with a hint', () => {
    const { kustruct } = withRules({
      'image-version': { severity: 'off', reason: 'the tags are signed' },
      'config-data': { severity: 'warning', reason: 'for now' },
    });
    const { status, stdout } = kustruct('check', 'k8s');
    expect(status).toBe(0);
    expect(stdout).not.toContain('image-version');
    expect(stdout).toContain('hint  config-data is lowered to a warning: for now (1)\n');
  });

  test('are raised', () => {
    const { kustruct } = withRules({ 'image-version': { severity: 'error', reason: 'production' } });
    expect(kustruct('check', 'k8s').stdout).toMatch(/^error .*image-version$/m);
  });

  test('also apply to rules about files and comments', () => {
    const { kustruct } = project({
      'k8s/all.yaml': `# kustruct-ignore image-versoin: x\n${MAP.replace('a b', 'a')}---\na: [\n`,
      'package.json': JSON.stringify({
        kustruct: {
          rules: {
            yaml: { severity: 'warning', reason: 'another tool reads it' },
            'ignore-comment': { severity: 'error', reason: 'slips of the pen' },
          },
        },
      }),
    });
    const { stdout } = kustruct('check', 'k8s');
    expect(stdout).toMatch(/^warning .*yaml$/m);
    expect(stdout).toMatch(/^error .*ignore-comment$/m);
    expect(stdout).toContain('hint  yaml is lowered to a warning: another tool reads it (1)');
  });

  test('with an unknown name or without a reason are a problem of the file', () => {
    const { kustruct } = withRules({
      'image-versoin': { severity: 'off', reason: 'x' },
      'image-version': { severity: 'off' },
    });
    const { status, stdout } = kustruct('check', 'k8s');
    expect(status).toBe(2);
    expect(stdout).toContain('there is no rule "image-versoin"');
    expect(stdout).toContain('the setting of "image-version" gives no reason');
    expect(stdout).toContain('package.json');
  });
});
