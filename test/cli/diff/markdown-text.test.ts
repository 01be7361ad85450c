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

  test('is read as the original text, whatever that was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab @#!\\`*_[]<>&|~$%^:/.w-'.split('')) }), (text) => {
        expect(shown(sentence(text))).toBe(text);
      }),
    );
  });

  test('is code that backticks cannot end too early', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '`', ' ', '|'), minLength: 1 }), (text) => {
        const [, fence = '', inner = ''] = /^(`+)(.*?)\1$/s.exec(code(text)) ?? [];
        expect(inner.split(/(`+)/)).not.toContain(fence);
        expect([inner, inner.slice(1, -1)]).toContain(text);
      }),
    );
  });

  test('cannot end a cell of a table, or a tag of HTML', () => {
    expect(cell('a|b')).toBe('`a\\|b`');
    expect(htmlCode('</code><b>@me "it\'s"</b>')).toBe(
      '<code>&#60;/code&#62;&#60;b&#62;&#64;me &#34;it&#39;s&#34;&#60;/b&#62;</code>',
    );
  });

  test('has no line break and no character that changes the direction of text', () => {
    expect(code('a\nb\u202ec')).toBe('`a\\u000ab\\u202ec`');
  });

  test('cannot end the comment of a marker', () => {
    expect(marker(['dist', '', 'prod-eu'])).toBe('<!-- kustruct diff: dist prod-eu -->');
    expect(marker(['a --> <b>'])).toBe('<!-- kustruct diff: a -_ _b_ -->');
  });
});

/** The text of Markdown without any formatting, as a reader sees it. */
function shown(markdown: string): string {
  return markdown
    .replaceAll('<!-- -->', '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
