import { differences, typeOfField } from '../../../src/manifests/live/differences';
import type { Value } from '../../../src/manifests/manifest';

const POD = { apiVersion: 'v1', kind: 'Pod' };

function fieldsOf(before: Value, after: Value): readonly string[] {
  return differences(before, after, typeOfField(POD, 'spec'), 'spec').map(({ field }) => field);
}

describe('what differs to the API server', () => {
  test('is each value that differs, by its path', () => {
    const before = { hostname: 'a', containers: [{ name: 'web', image: 'web:1' }] };
    const after = { hostname: 'b', containers: [{ name: 'web', image: 'web:2', tty: true }] };
    expect(differences(before, after, typeOfField(POD, 'spec'), 'spec')).toEqual([
      { field: 'spec.hostname', before: 'a', after: 'b' },
      { field: 'spec.containers[0].image', before: 'web:1', after: 'web:2' },
      { field: 'spec.containers[0].tty', after: true },
    ]);
  });

  test.each([
    ['1000m', '1'],
    ['1Gi', '1073741824'],
    ['0.0001', '1m'],
    ['.', '0'],
  ])('is not the amount %s, written as %s', (one, other) => {
    const limits = (cpu: string) => ({ containers: [{ resources: { limits: { cpu } } }] });
    expect(fieldsOf(limits(one), limits(other))).toEqual([]);
    expect(fieldsOf(limits(one), limits('7'))).toEqual(['spec.containers[0].resources.limits.cpu']);
  });

  test('includes a port as a text and as a number, and the order of a list', () => {
    const probe = (port: Value) => ({ containers: [{ readinessProbe: { httpGet: { port } } }] });
    expect(fieldsOf(probe(80), probe('80'))).toHaveLength(1);
    expect(fieldsOf({ containers: [{ command: ['a', 'b'] }] }, { containers: [{ command: ['b', 'a'] }] })).toHaveLength(
      2,
    );
  });

  test('does not include an empty list in place of none', () => {
    expect(fieldsOf({ volumes: [] }, {})).toEqual([]);
  });

  test('is the whole list if it has more or fewer elements', () => {
    expect(fieldsOf({ volumes: [{ name: 'a' }] }, { volumes: [] })).toEqual(['spec.volumes']);
  });

  test('is not a moment written in another zone', () => {
    const event = { apiVersion: 'events.k8s.io/v1', kind: 'Event' };
    const type = typeOfField(event, 'eventTime');
    expect(differences('2026-01-01T01:00:00.000000Z', '2026-01-01T02:00:00.000000+01:00', type, 'eventTime')).toEqual(
      [],
    );
  });
});
