import type { IConstruct } from 'constructs';
import { describeValue } from '../manifests/field';
import { refusalsOf, refuseWhole } from '../problems/refusals';

/** A prop, or a value in one, that has the wrong shape: list, map or plain value. */
export interface Misfit {
  readonly path: string;
  readonly value: unknown;
  readonly takes: string;
  /** Whether the construct cannot be made without it. */
  readonly isMissing?: boolean;
}

/** Whether a prop takes a value of this shape. */
export function isTaken(value: unknown, takes: string): boolean {
  const letter = letterOf(value);
  return letter !== '' && (takes.includes(letter) || (letter === 'b' && takes.includes('s')));
}

/** Reports props that are not a map, as an untyped program may give. */
export function refuseProps(construct: IConstruct, props: unknown): void {
  refuseWhole(construct, {
    what: `the props are ${describe(props)}; they must be a map`,
    why: 'nothing of them would reach the cluster',
    fix: 'write them as the third argument: { … }',
  });
}

/** Reports a misfit, unless a template that passes the prop on has reported it. */
export function refuseMisfit(construct: IConstruct, { path, value, takes, isMissing = false }: Misfit): void {
  const what = isMissing ? `${path} is missing` : `${path} is ${describe(value)}; it must ${wantedOf(takes)}`;
  const around = [...construct.node.scopes, ...construct.node.findAll()].filter((other) => other !== construct);
  if (!around.some((other) => refusalsOf(other).some((problem) => problem.what === what))) {
    const isNothing = value === undefined || value === null;
    refuseWhole(construct, {
      field: path,
      what,
      why: isMissing
        ? 'the object cannot be made without it'
        : 'it cannot become a field of the object, so it would not reach the cluster',
      fix: isNothing && !isMissing ? 'leave it out, or give it a value' : exampleOf(path, takes),
    });
  }
}

function describe(value: unknown): string {
  return value === undefined ? 'undefined' : describeValue(value);
}

function wantedOf(takes: string): string {
  const names = namesOf(takes);
  return names === '' ? 'have a value' : `be ${names}`;
}

function letterOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'l';
  }
  if (typeof value === 'object' && value !== null) {
    return BUILT_IN.test(Object.prototype.toString.call(value)) ? '' : 'm';
  }
  return value === null ? '' : value === undefined ? 'u' : typeof value === 'boolean' ? 'b' : 's';
}

/** Objects whose content is not in their keys. */
const BUILT_IN = /^\[object (?:Map|Set|Date|RegExp|Promise|Weak\w+)\]$/;

const NAMES: { readonly [letter: string]: string } = {
  l: 'a list',
  m: 'a map',
  s: 'a plain value',
  b: 'true or false',
};

function namesOf(takes: string): string {
  return [...takes].flatMap((letter) => NAMES[letter] ?? []).join(' or ');
}

function exampleOf(path: string, takes: string): string {
  const [, prop] = path.match(/(?:^|\.)(\w+)$/) ?? [];
  const written = takes === 'b' ? 'true' : takes.includes('m') ? '{ … }' : '[ … ]';
  return prop === undefined ? `write ${written} instead` : `write ${prop}: ${written}`;
}
