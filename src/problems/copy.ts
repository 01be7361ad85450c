import { OWN_FOLDER } from '../own-folder';

/** The field by which constructs say which copy of kustruct made them; every copy knows the symbol. */
export const COPY: unique symbol = Symbol.for('kustruct.copy');

/** The folder of the copy of kustruct that made a construct; nothing for constructs of others. */
export function copyOf(construct: object): string | undefined {
  const folder: unknown = Reflect.get(construct, COPY);
  return typeof folder === 'string' ? folder : undefined;
}

/** Lets the constructs of a class say that this copy made them. */
export function markCopy(made: { readonly prototype: object }): void {
  Object.defineProperty(made.prototype, COPY, { value: OWN_FOLDER });
}
