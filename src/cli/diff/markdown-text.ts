import { printable } from './shown-values';

/** Characters with a meaning in Markdown or on a forge: emphasis, links, HTML, tables, mentions, issue numbers. */
const SPECIAL = /[\\`*_[\]<>|~@#!$%^&]/g;
/** Forges turn these and addresses into links anywhere, unless a character separates them. */
const LINKED = /[@#!$%^~&]/;
/** An invisible separator, so that the text around it is not read as one word. */
const BREAK = '<!-- -->';
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A sentence that Markdown shows literally: nothing in it becomes a mention, a link or HTML. */
export function sentence(text: string): string {
  return printable(text)
    .replace(SPECIAL, (character) => {
      const shown = ENTITIES[character] ?? `\\${character}`;
      return LINKED.test(character) ? `${shown}${BREAK}` : shown;
    })
    .replaceAll('://', `:${BREAK}//`)
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}${BREAK}.`);
}

/** A value, a name or a path as code, without special characters. */
export function code(text: string): string {
  const plain = printable(text);
  const runs = plain.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = /^[` ]|[` ]$/.test(plain) ? ' ' : '';
  return plain === '' ? '' : `${fence}${pad}${plain}${pad}${fence}`;
}

/** The same in a table, where a bar ends a cell even in code. */
export function cell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

/** The same inside HTML. */
export function htmlCode(text: string): string {
  const entities = printable(text).replace(/[&<>"'@#`]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<code>${entities}</code>`;
}

/** An invisible comment, by which a script finds its earlier comment. */
export function marker(words: readonly string[]): string {
  const text = words.filter((word) => word !== '').join(' ');
  return `<!-- kustruct diff: ${text.replace(/[^\w./ -]+/g, '_').replace(/-{2,}/g, '-')} -->`;
}
