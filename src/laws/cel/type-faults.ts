import { compareVersions } from '../../kubernetes/history';
import { quote } from '../../manifests/literal';
import { likelyMeant } from '../../manifests/nearest';
import { type CelType, typeText } from './cel-type';
import { type CelEnvironment, TYPE_NAMES } from './environment';
import type { CelFault } from './expression';
import type { Functions, Overload } from './functions';
import { sinceOf } from './libraries';
import { MESSAGES } from './messages';

/** What is wrong with a name that stands for nothing, where certain variables do. */
export function noVariable(name: string, at: number, names: readonly string[]): CelFault {
  const meant = MESSAGES[name] ?? likelyMeant(name, names);
  const fix = meant === undefined ? `the variables here are ${[...names].sort().join(', ')}` : `write ${meant}`;
  return { at, what: `there is no variable ${quote(name)}`, fix };
}

/** What is wrong with a field that the objects of a type do not have. */
export function noField(object: string, field: string, at: number, { fieldsOf }: CelEnvironment): CelFault {
  const fields = fieldsOf(object);
  const names = fields === undefined || fields === 'any' ? [] : [...fields.keys()].sort();
  const word = `__${field}__`;
  const meant = names.includes(word) ? word : likelyMeant(field, names);
  const list = names.length === 0 ? {} : { fix: `its fields are ${names.join(', ')}` };
  return {
    at,
    what: `${object} has no field ${quote(field)}`,
    ...(meant === undefined ? list : { fix: `write ${meant}` }),
  };
}

/** What is wrong with a name that is not that of a type of objects. */
export function noObject(name: string, at: number): CelFault {
  return { at, what: TYPE_NAMES.has(name) ? `${name} is not a type of objects` : `there is no type ${quote(name)}` };
}

/** What is wrong with a call of a function that came later than the version that an environment is for. */
export function laterFunction(name: string, at: number, { version }: CelEnvironment): CelFault | undefined {
  const since = sinceOf(name);
  return since !== undefined && compareVersions(version, since) < 0
    ? { at, what: `${name}() came with Kubernetes ${since}, and this is for ${version}` }
    : undefined;
}

/** What is wrong with a call of something that there is not. */
export function noFunction(name: string, at: number, functions: Functions): CelFault {
  const names = [...functions.keys()].filter((each) => /^[\w.]+$/.test(each));
  const meant = likelyMeant(name, names);
  return {
    at,
    what: `there is no function ${quote(name)}`,
    ...(meant === undefined ? {} : { fix: `write ${meant}()` }),
  };
}

/** What is wrong with a call whose arguments fit none of the ways to call a function. */
export function noOverload(
  name: string,
  at: number,
  types: readonly CelType[],
  overloads: readonly Overload[],
  isMethod: boolean,
): CelFault {
  const texts = types.map(typeText);
  return /^[A-Za-z]/.test(name)
    ? { at, what: `there is no ${callText(name, texts, isMethod)}`, fix: `there is ${waysToCall(name, overloads)}` }
    : { at, what: `there is no ${operatorText(name, texts)}`, ...fixOfOperator(texts) };
}

function callText(name: string, types: readonly string[], isMethod: boolean): string {
  const [target = '', ...args] = types;
  return isMethod ? `${target}.${name}(${args.join(', ')})` : `${name}(${types.join(', ')})`;
}

function waysToCall(name: string, overloads: readonly Overload[]): string {
  const ways = overloads.map(({ isMethod, parameters }) => callText(name, parameters.map(typeText), isMethod));
  return ways.join(', ');
}

function operatorText(name: string, types: readonly string[]): string {
  const [one = '', two = '', three = ''] = types;
  switch (name) {
    case '_?_:_':
      return `${one} ? ${two} : ${three}`;
    case '_[_]':
    case '_[?_]':
      return `${one}[${two}]`;
    case '@in':
      return `${one} in ${two}`;
    case '!_':
      return `!${one}`;
    case '-_':
      return `-${one}`;
    default:
      return `${one} ${name.replaceAll('_', '')} ${two}`;
  }
}

const CONVERTIBLE: ReadonlySet<string> = new Set(['bool', 'double', 'int', 'uint']);

function fixOfOperator([one = '', two = '']: readonly string[]): { readonly fix?: string } {
  const other = one === 'string' ? two : two === 'string' ? one : '';
  return CONVERTIBLE.has(other) ? { fix: 'convert one of the two, as in string(object.spec.replicas)' } : {};
}
