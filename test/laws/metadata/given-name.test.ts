import { generatedName, givenName } from '../../../src/laws/metadata/given-name';

describe('the name of an object', () => {
  test('is its name, regardless of the prefix', () => {
    expect(givenName({ name: 'web', generateName: 'api-' })).toBe('web');
  });

  test('is generated from a prefix, which is shortened so that it has at most 63 characters', () => {
    expect(givenName({ generateName: 'web-' })).toMatch(/^web-[a-z0-9]{5}$/);
    expect(generatedName('a'.repeat(70))).toHaveLength(63);
  });

  test('is empty if it has neither', () => {
    expect([givenName(), givenName({ name: '', generateName: '' })]).toEqual(['', '']);
  });
});
