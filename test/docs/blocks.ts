import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** An instruction in a comment right before a block; a comment of several lines has a body. */
export interface Directive {
  readonly name: string;
  /** The text after the colon. */
  readonly argument: string;
  readonly body: string;
  /** The line of the page on which the body starts, from 1. */
  readonly line: number;
}

/** A block of code on a page, or hidden in one of its comments. */
export interface Block {
  /** Empty for code in a comment. */
  readonly language: string;
  readonly text: string;
  /** The line of the page on which the text starts, from 1. */
  readonly line: number;
  readonly directives: readonly Directive[];
}

/** A page with its blocks from top to bottom. */
export interface Page {
  readonly path: string;
  readonly blocks: readonly Block[];
}

const NAMES = ['file', 'edit', 'run', 'before', 'continues', 'refused', 'output', 'not run'];

/** Every page that people read. */
export function readPages(): Page[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`);
  const paths = ['README.md', ...docs.filter((path) => path.endsWith('.md')).sort()];
  return paths.map((path) => ({ path, blocks: readBlocks(readFileSync(join(ROOT, path), 'utf8'), path) }));
}

/**
 * The blocks of a page.
 *
 * @throws Error for a comment that no block follows, and for one that is not a directive
 */
export function readBlocks(text: string, path: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let pending: Directive[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^( *)(`{3,})(\S*)/.exec(line);
    const end = fence ? find(lines, at + 1, (other) => other.trim() === fence[2]) : 0;
    if (fence) {
      const [, indent = '', , language = ''] = fence;
      const inside = lines
        .slice(at + 1, end)
        .map((other) => (other.startsWith(indent) ? other.slice(indent.length) : other));
      blocks.push({ language: language || 'none', text: inside.join('\n'), line: at + 2, directives: pending });
      pending = [];
      at = end;
    } else if (/^ *<!--/.test(line)) {
      const last = find(lines, at, (other) => other.includes('-->'));
      const directive = parseDirective(lines.slice(at, last + 1).join('\n'), at + 1);
      if (isAlone(directive)) {
        blocks.push({ language: '', text: directive.body, line: directive.line, directives: [directive] });
      } else {
        pending.push(directive);
      }
      at = last;
    } else if (line.trim() !== '') {
      refuseLost(pending, path);
      pending = [];
    }
  }
  refuseLost(pending, path);
  return blocks;
}

/** The directive of this name before a block, if there is one. */
export function directiveOf(block: Block, name: string): Directive | undefined {
  return block.directives.find((directive) => directive.name === name);
}

function find(lines: readonly string[], from: number, isIt: (line: string) => boolean): number {
  const found = lines.findIndex((line, at) => at >= from && isIt(line));
  return found < 0 ? lines.length : found;
}

/** Whether a comment acts alone; all others belong to the block after them. */
function isAlone({ name, body }: Directive): boolean {
  return name === 'run' || name === 'edit' || (name === 'file' && body !== '');
}

function parseDirective(comment: string, line: number): Directive {
  const [head = '', ...body] = comment
    .replace(/^ *<!-- ?/, '')
    .replace(/\s*-->.*$/, '')
    .split('\n');
  const [, name = '', argument = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(head.trim()) ?? [];
  return { name: name.trim(), argument: argument.trim(), body: body.join('\n'), line: line + 1 };
}

/** A comment between texts is not a directive, unless it has the name of one or is right before a block. */
function refuseLost(pending: readonly Directive[], path: string): void {
  for (const { name, line } of pending) {
    if (NAMES.includes(name)) {
      throw new Error(`${path}:${line - 1}: nothing follows the comment "${name}"`);
    }
  }
}

/** The comments before a block that are not directives. */
export function unknownDirectives({ directives }: Block): string[] {
  return directives.map(({ name }) => name).filter((name) => !NAMES.includes(name));
}
