import { fieldPath, isFields, isList } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';

/**
 * How much two objects of one kind have in common, whatever they are called: the part of all their single values that both
 * have in the same field, from 0 to 1. Objects without any have nothing in common.
 */
export function similarity(one: Manifest, other: Manifest): number {
  const left = leavesOf(one);
  const right = leavesOf(other);
  const shared = [...left].filter((leaf) => right.has(leaf)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The single values of an object that are not of every object of its kind, each with its field. */
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
