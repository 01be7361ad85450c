import type { Entry, ListNode, MapNode, Node } from './node';
import type { Scanner } from './scanner';
import type { MarkName, ScalarToken } from './token';
import { unexpected } from './unexpected-token';
import { Unreadable } from './unreadable';

/** Deeper than any manifest, and shallow enough for recursive functions. */
const DEEPEST = 1000;

const NO_VALUE: ReadonlySet<string> = new Set<MarkName>(['key', 'value', 'block end']);
const NO_ITEM: ReadonlySet<string> = new Set<MarkName>(['block entry', 'block end']);
const NO_INDENTLESS_ITEM: ReadonlySet<string> = new Set<MarkName>(['block entry', 'key', 'value', 'block end']);
const NO_FLOW_KEY: ReadonlySet<string> = new Set<MarkName>(['value', 'flow entry', 'flow map end']);
const NO_FLOW_VALUE: ReadonlySet<string> = new Set<MarkName>(['flow entry', 'flow map end']);
const NO_PAIR_VALUE: ReadonlySet<string> = new Set<MarkName>(['flow entry', 'flow list end']);
const NO_DOCUMENT: ReadonlySet<string> = new Set<MarkName>(['document start', 'document end', 'end']);

interface Properties {
  readonly start: number;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

/** A node whose anchor is known before all of it is read. */
interface Named {
  node: Node | undefined;
}

/** Builds nodes from tokens, as libyaml does. */
export class Parser {
  readonly #anchors = new Map<string, Named>();
  #depth = 0;
  /** The number of open flow collections. */
  #flows = 0;

  readonly #scanner: Scanner;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /**
   * The root of the document; undefined if it has none.
   *
   * @throws Unreadable for invalid YAML, and for content after a document without `---`, which both readers drop
   */
  document(): Node | undefined {
    const { name } = this.#scanner.peek();
    if (name === 'end') {
      return undefined;
    }
    const isMarked = name === 'document start';
    if (isMarked) {
      this.#scanner.take();
    }
    const isEmpty = isMarked && NO_DOCUMENT.has(this.#scanner.peek().name);
    const root = isEmpty ? this.#empty() : this.#node(true, false);
    this.#refuseRest();
    return root;
  }

  #refuseRest(): void {
    while (this.#scanner.peek().name === 'document end') {
      this.#scanner.take();
    }
    const { name, start } = this.#scanner.peek();
    if (name !== 'end') {
      throw new Unreadable(
        start,
        'there is content after the end of the document',
        'begin another document with a line "---"',
        'Kustomize leaves it out silently, and so does kubectl unless the file is JSON',
      );
    }
  }

  #node(block: boolean, indentless: boolean): Node {
    this.#depth += 1;
    const { start } = this.#scanner.peek();
    if (this.#depth > DEEPEST) {
      const why = 'no Kubernetes object is that deep';
      throw new Unreadable(start, `maps and lists are nested more than ${DEEPEST} deep`, 'make it less deep', why);
    }
    const node = this.#aliasOrContent(block, indentless);
    this.#depth -= 1;
    return node;
  }

  #aliasOrContent(block: boolean, indentless: boolean): Node {
    const token = this.#scanner.peek();
    if (token.name === 'alias') {
      this.#scanner.take();
      return this.#alias(token.start, token.text);
    }
    const properties = this.#properties();
    const named: Named = { node: undefined };
    if (properties.anchor !== undefined) {
      this.#anchors.set(properties.anchor, named);
    }
    named.node = this.#content(properties, block, indentless);
    return named.node;
  }

  #alias(start: number, name: string): Node {
    const named = this.#anchors.get(name);
    if (named === undefined) {
      throw new Unreadable(
        start,
        `there is no anchor "&${name}" before the alias "*${name}"`,
        `where a text is meant, put it in quotes: "*${name}"`,
      );
    }
    if (named.node === undefined) {
      throw new Unreadable(start, `the alias "*${name}" is inside its own target`, 'write out the content');
    }
    const target = named.node;
    const isEmptyInFlow = this.#flows > 0 && target.kind === 'scalar' && target.text === '' && target.style === 'plain';
    return { kind: 'alias', start, name, target: isEmptyInFlow ? { ...target, isEmptyInFlow } : target };
  }

  #properties(): Properties {
    const { start } = this.#scanner.peek();
    let anchor: string | undefined;
    let tag: string | undefined;
    for (let token = this.#scanner.peek(); ; token = this.#scanner.peek()) {
      if (token.name === 'anchor' && anchor === undefined) {
        anchor = token.text;
      } else if (token.name === 'tag' && tag === undefined) {
        tag = token.text;
      } else {
        return { start, anchor, tag };
      }
      this.#scanner.take();
    }
  }

  #content(properties: Properties, block: boolean, indentless: boolean): Node {
    const token = this.#scanner.peek();
    const { start, tag } = properties;
    if (indentless && token.name === 'block entry') {
      return this.#indentlessList(start);
    }
    if (token.name === 'scalar') {
      this.#scanner.take();
      return scalar(start, token, tag);
    }
    if (token.name === 'flow list' || token.name === 'flow map') {
      this.#flows += 1;
      const node = token.name === 'flow list' ? this.#flowList(start) : this.#flowMap(start);
      this.#flows -= 1;
      return node;
    }
    if (block && token.name === 'block list') {
      return this.#blockList(start);
    }
    if (block && token.name === 'block map') {
      return this.#blockMap(start);
    }
    if (tag !== undefined || properties.anchor !== undefined) {
      return this.#empty(tag);
    }
    throw unexpected(token, 'a value', 'write a value, or put the text in quotes');
  }

  #blockList(start: number): ListNode {
    this.#scanner.take();
    const items: Node[] = [];
    while (this.#takes('block entry')) {
      items.push(this.#unless(NO_ITEM, true, false));
    }
    this.#endBlock('another "- "', 'begin each item of the list in the column of the first one');
    return { kind: 'list', start, items };
  }

  #indentlessList(start: number): ListNode {
    const items: Node[] = [];
    while (this.#takes('block entry')) {
      items.push(this.#unless(NO_INDENTLESS_ITEM, true, false));
    }
    return { kind: 'list', start, items };
  }

  #blockMap(start: number): MapNode {
    this.#scanner.take();
    const entries: Entry[] = [];
    while (this.#takes('key')) {
      const key = this.#unless(NO_VALUE, true, true);
      const value = this.#takes('value') ? this.#unless(NO_VALUE, true, true) : this.#empty();
      entries.push({ key, value });
    }
    this.#endBlock('another key', 'begin each key of the map in the column of the first one');
    return { kind: 'map', start, entries };
  }

  #flowList(start: number): ListNode {
    const opened = this.#scanner.take().start;
    const items: Node[] = [];
    while (!this.#isClosed('flow list end', opened, ']')) {
      if (items.length > 0) {
        this.#continueFlow(opened, ']');
      }
      const { name, start: pairStart } = this.#scanner.peek();
      if (name === 'key') {
        items.push(this.#pair(pairStart));
      } else if (name !== 'flow list end') {
        items.push(this.#node(false, false));
      }
    }
    this.#scanner.take();
    return { kind: 'list', start, items };
  }

  /** Reads `[a: b]`, a map with one key inside a list. */
  #pair(start: number): MapNode {
    this.#scanner.take();
    const key = this.#unless(NO_FLOW_KEY, false, false);
    const value = this.#takes('value') ? this.#unless(NO_PAIR_VALUE, false, false) : this.#empty();
    return { kind: 'map', start, entries: [{ key, value }] };
  }

  #flowMap(start: number): MapNode {
    const opened = this.#scanner.take().start;
    const entries: Entry[] = [];
    while (!this.#isClosed('flow map end', opened, '}')) {
      if (entries.length > 0) {
        this.#continueFlow(opened, '}');
      }
      if (this.#takes('key')) {
        const key = this.#unless(NO_FLOW_KEY, false, false);
        const value = this.#takes('value') ? this.#unless(NO_FLOW_VALUE, false, false) : this.#empty();
        entries.push({ key, value });
      } else if (this.#scanner.peek().name !== 'flow map end') {
        entries.push({ key: this.#node(false, false), value: this.#empty() });
      }
    }
    this.#scanner.take();
    return { kind: 'map', start, entries };
  }

  #takes(name: MarkName): boolean {
    const found = this.#scanner.peek().name === name;
    if (found) {
      this.#scanner.take();
    }
    return found;
  }

  #endBlock(expected: string, fix: string): void {
    const token = this.#scanner.peek();
    if (token.name === 'block map' || token.name === 'block list') {
      throw new Unreadable(token.start, 'the indentation of this line matches no line above it', fix);
    }
    if (!this.#takes('block end')) {
      throw unexpected(token, expected, fix);
    }
  }

  #isClosed(name: MarkName, opened: number, bracket: string): boolean {
    const found = this.#scanner.peek().name;
    if (found === 'end') {
      const opening = bracket === ']' ? '[' : '{';
      throw new Unreadable(opened, `"${opening}" is never closed`, `close it with "${bracket}"`);
    }
    return found === name;
  }

  /** Skips the comma between two items. */
  #continueFlow(opened: number, bracket: string): void {
    this.#isClosed('flow entry', opened, bracket);
    if (!this.#takes('flow entry')) {
      throw unexpected(this.#scanner.peek(), `"," or "${bracket}"`, `write "," before another item, or "${bracket}"`);
    }
  }

  /** A node, or an empty one if the next token cannot begin a node. */
  #unless(names: ReadonlySet<string>, block: boolean, indentless: boolean): Node {
    return names.has(this.#scanner.peek().name) ? this.#empty() : this.#node(block, indentless);
  }

  #empty(tag?: string): Node {
    const { start } = this.#scanner.peek();
    return { kind: 'scalar', start, text: '', style: 'plain', tag, isCut: false, isEmptyInFlow: this.#flows > 0 };
  }
}

function scalar(start: number, { text, style, isCut, printed }: ScalarToken, tag: string | undefined): Node {
  return { kind: 'scalar', start, text, style, tag, isCut, printed, isEmptyInFlow: false };
}
