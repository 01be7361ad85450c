import { mergeSources } from './composer';
import { isMergeKey, readKey } from './key';
import { type MapNode, type Node, resolveAlias } from './node';
import { RefusedText } from './scalar';

/** A step of a path: the name of a field, or an index of a list. */
export type Step = string | number;

/** The part of a field: its key or its value. A list item has only a value. */
export type FieldPart = 'key' | 'value';

/**
 * The offset of the field at a path. If the path does not exist, it is the key of the deepest field that does; likewise
 * for a field without a value, or with a value on another line, such as a block.
 *
 * @param text the text of the file
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
  const text = kustomize instanceof RefusedText ? kubectl : kustomize;
  return text instanceof RefusedText ? undefined : text;
}
