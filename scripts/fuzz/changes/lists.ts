import { type Draft, type DraftMap, isDraftMap, listsIn, pick } from '../draft';
import { type Change, type Dice, inOne } from './change';

/** Changes of a list of one object. */
export const LIST_CHANGES = {
  addElement: inOne(addElement),
  removeElement: inOne((fields, { place, other }) => pick(listsIn(fields), place)?.splice(other % 5, 1)),
  moveElement: inOne(moveElement),
  reverseList: inOne((fields, { place }) => pick(listsIn(fields), place)?.reverse()),
  emptyList: inOne((fields, { place }) => pick(listsIn(fields), place)?.splice(0)),
  keepOneElement: inOne((fields, { place, other }) => {
    const list = pick(listsIn(fields), place);
    list?.splice(0, list.length, ...list.slice(other % list.length).slice(0, 1));
  }),
  repeatElement: inOne((fields, { place, other }) => {
    const list = pick(listsIn(fields), place);
    const element = list && pick(list, other);
    if (element !== undefined) {
      list?.push(structuredClone(element));
    }
  }),
  /** Two elements with the same merge keys. */
  twinElement: inOne((fields, { place, other, text }) => {
    const list = pick(listsIn(fields).filter(isListOfMaps), place);
    const element = list && pick(list, other);
    if (isDraftMap(element)) {
      list?.push({ ...structuredClone(element), twin: text });
    }
  }),
} satisfies Readonly<Record<string, Change>>;

/** The fields that distinguish the elements of lists in the API. */
const TEXT_KEYS = ['name', 'mountPath', 'devicePath', 'ip', 'topologyKey', 'key', 'host'];
const NUMBER_KEYS = ['containerPort', 'port'];

function isListOfMaps(list: readonly Draft[]): boolean {
  return isDraftMap(list[0]);
}

function addElement(fields: DraftMap, { place, other, text }: Dice): void {
  const list = pick(listsIn(fields), place);
  const copy = list && structuredClone(pick(list, other));
  if (list === undefined || copy === undefined) {
    return;
  }
  const suffix = other % 4;
  if (isDraftMap(copy) && suffix > 0) {
    renameElement(copy, suffix);
  }
  list.splice(place % (list.length + 1), 0, typeof copy === 'string' && suffix > 0 ? text : copy);
}

function renameElement(element: DraftMap, suffix: number): void {
  for (const key of TEXT_KEYS) {
    if (typeof element[key] === 'string') {
      element[key] += `${suffix}`;
    }
  }
  for (const key of NUMBER_KEYS) {
    if (typeof element[key] === 'number') {
      element[key] += suffix;
    }
  }
}

function moveElement(fields: DraftMap, { place, other, object: to }: Dice): void {
  const list = pick(listsIn(fields), place);
  const [element] = list?.splice(other % (list.length || 1), 1) ?? [];
  if (list !== undefined && element !== undefined) {
    list.splice(to % (list.length + 1), 0, element);
  }
}
