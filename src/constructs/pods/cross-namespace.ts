import type { IConstruct } from 'constructs';
import { refuse } from '../../problems/refusals';
import type { ObjectReference } from '../object';
import { namespaceOf, namespaceRefusal, type Placed } from '../same-namespace';

/** The object that pods belong to. */
export type PodOwner = IConstruct & Placed;

/** Reports objects that pods cannot find because they are in another namespace. */
export function refuseOtherNamespaces(used: readonly unknown[], owner: PodOwner): void {
  for (const object of used) {
    if (isReference(object)) {
      const description = `the ${object.kind} "${object.name}"`;
      const refusal = namespaceRefusal(owner, description, [namespaceOf(object)], WHY);
      if (refusal !== undefined) {
        refuse(owner, refusal);
      }
    }
  }
}

const WHY = 'pods can only use objects of their own namespace, so they would never start';

/** Whether a value is a Kubernetes object or references one. */
export function isReference(value: unknown): value is ObjectReference {
  return typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;
}
