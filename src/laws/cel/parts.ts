import type { Expression } from './expression';

/** What an expression is made of. */
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

/** An expression and everything in it, each thing once. */
export function allParts(expression: Expression): ReadonlySet<Expression> {
  const parts = new Set([expression]);
  // A set goes on with what is added on the way.
  for (const part of parts) {
    for (const inner of partsOf(part)) {
      parts.add(inner);
    }
  }
  return parts;
}
