import { quote } from '../../manifests/literal';
import { type CelType, typeText } from './cel-type';
import type { Checked } from './checked';
import type { Call, CelFault, Expression } from './expression';

const CLAUSE = /^%(?:\.(\d+))?([sdfebxXo])/;

/** The types that each letter of a clause accepts. */
const ACCEPTED_TYPES: { readonly [letter: string]: readonly string[] } = {
  s: ['list', 'map', 'int', 'uint', 'double', 'bool', 'string', 'timestamp', 'bytes', 'duration', 'type', 'null_type'],
  d: ['int', 'uint'],
  f: ['double', 'string'],
  e: ['double', 'string'],
  b: ['int', 'uint', 'bool'],
  x: ['int', 'uint', 'string', 'bytes'],
  X: ['int', 'uint', 'string', 'bytes'],
  o: ['int', 'uint'],
};

/** The fault of a call such as `'%d replicas'.format([object.spec.replicas])` with two literals. */
export function formatFault(call: Call, checked: Checked): CelFault | undefined {
  const { target, args, name } = call;
  const [list] = args;
  if (name !== 'format' || target?.kind !== 'literal' || typeof target.value !== 'string' || list?.kind !== 'list') {
    return undefined;
  }
  const values = list.elements.map(({ value }) => value);
  const clauses = clausesOf(target.value);
  const broken = clauses.find((clause) => typeof clause === 'string');
  const fault = typeof broken === 'string' ? broken : undefined;
  const misfit = clauses.findIndex((letter, index) => !isAccepted(letter, values[index], checked));
  if (clauses.length > values.length || clauses.length < values.length || fault !== undefined) {
    return {
      at: call.at,
      what: fault ?? `the format has ${clauses.length} clauses, but there are ${values.length} values`,
    };
  }
  return misfit < 0 ? undefined : misfitFault(clauses[misfit], values[misfit], checked);
}

/** A clause: the letter at its end, or its fault. */
type Clause = { readonly letter: string } | string;

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at)) {
    const rest = text.slice(at);
    const [clause, , letter] = CLAUSE.exec(rest) ?? [];
    if (rest.startsWith('%%')) {
      at += 2;
    } else if (clause === undefined || letter === undefined) {
      return [...clauses, `${quote(rest.slice(0, 2))} is not a clause of a format`];
    } else {
      clauses.push({ letter });
      at += clause.length;
    }
  }
  return clauses;
}

function isAccepted(clause: Clause, value: Expression | undefined, checked: Checked): boolean {
  if (typeof clause === 'string' || value === undefined) {
    return true;
  }
  const isFit = isOneOf(checked.typeOf(value), ACCEPTED_TYPES[clause.letter] ?? []);
  return isFit && (clause.letter !== 's' || innerOf(value).every((inner) => isAccepted(clause, inner, checked)));
}

function innerOf(value: Expression): readonly Expression[] {
  switch (value.kind) {
    case 'list':
      return value.elements.map((element) => element.value);
    case 'map':
      return value.entries.flatMap((entry) => [entry.key, entry.value]);
    default:
      return [];
  }
}

function isOneOf({ kind, name }: CelType, names: readonly string[]): boolean {
  return name === 'dyn' || names.includes(kind === 'scalar' ? name : kind);
}

function misfitFault(
  clause: Clause | undefined,
  value: Expression | undefined,
  checked: Checked,
): CelFault | undefined {
  if (clause === undefined || typeof clause === 'string' || value === undefined) {
    return undefined;
  }
  const types = (ACCEPTED_TYPES[clause.letter] ?? []).join(', ');
  const what = `%${clause.letter} does not take ${typeText(checked.typeOf(value))}; it takes ${types}`;
  return { at: value.at, what, fix: 'convert it, or use %s' };
}
