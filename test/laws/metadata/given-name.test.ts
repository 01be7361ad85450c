import { generatedName, givenName } from '../../../src/laws/metadata/given-name';

describe('the name of an object', () => {
  test('is the one that it has, whatever the beginning of names is', () => {
    expect(givenName({ name: 'web', generateName: 'api-' })).toBe('web');
  });

  test('is made from a beginning, which is cut so that it has 63 characters at most', () => {
    expect(givenName({ generateName: 'web-' })).toMatch(/^web-[a-z0-9]{5}$/);
    expect(generatedName('a'.repeat(70))).toHaveLength(63);
  });

  test('is empty where it has neither', () => {
    expect([givenName(), givenName({ name: '', generateName: '' })]).toEqual(['', '']);
  });
});
