import * as fc from 'fast-check';
import { cell, code, htmlCode, marker, sentence } from '../../../src/cli/diff/markdown-text';

describe('text in Markdown', () => {
  test('contains no mention, issue number, link or HTML as a sentence', () => {
    const text = sentence(
      '@acme/admins #12 !3 [a](https://b.example) <img src=x> | `c` **d** www.example.com ~~e~~ $f$',
    );
    expect(text).not.toMatch(/@\w|#\d|!\d|<(?!!-- -->)|:\/\/|www\.|(?<!\\)[`*[\]|~$]/);
    expect(shown(text)).toBe(
      '@acme/admins #12 !3 [a](https://b.example) <img src=x> | `c` **d** www.example.com ~~e~~ $f$',
    );
  });

  test('is the same text for its reader, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab @#!\\`*_[]<>&|~$%^:/.w-'.split('')) }), (text) => {
        expect(shown(sentence(text))).toBe(text);
      }),
    );
  });

  test('is code that no backtick ends too early', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '`', ' ', '|'), minLength: 1 }), (text) => {
        const [, fence = '', inner = ''] = /^(`+)(.*?)\1$/s.exec(code(text)) ?? [];
        expect(inner.split(/(`+)/)).not.toContain(fence);
        expect([inner, inner.slice(1, -1)]).toContain(text);
      }),
    );
  });

  test('ends no cell of a table, and no tag of HTML', () => {
    expect(cell('a|b')).toBe('`a\\|b`');
    expect(htmlCode('</code><b>@me "it\'s"</b>')).toBe(
      '<code>&#60;/code&#62;&#60;b&#62;&#64;me &#34;it&#39;s&#34;&#60;/b&#62;</code>',
    );
  });

  test('has no line break and no character that turns the direction of writing', () => {
    expect(code('a\nb\u202ec')).toBe('`a\\u000ab\\u202ec`');
  });

  test('in a marker never ends the comment', () => {
    expect(marker(['dist', '', 'prod-eu'])).toBe('<!-- kustruct diff: dist prod-eu -->');
    expect(marker(['a --> <b>'])).toBe('<!-- kustruct diff: a -_ _b_ -->');
  });
});

/** What a reader sees of Markdown without any formatting. */
function shown(markdown: string): string {
  return markdown
    .replaceAll('<!-- -->', '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
