import type { Node } from './node';
import { Parser } from './parser';
import type { AllowJsonEscape } from './quoted-scalar';
import { Scanner } from './scanner';
import { Source } from './source';
import type { Part } from './split-documents';

/**
 * The root node of one document; undefined if it has none.
 *
 * @throws Unreadable for invalid YAML
 */
export function readNode(text: string, { start, end }: Part, allowJsonEscape: AllowJsonEscape): Node | undefined {
  return new Parser(new Scanner(new Source(text, start, end), allowJsonEscape)).document();
}
