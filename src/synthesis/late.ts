import { ApiObject, ApiObjectMetadataDefinition } from 'cdk8s';
import { Construct, type IConstruct, Node } from 'constructs';
import { equal } from '../manifests/equal';
import { describe, identity, type Rendered, type Rendering } from '../manifests/manifest';
import {
  hearLateChanges,
  type LateChange,
  type Listener,
  noteChange,
  type OnLateChange,
} from '../problems/late-changes';
import type { Caller } from '../problems/origin';
import { isError, type Problem } from '../problems/problem';
import type { RenderResult } from './render';

/**
 * Reports every change of a rendered tree that may change its rendering: added and removed constructs, dependencies,
 * patches and metadata.
 */
export function watchTree(root: IConstruct, listener: Listener, onChange: OnLateChange): void {
  wrapOnce();
  hearLateChanges(root, listener, onChange);
}

/**
 * The problems of changes that came after the files were rendered; empty if the changes do not affect the rendering.
 *
 * @param before the rendering of the files
 * @param after the current rendering of the tree
 * @param changes every change between the two
 */
export function lateProblems(before: Rendering, after: RenderResult, changes: readonly LateChange[]): Problem[] {
  const known = new Set(before.map(({ path }) => path));
  const made = after.rendering.filter(({ path }) => !known.has(path));
  const refused = after.problems.filter(isError);
  const kept = after.rendering.filter(({ path }) => known.has(path));
  const others = changedProblems(before, kept, changes);
  // Indirect changes, such as the replicas of a workload with a late autoscaler, are covered by the problem of the late
  // object.
  const isConsequence = made.length > 0 && others.every(({ where }) => where.origin === undefined);
  return [...made.map(madeProblem), ...(isConsequence ? [] : others), ...refused];
}

const WHY = 'the files were rendered before this, so they lack it, and a cluster would never get it';
const FIX =
  'call synth() when everything is made: await promises first, const value = await read(), and call app.synth() last';

function madeProblem({ manifest, path, origin }: Rendered): Problem {
  return {
    what: `${describe(manifest)} is made after the last synth() of its app`,
    where: { origin, path, object: describe(manifest) },
    why: WHY,
    fix: FIX,
  };
}

function changedProblems(before: Rendering, kept: Rendering, changes: readonly LateChange[]): Problem[] {
  const [then, now] = [new Map(before.map(keyed)), new Map(kept.map(keyed))];
  const all = new Map([...then, ...now]);
  const problems = [...all].flatMap(([key, { manifest, path, origin }]) => {
    const [old, fresh] = [then.get(key)?.manifest, now.get(key)?.manifest];
    if (equal(old, fresh)) {
      return [];
    }
    const verb = fresh === undefined ? 'removed' : old === undefined ? 'added' : 'changed';
    const line = originOfChange(path, changes) ?? (changes.length === 0 ? origin : undefined);
    return [changedProblem(`${describe(manifest)} is ${verb}`, path, line)];
  });
  const isReordered = problems.length === 0 && [...now.keys()].join('\n') !== [...then.keys()].join('\n');
  return isReordered ? [changedProblem('the order of objects is changed', '', changes[0]?.origin)] : problems;
}

/** A list of objects renders several objects with one path. */
function keyed(rendered: Rendered): [key: string, rendered: Rendered] {
  return [`${rendered.path} ${identity(rendered.manifest)}`, rendered];
}

function changedProblem(what: string, path: string, origin: LateChange['origin'] | undefined): Problem {
  return { what: `${what} after the last synth() of its app`, where: { origin, path }, why: WHY, fix: FIX };
}

/** The line that changed the construct of an object, or one above or below it. */
function originOfChange(path: string, changes: readonly LateChange[]): LateChange['origin'] | undefined {
  const near = changes.find(({ construct }) => `${path}/`.startsWith(`${construct.node.path}/`));
  return (near ?? changes.find(({ construct }) => construct.node.path.startsWith(`${path}/`)))?.origin;
}

const DEPENDENCIES = ['addDependency', 'removeDependency'];
const METADATA = ['addLabel', 'addAnnotation', 'addFinalizers', 'addOwnerReference', 'add'];
let isWrapped = false;

/** There are no public hooks, so this wraps the methods that change a tree. The wrappers only report the call. */
function wrapOnce(): void {
  if (isWrapped) {
    return;
  }
  isWrapped = true;
  wrap(Node.prototype, ['addChild'], (node, [child], above) => {
    const scope = hostOf(node);
    if (scope !== undefined && Construct.isConstruct(child)) {
      noteChange(child, above, scope);
    }
  });
  wrap(Node.prototype, ['tryRemoveChild'], (node, _, above) => noteIfThere(hostOf(node), above));
  // cdk8s adds the same dependencies again before each chart, without effect.
  wrap(Node.prototype, DEPENDENCIES, (node, _, above) => noteIfThere(hostOf(node), above), countOfDependencies);
  wrap(ApiObject.prototype, ['addJsonPatch'], (object, _, above) => noteIfThere(object, above));
  wrap(ApiObjectMetadataDefinition.prototype, METADATA, (metadata, _, above) =>
    noteIfThere(Reflect.get(metadata, 'apiObject'), above),
  );
}

function hostOf(node: object): IConstruct | undefined {
  return node instanceof Node ? node.scopes.at(-1) : undefined;
}

function noteIfThere(construct: unknown, above: Caller): void {
  if (Construct.isConstruct(construct)) {
    noteChange(construct, above);
  }
}

function countOfDependencies(node: object): unknown {
  const known: unknown = Reflect.get(node, '_dependencies');
  return known instanceof Set ? known.size : undefined;
}

type Note = (self: object, args: readonly unknown[], above: Caller) => void;

/** @param stateOf returns a value that does not change if a call has no effect */
function wrap(
  prototype: object,
  names: readonly string[],
  note: Note,
  stateOf: (self: object) => unknown = () => undefined,
): void {
  for (const name of names) {
    const method: unknown = Reflect.get(prototype, name);
    if (typeof method !== 'function') {
      continue;
    }
    function noted(this: object, ...args: unknown[]): unknown {
      const before = stateOf(this);
      const result: unknown = Reflect.apply(method as (...args: unknown[]) => unknown, this, args);
      if (before === undefined || before !== stateOf(this)) {
        note(this, args, noted);
      }
      return result;
    }
    Reflect.set(prototype, name, noted);
  }
}
