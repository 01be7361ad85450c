import { fieldPath, isFields, isList } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';

/**
 * How similar two objects of one kind are, whatever their names: the share of all their scalar values that both
 * have in the same field, from 0 to 1. Objects without scalar values have nothing in common.
 */
export function similarity(one: Manifest, other: Manifest): number {
  const left = leavesOf(one);
  const right = leavesOf(other);
  const shared = [...left].filter((leaf) => right.has(leaf)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The scalar values of an object, each with its field, without those that identify the object. */
function leavesOf({ apiVersion: _, kind: __, metadata, ...rest }: Manifest): ReadonlySet<string> {
  const leaves = new Set<string>();
  addLeaves(rest, '', leaves);
  addLeaves({ labels: metadata.labels, annotations: metadata.annotations }, 'metadata', leaves);
  return leaves;
}

function addLeaves(value: unknown, field: string, leaves: Set<string>): void {
  if (isFields(value)) {
    for (const key of Object.keys(value)) {
      addLeaves(value[key], fieldPath(field, key), leaves);
    }
  } else if (isList(value)) {
    for (const [index, element] of value.entries()) {
      addLeaves(element, fieldPath(field, index), leaves);
    }
  } else if (value !== undefined) {
    leaves.add(`${field}=${String(value)}`);
  }
}
