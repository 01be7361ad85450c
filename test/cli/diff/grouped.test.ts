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
  test('that are the same in several environments are reported once', () => {
    const { objects } = grouped([
      { environment: 'dev', changes: [change('a', '1.5')] },
      { environment: 'prod', changes: [change('a', '1.5'), change('b', '1.5')] },
    ]);
    expect(objects.map(({ object, environments }) => [object.name, environments])).toEqual([
      ['a', ['dev', 'prod']],
      ['b', ['prod']],
    ]);
  });

  test('of one object list the environments of each field', () => {
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

  test('that many objects share are reported together, and no object is lost', () => {
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

  test('that differ only in the names of containers are reported together if there are many', () => {
    const image = (name: string, from = '1.4') => ({
      field: `spec.template.spec.containers[name=${name}].image`,
      difference: 'changed' as const,
      before: `acme/shop:${from}`,
      after: 'acme/shop:1.5',
    });
    const changes = ['a', 'b', 'c', 'd', 'e'].map((name) => {
      const fields = [image(name, name === 'e' ? '1.3' : '1.4')];
      const what = `the image acme/shop of ${name} is upgraded: ${name === 'e' ? '1.3' : '1.4'} → 1.5`;
      const gone = `ConfigMap ${name} is removed, and not acme/${name}`;
      const consequences: Consequence[] = [
        { ...scaled, kind: 'images', what, field: fields[0]?.field ?? '' },
        { ...scaled, kind: 'loss', what: gone.replace('acme/e', 'acme/other') },
      ];
      return { ...change(name, '1.5', consequences), fields };
    });
    const { consequences, fields } = grouped([{ environment: '', changes }]);
    expect(fields.map(({ field, objects }) => [field.field, objects.length])).toEqual([
      ['spec.template.spec.containers[*].image', 4],
    ]);
    expect(
      consequences.map(({ consequence, isSimilar, places }) => [consequence.what, isSimilar, places.length]),
    ).toEqual([
      ...['a', 'b', 'c', 'd', 'e'].map((name) => [
        `ConfigMap ${name} is removed, and not acme/${name === 'e' ? 'other' : name}`,
        false,
        1,
      ]),
      ['the image acme/shop of a is upgraded: 1.4 → 1.5', true, 4],
      ['the image acme/shop of e is upgraded: 1.3 → 1.5', false, 1],
    ]);
    expect(
      grouped([{ environment: '', changes: changes.slice(1) }]).consequences.every(({ isSimilar }) => !isSimilar),
    ).toBe(true);
  });

  test('are sorted by the worst consequence, with accepted ones last, and each once with its objects', () => {
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
