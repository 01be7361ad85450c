import { formatChanges } from '../../src/cli/changes';
import type { Fields, Rendered } from '../../src/manifests/manifest';

function settings(name: string, data: Fields): Rendered {
  const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop' }, data };
  return { manifest, path: name, chart: 'shop' };
}

describe('the changes between two runs', () => {
  test('are reported by object and field, with both values', () => {
    const before = new Map([['', [settings('a', { MODE: 'fast' }), settings('old', {})]]]);
    const after = new Map([['', [settings('a', { MODE: 'slow', LEVEL: 'info' }), settings('new', {})]]]);
    expect(formatChanges(before, after)).toBe(
      [
        '- v1 ConfigMap shop/old',
        '+ v1 ConfigMap shop/new',
        '~ v1 ConfigMap shop/a',
        '    data.MODE   "fast" -> "slow"',
        '    data.LEVEL   nothing -> "info"',
        '',
      ].join('\n'),
    );
  });

  test('name the environments in which they occurred, unless these are all', () => {
    const run = (dev: string, prod: string, both: string) =>
      new Map(
        Object.entries({ dev, prod }).map(([name, mode]) => [name, [settings('a', { mode }), settings('b', { both })]]),
      );
    expect(formatChanges(run('x', 'x', 'x'), run('x', 'y', 'y'))).toBe(
      [
        '~ v1 ConfigMap shop/b',
        '    data.both   "x" -> "y"',
        '~ v1 ConfigMap shop/a   in prod',
        '    data.mode   "x" -> "y"',
        '',
      ].join('\n'),
    );
  });

  test('show no value of a Secret', () => {
    const secret = (data: Fields) => {
      const rendered = settings('db', {});
      return new Map([['', [{ ...rendered, manifest: { ...rendered.manifest, kind: 'Secret', data } }]]]);
    };
    expect(
      formatChanges(secret({ password: 'aHVudGVyMg==' }), secret({ password: 'c3dvcmRmaXNo', user: 'c2hvcA==' })),
    ).toBe(
      [
        '~ v1 Secret shop/db',
        '    data.password   (secret) -> (another secret)',
        '    data.user   nothing -> (secret)',
        '',
      ].join('\n'),
    );
  });

  test('are empty if nothing changed, and are shortened if a value is too long for a line', () => {
    const run = (text: string) => new Map([['', [settings('a', { text })]]]);
    expect(formatChanges(run('x'), run('x'))).toBe('');
    expect(formatChanges(run('x'), run('y'.repeat(500))).length).toBeLessThan(150);
  });
});
