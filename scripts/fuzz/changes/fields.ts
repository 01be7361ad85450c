import { type Draft, type DraftMap, isCustom, isDraftMap, isKind, mapsIn, pick, set, toDraft } from '../draft';
import { type Change, type Dice, draftOf, inOne, inOneOf } from './change';

/** Changes of the fields of one object. */
export const FIELD_CHANGES = {
  scalar: inOne(changeScalar),
  scalarToo: inOne(changeScalar),
  addKey: inOne(addKey),
  removeKey: inOne(removeKey),
  /** Custom resources may have a null, which differs from a missing field. */
  nullField: inOneOf(isCustom, (fields, dice) =>
    changeLeaf(fields, dice, () => pick<Draft>([null, { a: null }, [null], [{ a: 1, b: null }]], dice.object) ?? null),
  ),
  /** Quoted texts that become numbers and truth values, and vice versa. */
  textOrNumber: inOneOf(isCustom, (fields, dice) => changeLeaf(fields, dice, (old) => retyped(old, dice))),
  /** Numbers with more digits than a floating-point number keeps, and with odd ones. */
  number: inOne((fields, dice) => {
    changeLeaf(fields, dice, () => toDraft(dice.number), isCustom(fields) ? () => true : isNumber);
  }),
  oddKey: inOneOf(isCustom, (fields, { place, key, ...dice }) => {
    const map = pick(mapsIn(fields), place);
    if (map !== undefined) {
      map[key] = draftOf({ place, key, ...dice });
    }
  }),
  status: inOne((fields, { place, text }) => {
    if (place % 3 === 0) {
      delete fields.status;
    } else {
      set(fields, 'status', place % 3 === 1 ? 'phase' : 'message', text);
    }
  }),
  data: inOneOf(hasData, (fields, { text, other }) => set(fields, 'data', `key${other % 3}`, text)),
  oddDataKey: inOneOf(hasData, (fields, { key, text }) => set(fields, 'data', key, text)),
  lines: inOneOf(hasData, changeLines),
} satisfies Readonly<Record<string, Change>>;

function hasData(fields: DraftMap): boolean {
  return isKind(fields, 'ConfigMap') && isDraftMap(fields.data);
}

function changeScalar(fields: DraftMap, dice: Dice): void {
  const { other, place, text } = dice;
  const map = pick(mapsIn(fields), place);
  const key = map && pick(Object.keys(map), other);
  if (map === undefined || key === undefined) {
    return;
  }
  const old = map[key];
  if (isCustom(fields)) {
    map[key] = draftOf(dice);
  } else if (typeof old === 'string') {
    map[key] = key === 'name' ? `x${text}` : text;
  } else if (isNumber(old ?? null)) {
    map[key] = other;
  } else if (typeof old === 'boolean') {
    map[key] = !old;
  }
}

function addKey(fields: DraftMap, dice: Dice): void {
  const map = pick([...mapsIn(fields), fields], dice.place);
  if (map !== undefined) {
    map[isCustom(fields) ? dice.text : `extra${dice.text.length}`] = draftOf(dice);
  }
}

function removeKey(fields: DraftMap, { place, other }: Dice): void {
  const map = pick(mapsIn(fields), place);
  const key = map && pick(Object.keys(map), other);
  if (map !== undefined && key !== undefined && !['roleRef', 'name'].includes(key)) {
    delete map[key];
  }
}

function changeLeaf(
  fields: DraftMap,
  { place, other }: Dice,
  change: (old: Draft) => Draft,
  is: (old: Draft) => boolean = () => true,
): void {
  const leaves = mapsIn(fields).flatMap((map) =>
    Object.entries(map).flatMap(([key, value]) => (isLeaf(value) && is(value) ? [{ map, key }] : [])),
  );
  const leaf = pick(leaves, place + other);
  if (leaf !== undefined) {
    leaf.map[leaf.key] = change(leaf.map[leaf.key] ?? null);
  }
}

function isLeaf(value: Draft): boolean {
  return value === null || typeof value !== 'object';
}

function isNumber(value: Draft): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

function retyped(old: Draft, { other, number }: Dice): Draft {
  const choices: readonly Draft[] =
    typeof old === 'string'
      ? [30080, true, 0, 1.5, -1, number, old === '' ? '1' : '']
      : ['30080', '', 'true', 'null', '0', String(number)];
  return toDraft(pick(choices, other) ?? null);
}

function changeLines(fields: DraftMap, { place, other, text }: Dice): void {
  const data = isDraftMap(fields.data) ? fields.data : {};
  const key = pick(Object.keys(data), place);
  if (key === undefined) {
    return;
  }
  const lines = String(data[key]).split('\n');
  lines.splice(other % lines.length, place % 2, text);
  data[key] = lines.join('\n');
}
