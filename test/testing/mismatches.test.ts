import { isDeepStrictEqual } from 'node:util';
import { mismatches } from '../../src/testing/mismatches';

const found = { replicas: 3, containers: [{ name: 'api', ports: [{ port: 80 }] }, { name: 'side' }] };
const fieldsOf = (part: unknown) => mismatches(part, found, isDeepStrictEqual).map(({ field }) => field);

describe('what a manifest has not', () => {
  test('is nothing where the part is in it, whatever else is', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ containers: [{ name: 'api' }, {}] })).toEqual([]);
    expect(fieldsOf({ paused: undefined })).toEqual([]);
  });

  test('is told field by field, with what is expected and received', () => {
    expect(
      mismatches({ replicas: 6, paused: true, containers: [{}, { name: 'proxy' }] }, found, isDeepStrictEqual),
    ).toEqual([
      { field: 'replicas', expected: 6, received: 3 },
      { field: 'paused', expected: true, received: undefined },
      { field: 'containers[1].name', expected: 'proxy', received: 'side' },
    ]);
  });

  test('is a whole list that has another number of items', () => {
    expect(fieldsOf({ containers: [{ name: 'api' }] })).toEqual(['containers']);
    expect(fieldsOf({ containers: [{ ports: [] }, {}] })).toEqual(['containers[0].ports']);
  });

  test('is a field that should not be there, and one of another shape', () => {
    expect(fieldsOf({ replicas: undefined })).toEqual(['replicas']);
    expect(fieldsOf({ replicas: { max: 3 }, containers: {} })).toEqual(['replicas', 'containers']);
  });

  test('is not what every object of JavaScript has', () => {
    expect(fieldsOf({ toString: undefined })).toEqual([]);
  });
});
