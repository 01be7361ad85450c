import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';
import { repository, runGit } from './repository';

/** The small program with a claim of this size. */
const claim = (storage: string) =>
  HELLO.replace('Service }', 'PersistentVolumeClaim, Service }').replace(
    'app.synth',
    `new PersistentVolumeClaim(chart, 'data', { accessModes: ['ReadWriteOnce'], storage: '${storage}' });\napp.synth`,
  );
const WARNING = 'warning  spec.resources.requests.storage changes from "20Gi" to "10Gi", and HEAD has the old value';

/** The same in two environments with different sizes. */
const sizes = (
  dev: string,
  prod: string,
) => `import { type App, Chart, environments, PersistentVolumeClaim } from 'kustruct';
environments({ dev: { storage: '${dev}' }, prod: { storage: '${prod}' } }, (app: App, { storage }) => {
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  new PersistentVolumeClaim(shop, 'data', { accessModes: ['ReadWriteOnce'], storage });
}).synth();
`;

describe('kustruct synth', () => {
  test('warns about an update that a cluster would refuse, on its line, until the change is committed', () => {
    const { commit, kustruct, write } = repository({ 'main.ts': claim('20Gi') });
    write({ 'main.ts': claim('10Gi') });
    const { status, stderr } = kustruct('synth');
    expect(status).toBe(0);
    expect(stderr).toContain(WARNING);
    expect(stderr).toContain('  at   main.ts:7:1   hello/data');
    const again = kustruct('synth', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({
      code: 0,
      runs: [{ written: [] }],
      problems: [{ severity: 'warning', field: 'spec.resources.requests.storage', line: 7 }],
    });
    commit();
    expect(kustruct('synth').stderr).toBe('');
  });

  test('warns for the version of Kubernetes of each environment, as kustruct diff does', () => {
    const history = (limit: number) => `import { type App, Chart, environments, StatefulSet } from 'kustruct';
environments({ old: { kubernetes: '1.31' }, new: {} }, (app: App) => {
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  new StatefulSet(shop, 'db', { image: 'ghcr.io/acme/db:1.0.0', overrides: { spec: { revisionHistoryLimit: ${limit} } } });
}).synth();
`;
    const { kustruct, write } = repository({ 'main.ts': history(3) });
    write({ 'main.ts': history(5) });
    const refusedIn = (...args: readonly string[]) =>
      JSON.parse(kustruct('diff', '--json', ...args).stdout).changes.flatMap(
        (each: { environment: string; consequences: readonly { kind: string }[] }) =>
          each.consequences.some(({ kind }) => kind === 'refused') ? [each.environment] : [],
      );
    expect(refusedIn()).toEqual(['old']);
    expect(refusedIn('--program')).toEqual(['old']);
    expect(refusedIn('--kubernetes', '1.36')).toEqual([]);
    expect(refusedIn('--kubernetes', '1.30')).toEqual(['old', 'new']);
    const warned = kustruct('synth').stderr;
    expect(warned).toContain('spec.revisionHistoryLimit changes from 3 to 5, and HEAD has the old value');
    expect(warned).toContain('in old');
    expect(kustruct('synth', '--kubernetes', '1.36').stderr).toBe('');
  });

  test('stops warning when the change is undone', () => {
    const { kustruct, write } = repository({ 'main.ts': claim('20Gi') });
    write({ 'main.ts': claim('10Gi') });
    expect(kustruct('synth').stderr).toContain(WARNING);
    write({ 'main.ts': claim('20Gi') });
    expect(kustruct('synth').stderr).toBe('');
    expect(kustruct('synth').stderr).toBe('');
  });

  test('names the environments in which a cluster would refuse it', () => {
    const { kustruct, write } = repository({ 'main.ts': sizes('20Gi', '20Gi') });
    write({ 'main.ts': sizes('20Gi', '10Gi') });
    expect(kustruct('synth').stderr).toContain('in prod');
    write({ 'main.ts': sizes('10Gi', '10Gi') });
    expect(kustruct('synth').stderr).not.toMatch(/in (dev|prod)/);
  });

  test('reports nothing for new objects and for changes that a cluster accepts', () => {
    const { kustruct, write } = repository({ 'main.ts': HELLO });
    write({ 'main.ts': claim('10Gi').replace('1.0.0', '1.1.0') });
    expect(kustruct('synth')).toMatchObject({ status: 0, stderr: '' });
    write({ 'main.ts': claim('20Gi').replace('1.0.0', '1.2.0') });
    expect(kustruct('synth')).toMatchObject({ status: 0, stderr: '' });
  });

  test('prints nothing without git, without a commit, or if the output is not committed', () => {
    const { folder, kustruct } = project({ 'main.ts': claim('20Gi') });
    const shrink = () => {
      writeFileSync(join(folder, 'main.ts'), claim('20Gi'));
      kustruct('synth', 'main.ts');
      writeFileSync(join(folder, 'main.ts'), claim('10Gi'));
      return kustruct('synth', 'main.ts');
    };
    expect(shrink()).toMatchObject({ status: 0, stderr: '' });
    runGit(folder, ['init', '-q', '-b', 'main']);
    expect(shrink()).toMatchObject({ status: 0, stderr: '' });
    runGit(folder, ['add', 'main.ts']);
    runGit(folder, ['commit', '-qm', 'the program']);
    expect(shrink()).toMatchObject({ status: 0, stderr: '' });
  });
});
