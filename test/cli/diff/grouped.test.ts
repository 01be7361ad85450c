import type { Consequence, ObjectChange } from '../../../src/changes/model/change';
import { grouped } from '../../../src/cli/diff/grouped';

const scaled: Consequence = {
  kind: 'scale',
  rule: 'replicas',
  what: 'more',
  why: 'so',
  fix: 'nothing',
  file: 'main.ts',
  line: 5,
};
const refused: Consequence = { ...scaled, kind: 'refused', what: 'no' };

function change(name: string, version: string, consequences: readonly Consequence[] = []): ObjectChange {
  const field = { field: 'metadata.labels.version', difference: 'changed', before: '1.4', after: version } as const;
  return { object: { apiVersion: 'v1', kind: 'ConfigMap', name }, change: 'changed', fields: [field], consequences };
}

describe('changes', () => {
  test('that are the same in several environments are told once', () => {
    const { objects } = grouped([
      { environment: 'dev', changes: [change('a', '1.5')] },
      { environment: 'prod', changes: [change('a', '1.5'), change('b', '1.5')] },
    ]);
    expect(objects.map(({ object, environments }) => [object.name, environments])).toEqual([
      ['a', ['dev', 'prod']],
      ['b', ['prod']],
    ]);
  });

  test('of one object keep the environments of each field', () => {
    const { objects } = grouped([
      { environment: 'dev', changes: [change('a', '1.5')] },
      { environment: 'prod', changes: [change('a', '1.6')] },
    ]);
    expect(
      objects.flatMap(({ fields }) => fields.map(({ field, environments }) => [field.after, environments])),
    ).toEqual([
      ['1.5', ['dev']],
      ['1.6', ['prod']],
    ]);
  });

  test('that many objects share are told together, and no object is lost', () => {
    const own = { field: 'data.MODE', difference: 'changed', before: 'fast', after: 'slow' } as const;
    const special = change('d', '1.5');
    const changes = [
      ...['a', 'b', 'c'].map((name) => change(name, '1.5')),
      { ...special, fields: [...special.fields, own] },
    ];
    const { fields, objects } = grouped([{ environment: '', changes }]);
    expect(fields.map((group) => group.objects.map(({ object }) => object.name))).toEqual([['a', 'b', 'c', 'd']]);
    expect(objects).toMatchObject([{ object: { name: 'd' }, folded: 1, fields: [{ field: own }] }]);
    expect(grouped([{ environment: '', changes: changes.slice(1) }]).fields).toEqual([]);
  });

  test('have the worst consequences first, those that somebody accepted last, and each once with its objects', () => {
    const accepted: Consequence = { ...refused, accepted: 'we make it again' };
    const { consequences } = grouped([
      {
        environment: '',
        changes: [change('a', '1.5', [scaled]), change('b', '1.5', [refused, scaled]), change('c', '1.5', [accepted])],
      },
    ]);
    expect(
      consequences.map(({ consequence, places }) => [consequence.kind, places.map(({ object }) => object.name)]),
    ).toEqual([
      ['refused', ['b']],
      ['scale', ['a', 'b']],
      ['refused', ['c']],
    ]);
  });
});
