import { manifestFindings } from '../../src/checks/manifest-findings';
import { isList, isMap } from '../../src/manifests/field';
import type { Fields, Manifest, Value } from '../../src/manifests/manifest';
import { BASES } from './rejections/bases';
import { CASES } from './rejections/cases';

function isManifest(fields: Fields): fields is Fields & Manifest {
  return typeof fields.apiVersion === 'string' && typeof fields.kind === 'string' && isMap(fields.metadata);
}

function findingsOf(fields: Fields) {
  return isManifest(fields) ? manifestFindings(fields) : [];
}

function changed(at: Value | undefined, [step = '', ...rest]: readonly string[], value: Value | undefined): Value {
  if (isList(at)) {
    const index = Number(step);
    const element = rest.length === 0 ? value : changed(at[index], rest, value);
    return at.toSpliced(index, 1, ...(element === undefined ? [] : [element]));
  }
  const { [step]: old, ...others } = isMap(at) ? at : {};
  const field = rest.length === 0 ? value : changed(old, rest, value);
  return field === undefined ? others : { ...others, [step]: field };
}

function withChange(kind: string, pointer: string, value: Value | undefined): Fields {
  const document = changed(BASES[kind], pointer.split('/').slice(1), value);
  return isMap(document) ? document : {};
}

describe('mistakes that a schema does not show', () => {
  test.each(Object.entries(BASES))('are not found in a %s that the API server accepts', (_, base) => {
    expect(findingsOf(base)).toEqual([]);
  });

  test.each(CASES.map((each) => ({ title: each.map((part) => JSON.stringify(part)).join(' '), each })))(
    'are reported, each with a fix: $title',
    ({ each: [kind, pointer, value] }) => {
      const found = findingsOf(withChange(kind, pointer, value));
      expect(found.length).toBeGreaterThan(0);
      for (const { what, why, fix } of found) {
        expect([what, why, fix].filter((text) => !/\w/.test(text))).toEqual([]);
        expect(fix).not.toBe(what);
      }
    },
  );

  test('are 129 cases', () => {
    expect(CASES).toHaveLength(129);
  });
});
