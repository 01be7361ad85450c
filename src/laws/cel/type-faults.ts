import { compareVersions } from '../../kubernetes/history';
import { quote } from '../../manifests/literal';
import { likelyMeant } from '../../manifests/nearest';
import { type CelType, typeText } from './cel-type';
import { type CelEnvironment, TYPE_NAMES } from './environment';
import type { CelFault } from './expression';
import type { Functions, Overload } from './functions';
import { sinceOf } from './libraries';
import { MESSAGES } from './messages';

/** The fault of an unknown name, given the variables that exist. */
export function noVariable(name: string, at: number, names: readonly string[]): CelFault {
  const meant = MESSAGES[name] ?? likelyMeant(name, names);
  const fix = meant === undefined ? `the variables here are ${[...names].sort().join(', ')}` : `write ${meant}`;
  return { at, what: `there is no variable ${quote(name)}`, fix };
}

/** The fault of an unknown field of an object type. */
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

/** The fault of a name that is not an object type. */
export function noObject(name: string, at: number): CelFault {
  return { at, what: TYPE_NAMES.has(name) ? `${name} is not a type of objects` : `there is no type ${quote(name)}` };
}

/** The fault of a call of a function that is newer than the version of the environment. */
export function laterFunction(name: string, at: number, { version }: CelEnvironment): CelFault | undefined {
  const since = sinceOf(name);
  return since !== undefined && compareVersions(version, since) < 0
    ? { at, what: `${name}() was added in Kubernetes ${since}; the target version is ${version}` }
    : undefined;
}

/** The fault of a call of an unknown function. */
export function noFunction(name: string, at: number, functions: Functions): CelFault {
  const names = [...functions.keys()].filter((each) => /^[\w.]+$/.test(each));
  const meant = likelyMeant(name, names);
  return {
    at,
    what: `there is no function ${quote(name)}`,
    ...(meant === undefined ? {} : { fix: `write ${meant}()` }),
  };
}

/** The fault of a call whose arguments match no overload. */
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
