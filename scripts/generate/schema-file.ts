import { HEADER } from './header';
import type { Model } from './model';
import { quote } from './names';
import { packType } from './pack-type';

/** The file with the fields of each type; `src/kubernetes/packed-type.ts` reads it. */
export function schemaFile({ types }: Model): string {
  const rows = types.map((type) => `  ${quote(type.name)}: ${quote(packType(type))},\n`);
  return [
    HEADER,
    '/** The fields of each type, in the form that `src/kubernetes/packed-type.ts` describes. */',
    `export const TYPES: { readonly [name: string]: string } = {\n${rows.join('')}};\n`,
  ].join('\n');
}
