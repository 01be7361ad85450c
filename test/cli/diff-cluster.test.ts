import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Ended } from './installed';
import { ENVIRONMENTS, HELLO } from './programs';
import { recordedDeployment, recordedLabels, recordedService } from './recorded-cluster';
import { type ProjectRepository, repository } from './repository';
import { closedPort, type Recorded, StandInCluster } from './stand-in-cluster';

const NEWER = HELLO.replace('hello:1.0.0', 'hello:1.1.0');
const SECRET = HELLO.replace('Service }', 'Secret, Service }').replace(
  'app.synth',
  "new Secret(chart, 'db', { stringData: { password: 'hunter2' } });\napp.synth",
);

const cluster = new StandInCluster();
beforeAll(() => cluster.start());
afterAll(() => cluster.stop());

/** Runs with the real kubectl and a server with these answers. */
function diff({ folder, bin }: ProjectRepository, recorded: Recorded, ...args: readonly string[]): Ended {
  cluster.record(recorded);
  const all = [bin, 'diff', '--cluster', ...args];
  return spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', env: cluster.env });
}

describe('kustruct diff --cluster', () => {
  const made = repository({ 'main.ts': HELLO });
  const asApplied: Recorded = { objects: [recordedDeployment(), recordedService()] };
  afterEach(() => made.write({ 'main.ts': HELLO }));

  test('finds no difference if the cluster has the rendered objects, whatever the server and controllers added', () => {
    const { status, stdout, stderr } = diff(made, asApplied);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^the cluster -> the program\n\nnote {2}what the program changed .*\n\nnothing changes\n$/);
  });

  test('reports changes of the program separately from other changes', () => {
    made.write({ 'main.ts': NEWER });
    const scaled = {
      objects: [
        recordedDeployment({
          container: { resources: { limits: { memory: '1Gi' }, requests: { cpu: '0.1', memory: '256Mi' } } },
        }),
        recordedService(),
      ],
    };
    const { stdout } = diff(made, scaled);
    const [change, drift] = stdout.split('drift: the cluster differs, and nothing here changed it');
    expect(change).toContain('containers[name=web].image   "ghcr.io/acme/hello:1.0.0" -> "ghcr.io/acme/hello:1.1.0"');
    expect(change).not.toContain('memory');
    expect(drift).toContain('containers[name=web].resources.limits.memory   "1Gi" -> "256Mi"');
    expect(drift).not.toMatch(/\.image|requests/);
    const { changes, drift: drifted } = JSON.parse(diff(made, scaled, '--json').stdout);
    expect([changes, drifted].map(({ length }) => length)).toEqual([1, 1]);
    expect(diff(made, scaled, '--markdown').stdout).toMatch(/hello:1\.1\.0.*#### Drift: .*1Gi/s);
  });

  test('ignores fields of others, and removes fields that were applied but are no longer rendered', () => {
    const env = [
      { name: 'OLD', value: 'by us' },
      { name: 'INJECTED', value: 'by somebody else' },
    ];
    const { stdout } = diff(made, {
      objects: [
        recordedDeployment({ spec: { replicas: 7, minReadySeconds: 5 }, container: { env } }),
        recordedService(),
      ],
    });
    expect(stdout).toContain('spec.minReadySeconds   5 -> nothing');
    expect(stdout).toMatch(/OLD/);
    expect(stdout).not.toMatch(/INJECTED|replicas/);
  });

  test('finds objects that were committed but are no longer rendered, and reports deleted ones', () => {
    made.write({ 'main.ts': HELLO.replace(/new Service.*\n/, '').replace('Deployment, Service', 'Deployment') });
    expect(diff(made, asApplied).stdout).toMatch(/\n- v1 Service hello\/web\n/);
    expect(diff(made, { objects: [recordedDeployment()] }).stdout).toMatch(/\n\nnothing changes\n$/);
    made.write({ 'main.ts': HELLO });
    expect(diff(made, { objects: [recordedDeployment()] }).stdout).toMatch(
      /drift: [^\n]*\n\n\+ v1 Service hello\/web\n\nnothing changes; drift in 1 object\n$/,
    );
  });

  test('passes the context and the kubeconfig on', () => {
    cluster.record(asApplied);
    const options = ['--context', 'prod', '--kubeconfig', cluster.kubeconfig];
    const { status, stdout } = spawnSync(process.execPath, [made.bin, 'diff', '--cluster', ...options], {
      cwd: made.folder,
      encoding: 'utf8',
      env: { ...cluster.env, KUBECONFIG: '/nowhere' },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^the cluster of the context prod -> the program\n.*\n\nnothing changes\n$/s);
  });

  test('shows no value of a Secret', () => {
    made.write({ 'main.ts': SECRET });
    const password = (text: string) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db', namespace: 'hello', labels: recordedLabels('db') },
      type: 'Opaque',
      data: { password: Buffer.from(text).toString('base64') },
    });
    const same = diff(made, { objects: [recordedDeployment(), recordedService(), password('hunter2')] });
    expect(same.stdout).toMatch(/\n\nnothing changes\n$/);
    for (const form of [[], ['--json'], ['--markdown']]) {
      const { stdout } = diff(
        made,
        { objects: [recordedDeployment(), recordedService(), password('swordfish')] },
        ...form,
      );
      expect(stdout).toContain('password');
      expect(stdout).not.toMatch(/hunter2|swordfish|aHVudGVyMg|c3dvcmRmaXNo/);
    }
  });

  test('compares the rest if objects of a kind are forbidden, and exits with 2', () => {
    made.write({ 'main.ts': NEWER });
    const { status, stdout } = diff(made, { ...asApplied, forbidden: ['Service'] });
    expect(status).toBe(2);
    expect(stdout).toContain('hello:1.1.0');
    expect(stdout).toContain(
      'error  the cluster does not return v1 Service hello/web: Error from server (Forbidden): services "web" is forbidden',
    );
    expect(stdout).not.toMatch(/\n[+-] v1 Service/);
  });

  test('treats objects of a kind that the cluster does not have as new', () => {
    const { status, stdout } = diff(made, { objects: [recordedService()], unknown: ['Deployment'] }, 'HEAD');
    expect(status).toBe(0);
    expect(stdout).toContain('+ apps/v1 Deployment hello/web\n');
  });

  test.each([
    [
      'an unauthenticated user',
      401,
      'unable to recognize "STDIN": the server has asked for the client to provide credentials',
    ],
    ['a user without rights', 403, 'unable to recognize "STDIN": unknown'],
    [
      'a server that is not an API server',
      404,
      'unable to recognize "STDIN": the server could not find the requested resource',
    ],
    ['a server that fails', 500, 'unable to recognize "STDIN": an error on the server ("unknown") has prevented'],
    [
      'a server that is overloaded',
      503,
      'unable to recognize "STDIN": the server is currently unable to handle the request',
    ],
  ])('never reports that nothing changes for %s', (_, status, error) => {
    const ended = diff(made, { objects: [], status });
    expect(ended.status).toBe(2);
    expect(ended.stdout).toContain(`and 1 more: ${error}`);
    expect(ended.stdout).not.toMatch(/memcache|nothing changes|\n[+-] /);
    expect(ended.stdout.split(error)).toHaveLength(2);
  });

  test('never reports that nothing changes if kubectl finds no cluster', async () => {
    const { kubeconfig } = cluster;
    const address = JSON.parse(readFileSync(kubeconfig, 'utf8')).clusters[0].cluster.server;
    const texts: string[] = [];
    for (const server of [`http://127.0.0.1:${await closedPort()}`, address.replace('http:', 'https:')]) {
      cluster.pointTo(server);
      const { status, stdout } = diff(made, asApplied);
      expect(status).toBe(2);
      texts.push(stdout);
    }
    cluster.pointTo(address);
    for (const options of [
      ['--context', 'nowhere'],
      ['--kubeconfig', 'missing.json'],
    ]) {
      const { status, stdout } = diff(made, asApplied, ...options);
      expect(status).toBe(2);
      texts.push(stdout);
    }
    expect(texts).toEqual([
      expect.stringMatching(/: connect: connection refused\n/),
      expect.stringContaining('the cluster does not return v1 Service hello/web and 1 more: '),
      expect.stringContaining('Error in configuration: context was not found for specified context: nowhere'),
      expect.stringContaining('error: stat missing.json: no such file or directory'),
    ]);
    expect(texts.filter((text) => /nothing changes|\n[+-] /.test(text))).toEqual([]);
  });

  test('reports that there is no kubectl', () => {
    const env = { ...process.env, PATH: '/nowhere' };
    const ended = spawnSync(process.execPath, [made.bin, 'diff', '--cluster'], {
      cwd: made.folder,
      encoding: 'utf8',
      env,
    });
    expect(ended).toMatchObject({ status: 2, stdout: expect.stringContaining('there is no kubectl on the PATH') });
  });

  test('reports that changes and drift are not distinguished if the applied objects are unknown', () => {
    const { status, stdout } = diff(made, asApplied, 'nowhere');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'note  changes and drift are not distinguished, and objects that are no longer rendered are not searched',
    );
  });

  test('asks which environments are in the cluster', () => {
    const several = repository({ 'main.ts': ENVIRONMENTS });
    expect(diff(several, { objects: [] })).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('--cluster asks one cluster: name the environments that are in it, as --env dev'),
    });
    expect(diff(several, { objects: [] }, '--env', 'dev').stdout).toMatch(/\ndev {2}/);
  });

  test.each([
    [['--program'], '--program and --cluster cannot be combined'],
    [['dist', 'dist'], '--program and --cluster are for a program'],
  ])('refuses %j', (args, message) => {
    expect(diff(made, asApplied, ...args)).toMatchObject({ status: 64, stderr: expect.stringContaining(message) });
  });
});
