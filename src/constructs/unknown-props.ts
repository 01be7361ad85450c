import type { IConstruct } from 'constructs';
import { fieldPath, isMap } from '../manifests/field';
import { literalKey } from '../manifests/literal';
import { likelyMeant } from '../manifests/nearest';
import { refusalsOf, refuse } from '../problems/refusals';
import { KNOWN_PROPS } from './known-props';

/**
 * Notes each prop that a construct does not know, at every depth where the props are ours, with the name that was probably
 * meant: without a compiler, as in JavaScript or from a file, it would be left out without a word.
 *
 * @param Class the class that calls this; one that extends it may have props of its own
 * @param name the name of the class, which a bundler may change
 */
export function refuseUnknownProps(construct: IConstruct, Class: object, name: string, props: object): void {
  if (construct.constructor === Class) {
    for (const { path, known } of unknownProps(props, shapeNamed(name), '')) {
      refuseProp(construct, path, known);
    }
  }
}

interface Unknown {
  readonly path: string;
  /** The props that there are in its place. */
  readonly known: Iterable<string>;
}

/** What is below a prop: the shape of a map, of each element of a list, of each value of a map with keys of the user's own. */
interface Below {
  readonly own?: string;
  readonly elements?: string;
  readonly values?: string;
}

type Shape = ReadonlyMap<string, Below | undefined>;

const shapes = new Map<string, Shape>();
const NONE: readonly Unknown[] = [];

function shapeNamed(name: string): Shape {
  const known = shapes.get(name);
  if (known !== undefined) {
    return known;
  }
  const shape = new Map((KNOWN_PROPS[name] ?? '').split(' ').map(readProp));
  shapes.set(name, shape);
  return shape;
}

/** A prop as the listing writes it: `cpu`, `behavior:Behavior`, `rules:[Rule]`, `containers:{ContainerProps}`. */
function readProp(text: string): [string, Below | undefined] {
  const [prop = '', ...kinds] = text.split(':');
  const below = kinds.map((kind): Below => {
    const inside = kind.slice(1, -1);
    return kind.startsWith('[') ? { elements: inside } : kind.startsWith('{') ? { values: inside } : { own: kind };
  });
  return [prop, below.length === 0 ? undefined : Object.assign({}, ...below)];
}

function unknownProps(props: object, shape: Shape, path: string): readonly Unknown[] {
  let found = NONE;
  for (const [prop, value] of Object.entries(props)) {
    const below = shape.get(prop);
    if (value !== undefined && !shape.has(prop)) {
      found = [...found, { path: fieldPath(path, prop), known: shape.keys() }];
    } else if (below !== undefined && typeof value === 'object') {
      const inner = unknownBelow(value, below, fieldPath(path, prop));
      found = inner.length === 0 ? found : [...found, ...inner];
    }
  }
  return found;
}

function unknownBelow(value: unknown, { own, elements, values }: Below, path: string): readonly Unknown[] {
  if (Array.isArray(value)) {
    return elements === undefined
      ? NONE
      : value.flatMap((element, place) => inside(element, elements, `${path}[${place}]`));
  }
  if (values !== undefined && isMap(value)) {
    return Object.entries(value).flatMap(([key, entry]) => inside(entry, values, fieldPath(path, key)));
  }
  return own === undefined ? NONE : inside(value, own, path);
}

/** Only plain maps are looked into; a construct, or what names an object, is more than its props. */
function inside(value: unknown, shape: string, path: string): readonly Unknown[] {
  const isNamed = isMap(value) && 'kind' in value && 'name' in value;
  return isMap(value) && !isNamed ? unknownProps(value, shapeNamed(shape), path) : NONE;
}

function refuseProp(construct: IConstruct, field: string, props: Iterable<string>): void {
  const known = [...props];
  const prop = field.slice(field.lastIndexOf('.') + 1);
  const what = `there is no prop ${JSON.stringify(prop)}`;
  // A template passes its props on, so that both of them may meet it.
  const around = [...construct.node.scopes, ...construct.node.findAll()].filter((other) => other !== construct);
  const isSaid = around.some((other) => refusalsOf(other).some((problem) => problem.what === what));
  if (!isSaid) {
    const meant = likelyMeant(prop, known);
    refuse(construct, {
      rule: 'unknown-field',
      field,
      what,
      why: 'it would be left out, and nothing of it would reach the cluster',
      fix:
        meant === undefined
          ? `leave it out${known.includes('overrides') ? '; a field that is newer than the props goes into overrides' : ''}`
          : `write ${literalKey(meant)}`,
    });
  }
}
