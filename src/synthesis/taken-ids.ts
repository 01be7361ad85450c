import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Problem } from '../problems/problem';
import { takenIdProblem, twinOf } from '../problems/tree-entry';
import type { Found } from './collect';

/** The problem of a construct whose id is taken in its place, with a fix that keeps the name of its object. */
export function takenIdProblems({ construct }: Found): readonly Problem[] {
  const twin = twinOf(construct);
  if (twin === undefined) {
    return NONE;
  }
  const { id, path } = construct.node;
  return [takenIdProblem({ child: construct, twin, id, path, fix: fixFor(construct, twin) })];
}

const NONE: readonly Problem[] = [];

/** The paths that two constructs share. */
export function takenPaths(found: readonly Found[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ construct }) => (twinOf(construct) === undefined ? [] : [construct.node.path])));
}

function fixFor(construct: IConstruct, twin: IConstruct): string {
  const className = construct.constructor.name;
  const fresh = freeId(construct, twin);
  const object = objectOf(construct);
  if (object === undefined || isSameObject(object, objectOf(twin))) {
    return `give this one a different id: new ${className}(…, '${fresh}', …)`;
  }
  const name = 'lower' in construct ? `name: '${object.name}'` : `metadata: { name: '${object.name}' }`;
  return `give this one a different id, and let its object keep the name: new ${className}(…, '${fresh}', { ${name}, … })`;
}

/** The object of a construct: itself, or the ApiObject inside a construct of cdk8s-plus. */
function objectOf(construct: IConstruct): ApiObject | undefined {
  const object: unknown = ApiObject.isApiObject(construct) ? construct : Reflect.get(construct, 'apiObject');
  return ApiObject.isApiObject(object) ? object : undefined;
}

function isSameObject(one: ApiObject, other: ApiObject | undefined): boolean {
  return (
    one.kind === other?.kind &&
    one.apiGroup === other.apiGroup &&
    one.name === other.name &&
    one.metadata.namespace === other.metadata.namespace
  );
}

/** A free id; a different one for each of several constructs of one class. */
function freeId(construct: IConstruct, twin: IConstruct): string {
  const { id, scope } = construct.node;
  const made = construct.constructor;
  const stem = made === twin.constructor ? id : `${id}-${made.name.toLowerCase()}`;
  const alike = (scope?.node.children ?? []).filter((child) => child.node.id === id && child.constructor === made);
  let count = alike.indexOf(construct) + 1;
  let fresh = count === 1 ? stem : `${stem}-${count}`;
  while (scope?.node.tryFindChild(fresh) !== undefined) {
    count += 1;
    fresh = `${stem}-${count}`;
  }
  return fresh;
}
