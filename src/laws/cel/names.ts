import type { Expression } from './expression';

/** The names of a field and of all before it, with dots between them; nothing where there is anything else. */
export function qualifiedName(expression: Expression): string | undefined {
  if (expression.kind === 'identifier') {
    return expression.name;
  }
  const before =
    expression.kind === 'select' && expression.mode === 'value' ? qualifiedName(expression.operand) : undefined;
  return before === undefined || expression.kind !== 'select' ? undefined : `${before}.${expression.field}`;
}

/** The name of a function in a namespace that looks like what comes before the dot of a method; empty where it cannot. */
export function nameInNamespace(target: Expression, name: string): string {
  const namespace = qualifiedName(target);
  return namespace === undefined ? '' : `${withoutDot(namespace)}.${name}`;
}

/** A name without the dot that says that it is outside of all loops. */
export function withoutDot(name: string): string {
  return name.startsWith('.') ? name.slice(1) : name;
}
