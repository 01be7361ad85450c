import { OWN_FOLDER } from '../own-folder';

/** The field in which a construct names the copy of kustruct that made it. All copies share the symbol. */
export const COPY: unique symbol = Symbol.for('kustruct.copy');

/** The folder of the copy of kustruct that made a construct; undefined for constructs of other packages. */
export function copyOf(construct: object): string | undefined {
  const folder: unknown = Reflect.get(construct, COPY);
  return typeof folder === 'string' ? folder : undefined;
}

/** Marks the constructs of a class as made by this copy. */
export function markCopy(made: { readonly prototype: object }): void {
  Object.defineProperty(made.prototype, COPY, { value: OWN_FOLDER });
}
