import { quote } from '../../manifests/literal';
import { regularExpressionFault } from '../grammars/regular-expressions';
import { inOptional, isSame, typeText } from './cel-type';
import type { Checked } from './checked';
import { constantOf, conversionFault } from './constants';
import type { Call, CelFault, Element, Expression } from './expression';
import { formatFault } from './format-texts';
import { allParts, partsOf } from './parts';

/** The faults that the API server finds in the literals of an expression whose types are right. */
export function literalFaults(checked: Checked): readonly CelFault[] {
  const mixed = mixedFaults(checked.expression, checked);
  const others = [...allParts(checked.expression)]
    .map((part) => (part.kind === 'call' ? callFault(part, checked) : undefined))
    .filter((fault) => fault !== undefined);
  return [...mixed, ...others];
}

function callFault(call: Call, checked: Checked): CelFault | undefined {
  return conversionFault(call) ?? patternFault(call) ?? indexFault(call, checked) ?? formatFault(call, checked);
}

/** The literals null, bytes, lists and maps cannot be indexes. */
function indexFault({ name, args: [, index] }: Call, checked: Checked): CelFault | undefined {
  const isIndex = name === '_[_]' || name === '_[?_]';
  const isContainer = index?.kind === 'list' || index?.kind === 'map';
  const isWrong = isContainer
    ? partsOf(index).every(({ kind }) => kind === 'literal')
    : constantOf(index)?.value === null;
  return isIndex && index !== undefined && isWrong
    ? { at: index.at, what: `${typeText(checked.typeOf(index))} is not the type of an index` }
    : undefined;
}

const WITH_PATTERN: ReadonlySet<string> = new Set(['matches', 'find', 'findAll']);

/** The server compiles literal patterns. */
function patternFault({ name, target, args }: Call): CelFault | undefined {
  const [first, second] = args;
  const pattern = target === undefined ? second : first;
  // For a function call it also treats the first argument as the pattern.
  const patterns = WITH_PATTERN.has(name)
    ? [pattern, ...(target === undefined && name === 'matches' ? [first] : [])]
    : [];
  for (const each of patterns) {
    const constant = constantOf(each);
    const fault = each && typeof constant?.value === 'string' ? faultOf(constant.value, each.at) : undefined;
    if (fault !== undefined) {
      return fault;
    }
  }
  return undefined;
}

function faultOf(pattern: string, at: number): CelFault | undefined {
  const fault = regularExpressionFault(pattern);
  return fault === undefined ? undefined : { at, what: `the pattern ${quote(pattern)} ${fault}` };
}

/** Lists and maps with values of several types; the arguments of `format` may be mixed. */
function mixedFaults(expression: Expression, checked: Checked): readonly CelFault[] {
  const faults: CelFault[] = [];
  const seen = new Set<Expression>();
  const visit = (part: Expression): void => {
    if (seen.has(part) || (part.kind === 'call' && part.name === 'format')) {
      return;
    }
    seen.add(part);
    faults.push(...mixedFault(part, checked));
    for (const inner of partsOf(part)) {
      visit(inner);
    }
  };
  visit(expression);
  return faults;
}

function mixedFault(part: Expression, checked: Checked): readonly CelFault[] {
  switch (part.kind) {
    case 'list':
      return [...unknownFaults(part.elements, checked), ...mixedTypes(part.elements, checked)];
    case 'map':
      return [
        ...mixedTypes(
          part.entries.map(({ key }) => ({ value: key, isOptional: false })),
          checked,
        ),
        ...unknownFaults(part.entries, checked),
        ...mixedTypes(part.entries, checked),
      ];
    default:
      return [];
  }
}

/** The server fails if the type of an optional element is unknown. */
function unknownFaults(elements: readonly Element[], checked: Checked): readonly CelFault[] {
  const unknown = elements.find(({ value, isOptional }) => isOptional && checked.typeOf(value).kind === 'dyn');
  if (unknown === undefined) {
    return [];
  }
  const what = 'the type of the value after "?" is not known; it must be an optional value';
  return [{ at: unknown.value.at, what, fix: 'write an optional value, as in ?object.?spec' }];
}

/** The first value whose type differs from that of the first value. */
function mixedTypes(elements: readonly Element[], checked: Checked): readonly CelFault[] {
  const values = elements.map(({ value, isOptional }) => {
    const type = checked.typeOf(value);
    return { at: value.at, type: isOptional ? (inOptional(type) ?? type) : type };
  });
  const [first] = values;
  const other = values.find(({ type }) => first !== undefined && !isSame(type, first.type));
  if (first === undefined || other === undefined) {
    return [];
  }
  const what = `${typeText(other.type)} is mixed with ${typeText(first.type)}; a list or map holds values of one type`;
  return [{ at: other.at, what, fix: 'convert them to one type, as in string(object.spec.replicas)' }];
}
