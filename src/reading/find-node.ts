import { mergeSources } from './composer';
import { isMergeKey, readKey } from './key';
import { type MapNode, type Node, resolveAlias } from './node';
import { Refusal } from './scalar';

/** A step of a path: the name of a field, or a place in a list. */
export type Step = string | number;

/** What of a field is meant: the key that names it, or its value. An item of a list is a value alone. */
export type FieldPart = 'key' | 'value';

/**
 * Where a path leads, as an offset; where it leads nowhere, the key of the last field that is there. So it is for the value
 * of a field that has none, or begins on another line than its key, as blocks do.
 *
 * @param text of the file
 */
export function findOffset(text: string, root: Node, path: readonly Step[], part: FieldPart): number {
  let found: Found = { start: root.start, node: root };
  for (const [depth, step] of path.entries()) {
    const next = enter(found.node, step, depth === 0);
    if (next === undefined) {
      return found.start;
    }
    found = next;
  }
  return part === 'value' && isBesideKey(text, found) ? found.node.start : found.start;
}

function isBesideKey(text: string, { start, node }: Found): boolean {
  const hasText = node.kind !== 'scalar' || node.text !== '' || node.style !== 'plain';
  return hasText && node.start > start && !text.slice(start, node.start).includes('\n');
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
