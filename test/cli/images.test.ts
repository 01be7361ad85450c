import { project } from './installed';
import { HELLO } from './programs';

const PROGRAM = `import { type App, Chart, CronJob, Deployment, environments } from 'kustruct';

const build = (app: App, { version }: { readonly version: string }) => {
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  const image = \`ghcr.io/acme/api:\${version}\`;
  new Deployment(shop, 'api', { image, initContainers: { migrate: { image } } });
  new Deployment(shop, 'cache', { image: 'redis:7.4.1' });
  new CronJob(shop, 'clean', { schedule: '@daily', image });
};
export const app = environments({ dev: { version: '2.0.0' }, prod: { version: '1.4.2' } }, build);
app.synth();
`;

describe('kustruct images', () => {
  const { kustruct } = project({ 'main.ts': PROGRAM, 'hello.ts': HELLO });

  test('lists the images of each environment, each once with all its objects', () => {
    expect(kustruct('images', 'main.ts')).toEqual(
      expect.objectContaining({
        status: 0,
        stderr: '',
        stdout: [
          'dev',
          '  ghcr.io/acme/api:2.0.0  Deployment shop/api, CronJob shop/clean',
          '  redis:7.4.1             Deployment shop/cache',
          'prod',
          '  ghcr.io/acme/api:1.4.2  Deployment shop/api, CronJob shop/clean',
          '  redis:7.4.1             Deployment shop/cache',
          '',
        ].join('\n'),
      }),
    );
  });

  test('names no environment if the program has none', () => {
    expect(kustruct('images', 'hello.ts').stdout).toBe('ghcr.io/acme/hello:1.0.0  Deployment hello/web\n');
  });

  test('lists one environment, as JSON with the fields that name the image', () => {
    const { images } = JSON.parse(kustruct('images', 'main.ts', '--env', 'prod', '--json').stdout);
    expect(images).toHaveLength(2);
    expect(images[0]).toMatchObject({
      environment: 'prod',
      image: 'ghcr.io/acme/api:1.4.2',
      objects: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          namespace: 'shop',
          name: 'api',
          path: 'shop/api',
          fields: ['spec.template.spec.initContainers[0].image', 'spec.template.spec.containers[0].image'],
        },
        { kind: 'CronJob', name: 'clean' },
      ],
    });
  });

  test('reports the problems of a refused program, and writes nothing', () => {
    const wrong = project({ 'main.ts': HELLO.replace('http: 8080', 'http: 0') });
    const { status, stdout, stderr } = wrong.kustruct('images', 'main.ts');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('main.ts:5');
    const result = JSON.parse(wrong.kustruct('images', 'main.ts', '--json').stdout);
    expect(result).toMatchObject({ code: 2, problems: [{ rule: 'container-ports', line: 5 }, {}] });
  });

  test('refuses an environment that does not exist', () => {
    expect(kustruct('images', 'main.ts', '--env', 'test')).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('--env test: there is no such environment. Environments: dev, prod.'),
    });
  });
});
