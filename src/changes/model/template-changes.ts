import type { FieldChange } from './change';
import type { ObjectPair } from './transition';

const MOST_NAMED = 3;

/** The changes of the pod template of a workload, or of a Pod; empty if the object is added or removed. */
export function templateChanges({ fields, after }: ObjectPair): readonly FieldChange[] {
  const prefix = after?.pods?.specField.replace(/spec$/, '') ?? '';
  const isPod = prefix === '';
  return after?.pods === undefined ? [] : fields.filter(({ field }) => field.startsWith(isPod ? 'spec' : prefix));
}

/** Whether only the order of lists changes. */
export function isReorderedOnly(changes: readonly FieldChange[]): boolean {
  return changes.length > 0 && changes.every(({ difference }) => difference === 'reordered');
}

/** Fields as shown in messages: `containers[name=api].image, containers[name=api].args and 2 more`. */
export function namesOf(changes: readonly FieldChange[]): string {
  const names = changes.map(({ field }) => field.replace(/^spec\.(jobTemplate\.spec\.)?template\.(spec\.)?/, ''));
  const named = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${named} and ${names.length - MOST_NAMED} more` : named;
}

/** A count with its noun: `1 pod`, `3 pods`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
