import type { IConstruct } from 'constructs';
import { describeValue } from '../manifests/field';
import { refusalsOf, refuseWhole } from '../problems/refusals';

/** A prop, or a value in one, that has the wrong shape: list, map or plain value. */
export interface Misfit {
  readonly path: string;
  readonly value: unknown;
  readonly takes: string;
}

/** Whether a prop takes a value of this shape. */
export function isTaken(value: unknown, takes: string): boolean {
  return takes.includes(letterOf(value));
}

/** Reports a misfit, unless a template that passes the prop on has reported it. */
export function refuseMisfit(construct: IConstruct, { path, value, takes }: Misfit): void {
  const what = `${path} is ${value === undefined ? 'undefined' : describeValue(value)}; it must be ${namesOf(takes)}`;
  const around = [...construct.node.scopes, ...construct.node.findAll()].filter((other) => other !== construct);
  if (!around.some((other) => refusalsOf(other).some((problem) => problem.what === what))) {
    refuseWhole(construct, {
      field: path,
      what,
      why: 'it cannot become a field of the object, so it would not reach the cluster',
      fix: value === undefined || value === null ? 'leave it out, or give it a value' : exampleOf(path, takes),
    });
  }
}

function letterOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'l';
  }
  return typeof value === 'object' && value !== null ? 'm' : value === undefined || value === null ? 'u' : 's';
}

const NAMES: { readonly [letter: string]: string } = { l: 'a list', m: 'a map', s: 'a plain value' };

function namesOf(takes: string): string {
  return [...takes].flatMap((letter) => NAMES[letter] ?? []).join(' or ');
}

function exampleOf(path: string, takes: string): string {
  const [, prop] = path.match(/(?:^|\.)(\w+)$/) ?? [];
  const written = takes.includes('m') ? '{ … }' : '[ … ]';
  return prop === undefined ? `write ${written} instead` : `write ${prop}: ${written}`;
}
