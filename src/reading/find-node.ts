import { mergeSources } from './composer';
import { isMergeKey, readKey } from './key';
import { type MapNode, type Node, resolveAlias } from './node';
import { Refusal } from './scalar';

/** A step of a path: the name of a field, or a place in a list. */
export type Step = string | number;

/** Where a path leads, as an offset: to a key, or to an item of a list; where it leads nowhere, to the last that is there. */
export function findOffset(root: Node, path: readonly Step[]): number {
  let node: Node = root;
  let offset = root.start;
  for (const [depth, step] of path.entries()) {
    const next = enter(node, step, depth === 0);
    if (next === undefined) {
      return offset;
    }
    offset = next.start;
    node = next.node;
  }
  return offset;
}

interface Found {
  readonly start: number;
  readonly node: Node;
}

function enter(node: Node, step: Step, isTop: boolean): Found | undefined {
  const content = resolveAlias(node);
  if (content.kind === 'list') {
    const item = content.items[Number(step)];
    return item && { start: item.start, node: item };
  }
  return content.kind === 'map' ? enterMap(content, String(step), isTop) : undefined;
}

function enterMap(node: MapNode, step: string, isTop: boolean): Found | undefined {
  const own = node.entries.find(({ key }) => keyText(key, isTop) === step);
  if (own !== undefined) {
    return { start: own.key.start, node: own.value };
  }
  for (const { key, value } of node.entries) {
    if (key.kind === 'scalar' && isMergeKey(key)) {
      const found = mergeSources(value).map((source) => enter(source, step, false));
      const first = found.find((each) => each !== undefined);
      if (first !== undefined) {
        return first;
      }
    }
  }
  return undefined;
}

function keyText(key: Node, isTop: boolean): string | undefined {
  const scalar = resolveAlias(key);
  if (scalar.kind !== 'scalar' || (key.kind === 'scalar' && isMergeKey(key))) {
    return undefined;
  }
  const { kubectl, kustomize } = readKey(scalar, isTop);
  const text = kustomize instanceof Refusal ? kubectl : kustomize;
  return text instanceof Refusal ? undefined : text;
}
