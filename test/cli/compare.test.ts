import { project } from './installed';
import { HELLO } from './programs';

const PROGRAM = `import { type App, Chart, ConfigMap, Deployment, environments } from 'kustruct';

interface Values { readonly namespace: string; readonly host: string; readonly replicas: number }
const build = (app: App, { namespace, host, replicas }: Values) => {
  const shop = new Chart(app, 'shop', { namespace });
  new ConfigMap(shop, 'settings', { data: { HOST: host, PATTERN: \`a|\\\`\${replicas}\\\`\` } });
  new Deployment(shop, 'api', { image: 'ghcr.io/acme/api:1.4.2', replicas, disruptionBudget: false });
};
environments(
  {
    dev: { namespace: 'dev', host: 'dev.example.com', replicas: 1 },
    staging: { namespace: 'staging', host: 'example.com', replicas: 2 },
    prod: { namespace: 'prod', host: 'example.com', replicas: 2 },
  },
  build,
).synth();
`;

describe('kustruct compare', () => {
  const { kustruct } = project({ 'main.ts': PROGRAM, 'hello.ts': HELLO });

  test('shows a row for each field that differs, and counts those that only name namespaces', () => {
    const { status, stdout, stderr } = kustruct('compare', 'main.ts', '--env', 'dev', '--env', 'prod');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^object +field +dev +prod\n/);
    expect(stdout).toMatch(/^ConfigMap shop\/settings +data\.HOST +dev\.example\.com +example\.com$/m);
    expect(stdout).toMatch(/^Deployment shop\/api +spec\.replicas +1 +2$/m);
    expect(stdout).not.toContain('metadata.namespace');
    expect(stdout).toMatch(/\n\n2 fields that hold the names of namespaces are left out: --namespaces shows them\.\n$/);
  });

  test('shows namespaces if an option enables them', () => {
    const { stdout } = kustruct('compare', 'main.ts', '--namespaces');
    expect(stdout).toMatch(/^Deployment shop\/api +metadata\.namespace +dev +staging +prod$/m);
    expect(stdout).not.toContain('left out');
  });

  test('reports if nothing else differs', () => {
    expect(kustruct('compare', 'main.ts', '--env', 'prod', '--env', 'staging').stdout).toBe(
      'The environments do not differ. 2 fields that hold the names of namespaces are left out: --namespaces shows them.\n',
    );
  });

  test('prints a Markdown table, with bars and backticks escaped', () => {
    const { stdout } = kustruct('compare', 'main.ts', '--markdown', '--env', 'dev', '--env', 'prod');
    const [head, rule, ...rows] = stdout.split('\n');
    expect(head).toBe('| object | field | dev | prod |');
    expect(rule).toBe('| --- | --- | --- | --- |');
    expect(rows).toContain('| `Deployment shop/api` | `spec.replicas` | `1` | `2` |');
    expect(rows).toContain('| `ConfigMap shop/settings` | `data.PATTERN` | `` a\\|`1` `` | `` a\\|`2` `` |');
  });

  test('gives the fields as JSON', () => {
    const { comparisons } = JSON.parse(kustruct('compare', 'main.ts', '--json').stdout);
    expect(comparisons).toEqual([
      {
        outdir: 'dist',
        environments: ['dev', 'staging', 'prod'],
        fields: expect.arrayContaining([
          {
            path: 'shop/api',
            kind: 'Deployment',
            field: 'spec.replicas',
            values: { dev: 1, staging: 2, prod: 2 },
          },
        ]),
      },
    ]);
  });

  test.each([
    [['hello.ts'], 'compare is for environments(), and this program calls synth() of an App, which has none.'],
    [['main.ts', '--env', 'dev'], '--env names one environment, but a comparison needs two: --env dev --env prod.'],
    [['main.ts', '--env', 'dev', '--env', 'dev'], '--env names one environment'],
    [['--json', '--markdown'], '--markdown and --json cannot be combined.'],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = kustruct('compare', ...args);
    expect(status).toBe(64);
    expect(stdout + stderr).toContain(message);
  });
});
