import { spawnSync } from 'node:child_process';
import { type Ended, type Project, project } from './installed';
import { HELLO } from './programs';

const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: api, namespace: shop }
spec: { selector: { app: api }, ports: [{ port: 80 }] }
`;

/** The output of kubectl get for it, with an annotation of the applied manifest. */
const GIVEN = JSON.stringify({
  apiVersion: 'v1',
  kind: 'List',
  items: [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'api',
        namespace: 'shop',
        uid: '7e4d2c7e-4a51-4a0c-a6a2-36a4d3a0b5f1',
        resourceVersion: '512',
        creationTimestamp: '2026-11-01T00:00:00Z',
      },
      spec: {
        clusterIP: '10.96.14.7',
        clusterIPs: ['10.96.14.7'],
        internalTrafficPolicy: 'Cluster',
        ipFamilies: ['IPv4'],
        ipFamilyPolicy: 'SingleStack',
        ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
        selector: { app: 'api' },
        sessionAffinity: 'None',
        type: 'ClusterIP',
      },
      status: { loadBalancer: {} },
    },
  ],
});

function withInput({ folder, bin }: Project, input: string, ...args: readonly string[]): Ended {
  return spawnSync(process.execPath, [bin, 'diff', ...args], { cwd: folder, encoding: 'utf8', input });
}

describe('kustruct diff -', () => {
  test('compares standard input on either side', () => {
    const made = project({ 'out/service.yaml': SERVICE });
    const other = SERVICE.replace('port: 80', 'port: 81');
    expect(withInput(made, SERVICE, '-', 'out')).toMatchObject({
      status: 0,
      stdout: 'stdin -> "out"\n\nnothing changes\n',
    });
    expect(withInput(made, other, '-', 'out').stdout).toContain('spec.ports');
    expect(withInput(made, other, 'out', '-').stdout).toMatch(/^"out" -> stdin\n/);
  });

  test('treats the output of kubectl get as applied objects', () => {
    const made = project({ 'out/service.yaml': SERVICE });
    const { status, stdout } = withInput(made, GIVEN, '-', 'out');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nnothing changes\n$/);
    expect(stdout).toContain('note  1 object of a cluster does not show what was applied');
    expect(withInput(made, GIVEN.replaceAll('80', '81'), '-', 'out').stdout).toMatch(/1 changed\n$/);
  });

  test('compares a program with standard input', () => {
    const made = project({ 'main.ts': HELLO, 'cdk8s.yaml': 'app: main.ts\n' });
    const all = made.kustruct('synth', '--stdout').stdout;
    expect(withInput(made, all, '-')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^stdin -> the program\n\nnothing changes\n$/),
    });
  });

  test.each([
    ['nothing', '', 'standard input is empty'],
    ['an empty list', '{"apiVersion":"v1","kind":"List","items":[]}', 'there is no Kubernetes object in stdin'],
    ['an error of kubectl', 'Error from server (Forbidden): pods is forbidden\n', 'stdin'],
  ])('compares nothing if the input is %s', (_, input, message) => {
    const { status, stdout } = withInput(project({ 'out/service.yaml': SERVICE }), input, '-', 'out');
    expect(status).toBe(2);
    expect(stdout).toContain(message);
    expect(stdout).toMatch(/\nnothing could be compared\n$/);
  });

  test.each([
    [['-', '-'], 'There is one standard input'],
    [['-', '--cluster'], '--program and --cluster need a git revision'],
    [['-', '--program'], '--program and --cluster need a git revision'],
  ])('refuses %j', (args, message) => {
    expect(withInput(project({}), SERVICE, ...args)).toMatchObject({
      status: 64,
      stderr: expect.stringContaining(message),
    });
  });
});
