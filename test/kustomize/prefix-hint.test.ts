import { ApiObject } from 'cdk8s';
import { App, Chart, Deployment, environments, type Rendering } from 'kustruct';
import { prefixHint } from '../../src/kustomize/prefix-hint';
import { writeTree } from '../kubectl';

function build(app: App, nameOf: (name: string) => string): void {
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const add = (id: string, apiVersion: string, kind: string, fields: object) =>
    new ApiObject(chart, id, { apiVersion, kind, metadata: { name: nameOf(id) }, ...fields });
  add('settings', 'v1', 'ConfigMap', { data: { A: 'b' } });
  add('web', 'v1', 'ConfigMap', { data: { A: 'c' } });
  const volumes = [{ name: 'settings-volume', configMap: { name: nameOf('settings') } }];
  const containers = [
    { name: 'main', image: 'ghcr.io/acme/api:1.4.2', envFrom: [{ configMapRef: { name: nameOf('web') } }] },
  ];
  add('api', 'v1', 'Pod', { spec: { containers, volumes } });
}

function rendered(nameOf: (name: string) => string): Rendering {
  const app = new App({ defaults: 'plain' });
  build(app, nameOf);
  return app.render();
}

function hintOf(...names: readonly ((name: string) => string)[]): string | undefined {
  return prefixHint('0', new Map(names.map((nameOf, place) => [String(place), rendered(nameOf)])));
}

const BARE = (name: string) => name;
const DEV = (name: string) => `dev-${name}`;
const STAGING = (name: string) => `staging-${name}`;

describe('the hint about names with a prefix', () => {
  test('recommends the environment without a prefix', () => {
    expect(hintOf(DEV, BARE)).toBe(
      'a base taken from "1" would make the files smaller: Kustomize can add "dev-" to the names of chart "shop", but not remove it',
    );
    expect(hintOf((name) => `${name}-dev`, BARE)).toContain('Kustomize can add "-dev"');
  });

  test('recommends names without a prefix if every environment has a different one', () => {
    expect(hintOf(DEV, STAGING)).toBe(
      'an environment with names without "dev-", as the base, would make the files smaller: Kustomize can add "dev-" to the names of chart "shop", but not remove it',
    );
    expect(
      hintOf(
        (name) => `${name}-dev`,
        (name) => `${name}-prod`,
      ),
    ).toContain('names without "-dev"');
  });

  test('is not given if names are the same, get a prefix, or are renamed individually', () => {
    expect(hintOf(DEV, DEV)).toBeUndefined();
    expect(hintOf(BARE, DEV)).toBeUndefined();
    expect(hintOf(BARE, (name) => (name === 'api' ? 'web' : name))).toBeUndefined();
  });

  test('is not given if labels contain the names, so that every object would need a patch', () => {
    const rendering = (prefix: string) => {
      const app = new App();
      const chart = new Chart(app, 'shop', { namespace: 'shop' });
      for (const id of ['api', 'web']) {
        new Deployment(chart, id, { name: `${prefix}${id}`, image: 'ghcr.io/acme/api:1.4.2' });
      }
      return app.render();
    };
    expect(
      prefixHint(
        'dev',
        new Map([
          ['dev', rendering('dev-')],
          ['prod', rendering('')],
        ]),
      ),
    ).toBeUndefined();
  });

  test('is returned by synth, and following it makes the files smaller', () => {
    const of = (values: Readonly<Record<string, { prefix: string }>>) =>
      environments(values, (app, { prefix }) => build(app, (name) => `${prefix}${name}`), { outdir: writeTree({}) });
    const [dev, staging, prod] = [{ prefix: 'dev-' }, { prefix: 'staging-' }, { prefix: '' }];
    const before = of({ dev, staging, prod });
    const after = of({ prod, dev, staging });
    expect(before.synth().hints).toEqual([expect.stringContaining('not remove it')]);
    expect(after.synth().hints).toEqual([]);
    const [large, small] = [before, after].map((all) => [...all.layout().values()].join('').length);
    expect(large).toBeGreaterThan(small ?? 0);
  });
});
