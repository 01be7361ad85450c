import type { IConstruct } from 'constructs';
import { fieldPath, isMap } from '../manifests/field';
import { literalKey } from '../manifests/literal';
import { likelyMeant } from '../manifests/nearest';
import { refusalsOf, refuse } from '../problems/refusals';
import { type Misfit, misfitAt, refuseMisfit } from './misfit-props';
import { type Below, type PropShape, propShape } from './prop-shapes';

/**
 * Notes each prop that a construct does not know, with the name that was probably meant, and each that is a list, a map or
 * a plain value where it takes another of these, at every depth where the props are ours: without a compiler, as in
 * JavaScript or from a file, it would be left out without a word.
 *
 * @param Class the class that calls this; one that extends it may have props of its own
 * @param name the name of the class, which a bundler may change
 */
export function refuseUnknownProps(construct: IConstruct, Class: object, name: string, props: object): void {
  if (construct.constructor === Class) {
    for (const fault of propFaults(props, propShape(name), () => '')) {
      if ('known' in fault) {
        refuseProp(construct, fault.path, fault.known);
      } else {
        refuseMisfit(construct, fault);
      }
    }
  }
}

interface Unknown {
  readonly path: string;
  /** The props that there are in its place. */
  readonly known: Iterable<string>;
}

type PropFault = Unknown | Misfit;

const NONE: readonly PropFault[] = [];

/** Tells where a value is; nearly none is wrong, so that nearly no path is ever written. */
type PathOf = () => string;

function propFaults(props: object, shape: PropShape, pathOf: PathOf): readonly PropFault[] {
  let found = NONE;
  for (const prop of Object.keys(props)) {
    const value: unknown = Reflect.get(props, prop);
    const below = shape.get(prop);
    if (below !== undefined && value !== undefined && value !== null) {
      const inner = faultsBelow(value, below, () => fieldPath(pathOf(), prop));
      found = inner.length === 0 ? found : [...found, ...inner];
    } else if (value !== undefined && !shape.has(prop)) {
      found = [...found, { path: fieldPath(pathOf(), prop), known: shape.keys() }];
    }
  }
  return found;
}

function faultsBelow(value: unknown, below: Below, pathOf: PathOf): readonly PropFault[] {
  const { own, elements, values, takes, elementTakes, valueTakes } = below;
  const misfit = misfitAt(value, takes, pathOf);
  if (misfit !== undefined) {
    return [misfit];
  }
  if (Array.isArray(value)) {
    return value.flatMap((element, place) => inside(element, elements, elementTakes, () => `${pathOf()}[${place}]`));
  }
  if ((values !== undefined || valueTakes !== undefined) && isMap(value)) {
    return Object.entries(value).flatMap(([key, entry]) =>
      inside(entry, values, valueTakes, () => fieldPath(pathOf(), key)),
    );
  }
  return own === undefined ? NONE : inside(value, own, undefined, pathOf);
}

/** Only plain maps are looked into; a construct, or what names an object, is more than its props. */
function inside(
  value: unknown,
  shape: string | undefined,
  takes: string | undefined,
  pathOf: PathOf,
): readonly PropFault[] {
  const misfit = misfitAt(value, takes, pathOf);
  if (misfit !== undefined) {
    return [misfit];
  }
  const isNamed = isMap(value) && 'kind' in value && 'name' in value;
  return shape !== undefined && isMap(value) && !isNamed ? propFaults(value, propShape(shape), pathOf) : NONE;
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
