import { isCustom, textsLike } from '../../src/checks/texts';
import { deployment, object } from './objects';
import { manifest } from './rendering';

describe('strings of a manifest', () => {
  test('are found with their paths and keys, below the metadata', () => {
    const spec = { a: 'x', b: ['y', { 'c.d': 'x' }], e: 1 };
    const given = manifest(object('example.com/v1', 'Thing', 'x', { spec }));
    expect(textsLike(given, (text) => text === 'x')).toEqual([
      { at: 'spec.a', key: 'a', text: 'x' },
      { at: 'spec.b[1][c.d]', key: 'c.d', text: 'x' },
    ]);
    expect(textsLike(given, (_, key) => key === 'b')).toEqual([{ at: 'spec.b[0]', key: 'b', text: 'y' }]);
  });

  test('belong to a custom kind if no built-in kind has the name', () => {
    expect(isCustom(manifest(object('example.com/v1', 'Deployment', 'a')))).toBe(true);
    expect(isCustom(manifest(deployment()))).toBe(false);
  });
});
