import { isMisspelling, likelyMeant, nearest } from '../../src/manifests/nearest';

describe('the nearest texts', () => {
  test('come first, and a long list is cut', () => {
    expect(nearest('cart', ['api', 'carts', 'chart'])).toBe('carts, chart, api');
    expect(nearest('a', [])).toBe('none');
    expect(nearest('a', [...'abcdefghijk'])).toBe('a, b, c, d, e, f, g, h and 3 more');
  });

  test('are misspellings in long words only', () => {
    expect(isMisspelling('ConfigMpa', 'ConfigMap')).toBe(true);
    expect(isMisspelling('Configuration', 'ConfigMap')).toBe(false);
    expect(isMisspelling('Rule', 'Role')).toBe(false);
    expect(isMisspelling('role', 'Role')).toBe(true);
  });

  test('are misspellings with two letters swapped, in short words too', () => {
    expect(likelyMeant('MOED', ['MODE', 'LEVEL'])).toBe('MODE');
    expect(likelyMeant('wbe', ['web'])).toBe('web');
    expect(likelyMeant('MOED', ['MUDD', 'NODES'])).toBe(undefined);
  });
});
