import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { fieldPath, isMap } from '../manifests/field';
import { literalKey } from '../manifests/literal';
import { likelyMeant } from '../manifests/nearest';
import { ProblemError } from '../problems/problem-error';
import { isRefusedWhole, refusalsOf, refuse } from '../problems/refusals';
import { isTaken, type Misfit, refuseMisfit } from './misfit-props';
import { type Below, type PropShape, propShape } from './prop-shapes';

/**
 * Reports each prop that a construct does not know, with the probable spelling, and each of the wrong shape (list, map
 * or plain value), at every depth with known props. Without a compiler, as in JavaScript or with props from a file,
 * such a prop would be silently dropped.
 *
 * @param Class the calling class; a subclass may have its own props
 * @param name the name of the class, which a bundler may change
 * @param isEager whether the constructor of the class goes on to read what is in its props
 * @throws ProblemError if an eager constructor would fail, because a prop is missing or of the wrong shape
 */
export function refuseUnknownProps(
  construct: IConstruct,
  Class: object,
  name: string,
  props: object,
  isEager = !ApiObject.isApiObject(construct),
): void {
  if (construct.constructor === Class) {
    const walk = new PropsWalk();
    walk.props(props, propShape(name));
    for (const fault of walk.faults) {
      if ('known' in fault) {
        refuseProp(construct, fault.path, fault.known);
      } else {
        refuseMisfit(construct, fault);
      }
    }
    if (isEager && isRefusedWhole(construct)) {
      throw new ProblemError(refusalsOf(construct));
    }
  }
}

interface Unknown {
  readonly path: string;
  /** The props that replace it. */
  readonly known: Iterable<string>;
}

class PropsWalk {
  readonly faults: (Unknown | Misfit)[] = [];
  /** A lazy path to the current value: almost no value is wrong, so almost no path is ever built. */
  readonly #steps: (string | number)[] = [];

  props(props: object, { props: shape, required }: PropShape): void {
    for (const prop of required) {
      if (Reflect.get(props, prop) === undefined) {
        const { takes = '' } = shape.get(prop) ?? {};
        this.faults.push({ path: fieldPath(this.#path(), prop), value: undefined, takes, isMissing: true });
      }
    }
    for (const prop of Object.keys(props)) {
      const value: unknown = Reflect.get(props, prop);
      if (value === undefined) {
        continue;
      }
      const below = shape.get(prop);
      this.#steps.push(prop);
      if (below !== undefined) {
        this.#below(value, below);
      } else if (below === undefined && !shape.has(prop)) {
        this.faults.push({ path: this.#path(), known: shape.keys() });
      }
      this.#steps.pop();
    }
  }

  #below(value: unknown, { own, elements, values, takes, elementTakes, valueTakes }: Below): void {
    if (value === null) {
      this.faults.push({ path: this.#path(), value, takes: takes ?? '' });
      return;
    }
    if (!this.#fits(value, takes)) {
      return;
    }
    if (Array.isArray(value)) {
      for (let place = 0; place < value.length; place++) {
        this.#inside(place, value[place], elements, elementTakes);
      }
    } else if ((values ?? valueTakes) !== undefined && isMap(value)) {
      for (const key of Object.keys(value)) {
        this.#inside(key, value[key], values, valueTakes);
      }
    } else if (own !== undefined) {
      this.#nested(value, own);
    }
  }

  #inside(step: string | number, value: unknown, shape: string | undefined, takes: string | undefined): void {
    this.#steps.push(step);
    if (this.#fits(value, takes) && shape !== undefined) {
      this.#nested(value, shape);
    }
    this.#steps.pop();
  }

  /** Only plain maps are checked; constructs and references have more properties than their props. */
  #nested(value: unknown, shape: string): void {
    if (isMap(value) && !('kind' in value && 'name' in value)) {
      this.props(value, propShape(shape));
    }
  }

  #fits(value: unknown, takes: string | undefined): boolean {
    if (takes === undefined || isTaken(value, takes)) {
      return true;
    }
    this.faults.push({ path: this.#path(), value, takes });
    return false;
  }

  #path(): string {
    return this.#steps.reduce<string>(fieldPath, '');
  }
}

function refuseProp(construct: IConstruct, field: string, props: Iterable<string>): void {
  const known = [...props];
  const prop = field.slice(field.lastIndexOf('.') + 1);
  const what = `there is no prop ${JSON.stringify(prop)}`;
  // A template passes its props on, so both of them may see the same one.
  const around = [...construct.node.scopes, ...construct.node.findAll()].filter((other) => other !== construct);
  const isReported = around.some((other) => refusalsOf(other).some((problem) => problem.what === what));
  if (!isReported) {
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
