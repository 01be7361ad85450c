import type { Expression } from './expression';

/** The qualified name of a chain of fields, joined by dots; undefined if it contains anything else. */
export function qualifiedName(expression: Expression): string | undefined {
  if (expression.kind === 'identifier') {
    return expression.name;
  }
  const before =
    expression.kind === 'select' && expression.mode === 'value' ? qualifiedName(expression.operand) : undefined;
  return before === undefined || expression.kind !== 'select' ? undefined : `${before}.${expression.field}`;
}

/** The name of a function whose namespace is written like the receiver of a method; empty if there is none. */
export function nameInNamespace(target: Expression, name: string): string {
  const namespace = qualifiedName(target);
  return namespace === undefined ? '' : `${withoutDot(namespace)}.${name}`;
}

/** A name without the leading dot that resolves it outside all loops. */
export function withoutDot(name: string): string {
  return name.startsWith('.') ? name.slice(1) : name;
}
