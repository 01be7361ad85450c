import type { Expression } from './expression';

/** The direct parts of an expression. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'select':
      return [node.operand];
    case 'call':
      return node.target === undefined ? node.args : [node.target, ...node.args];
    case 'list':
      return node.elements.map(({ value }) => value);
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'struct':
      return node.fields.map(({ value }) => value);
    case 'comprehension':
      return [node.range, node.start, node.condition, node.step, node.result];
    default:
      return [];
  }
}

/** An expression and all of its parts, each once. */
export function allParts(expression: Expression): ReadonlySet<Expression> {
  const parts = new Set([expression]);
  // Iterating over a set includes items that are added meanwhile.
  for (const part of parts) {
    for (const inner of partsOf(part)) {
      parts.add(inner);
    }
  }
  return parts;
}
