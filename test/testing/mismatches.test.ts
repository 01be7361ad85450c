import { isDeepStrictEqual } from 'node:util';
import { mismatches } from '../../src/testing/mismatches';

const found = { replicas: 3, containers: [{ name: 'api', ports: [{ port: 80 }] }, { name: 'side' }] };
const fieldsOf = (part: unknown) => mismatches(part, found, isDeepStrictEqual).map(({ field }) => field);

describe('the mismatches of a manifest', () => {
  test('do not exist if it contains the part, whatever else it has', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ containers: [{ name: 'api' }, {}] })).toEqual([]);
    expect(fieldsOf({ paused: undefined })).toEqual([]);
  });

  test('are listed field by field, with the expected and the received value', () => {
    expect(
      mismatches({ replicas: 6, paused: true, containers: [{}, { name: 'proxy' }] }, found, isDeepStrictEqual),
    ).toEqual([
      { field: 'replicas', expected: 6, received: 3 },
      { field: 'paused', expected: true, received: undefined },
      { field: 'containers[1].name', expected: 'proxy', received: 'side' },
    ]);
  });

  test('include a whole list with another number of items', () => {
    expect(fieldsOf({ containers: [{ name: 'api' }] })).toEqual(['containers']);
    expect(fieldsOf({ containers: [{ ports: [] }, {}] })).toEqual(['containers[0].ports']);
  });

  test('include a field that should not exist, and one of another type', () => {
    expect(fieldsOf({ replicas: undefined })).toEqual(['replicas']);
    expect(fieldsOf({ replicas: { max: 3 }, containers: {} })).toEqual(['replicas', 'containers']);
  });

  test('exclude the built-in members of JavaScript objects', () => {
    expect(fieldsOf({ toString: undefined })).toEqual([]);
  });
});
