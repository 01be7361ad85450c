import { quote } from '../../manifests/literal';
import { type Call, CelSyntaxError, type Element, type Expression } from './expression';
import { numberLiteral, textLiteral } from './literals';
import { expandMacro, type Macros } from './macros';
import { Nesting } from './nesting';
import { TokenReader } from './token-reader';
import type { Token } from './tokens';

/** The longest expression, in code points. */
const MOST_CHARACTERS = 100_000;

const RELATIONS: ReadonlySet<string> = new Set(['<', '<=', '>=', '>', '==', '!=', 'in']);
const SUMS: ReadonlySet<string> = new Set(['+', '-']);
const PRODUCTS: ReadonlySet<string> = new Set(['*', '/', '%']);
const NUMBERS: ReadonlySet<string> = new Set(['int', 'double']);

/** Reserved words of CEL; a field can have such a name. */
const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);

/**
 * Parses an expression as the API server does, and expands its macros.
 *
 * @param macros the macros that are available
 * @throws CelSyntaxError at the first syntax error
 */
export function parseCel(text: string, macros: Macros): Expression {
  if (text.length > MOST_CHARACTERS && [...text].length > MOST_CHARACTERS) {
    throw new CelSyntaxError({ at: 0, what: `the expression is longer than ${MOST_CHARACTERS} characters` });
  }
  return new Parser(text, macros).parse();
}

class Parser {
  readonly #tokens: TokenReader;
  readonly #macros: Macros;
  readonly #nesting = new Nesting();

  constructor(text: string, macros: Macros) {
    this.#tokens = new TokenReader(text);
    this.#macros = macros;
  }

  parse(): Expression {
    const expression = this.#expression();
    if (this.#tokens.peek().kind !== 'end') {
      this.#tokens.refuse();
    }
    return expression;
  }

  #expression(): Expression {
    this.#nesting.enter(this.#tokens.peek().at);
    const condition = this.#disjunction();
    const mark = this.#tokens.accept('?');
    const expression = mark === undefined ? condition : this.#conditional(condition, mark);
    this.#nesting.leave();
    return expression;
  }

  #conditional(condition: Expression, { at }: Token): Expression {
    const yes = this.#disjunction();
    this.#tokens.expect(':');
    return this.#nesting.deeper({ kind: 'call', name: '_?_:_', args: [condition, yes, this.#expression()], at });
  }

  #disjunction(): Expression {
    return this.#logical('||', () => this.#logical('&&', () => this.#relation()));
  }

  /** Any number of operands joined by one logical operator. */
  #logical(operator: '||' | '&&', operand: () => Expression): Expression {
    const first = operand();
    const { at } = this.#tokens.peek();
    const args = [first];
    while (this.#tokens.accept(operator) !== undefined) {
      args.push(operand());
    }
    return args.length === 1 ? first : this.#nesting.flat({ kind: 'call', name: `_${operator}_`, args, at });
  }

  #relation(): Expression {
    const product = () => this.#operators(PRODUCTS, () => this.#unary());
    return this.#operators(RELATIONS, () => this.#operators(SUMS, product));
  }

  #operators(operators: ReadonlySet<string>, operand: () => Expression): Expression {
    let left = operand();
    for (
      let next = this.#tokens.peek();
      next.kind === 'symbol' && operators.has(next.text);
      next = this.#tokens.peek()
    ) {
      const { text, at } = this.#tokens.take();
      const name = text === 'in' ? '@in' : `_${text}_`;
      left = this.#nesting.deeper({ kind: 'call', name, args: [left, operand()], at });
    }
    return left;
  }

  #unary(): Expression {
    const { text, at } = this.#tokens.peek();
    if (!this.#tokens.isNext('!') && (!this.#tokens.isNext('-') || this.#isNegativeNumber())) {
      return this.#member();
    }
    let count = 0;
    while (this.#tokens.accept(text) !== undefined) {
      count++;
    }
    const operand = this.#member();
    return count % 2 === 0 ? operand : this.#nesting.flat({ kind: 'call', name: `${text}_`, args: [operand], at });
  }

  #isNegativeNumber(): boolean {
    return this.#tokens.isNext('-') && NUMBERS.has(this.#tokens.peek(1).kind);
  }

  #member(): Expression {
    let operand = this.#primary();
    for (;;) {
      if (this.#tokens.accept('.') !== undefined) {
        operand = this.#dotted(operand);
      } else if (this.#tokens.isNext('[')) {
        operand = this.#indexed(operand);
      } else {
        return operand;
      }
    }
  }

  #dotted(operand: Expression): Expression {
    const isOptional = this.#tokens.accept('?') !== undefined;
    const { text, at } = this.#tokens.expectName('a field');
    if (!isOptional && this.#tokens.accept('(') !== undefined) {
      const call: Call = { kind: 'call', name: text, target: operand, args: this.#args(), at };
      return this.#nesting.expanded(call, expandMacro(call, this.#macros));
    }
    const mode = isOptional ? 'optional' : 'value';
    return this.#nesting.deeper({ kind: 'select', operand, field: text, mode, at });
  }

  #indexed(operand: Expression): Expression {
    const { at } = this.#tokens.expect('[');
    const name = this.#tokens.accept('?') === undefined ? '_[_]' : '_[?_]';
    const index = this.#expression();
    this.#tokens.expect(']');
    return this.#nesting.deeper({ kind: 'call', name, args: [operand, index], at });
  }

  #primary(): Expression {
    const { kind } = this.#tokens.peek();
    switch (kind) {
      case 'int':
      case 'uint':
      case 'double':
        return numberLiteral(this.#tokens.take());
      case 'string':
      case 'bytes':
        return textLiteral(this.#tokens.take());
      case 'name':
        return this.#named('');
      case 'symbol':
        return this.#symbol();
      default:
        return this.#tokens.refuse();
    }
  }

  #symbol(): Expression {
    const { text, at } = this.#tokens.peek();
    switch (text) {
      case 'true':
      case 'false':
        this.#tokens.take();
        return { kind: 'literal', type: 'bool', value: text === 'true', at };
      case 'null':
        this.#tokens.take();
        return { kind: 'literal', type: 'null_type', value: null, at };
      case '.':
        this.#tokens.take();
        return this.#named('.');
      case '-':
        return this.#negativeNumber();
      case '(':
        return this.#parenthesized();
      case '[':
        return this.#list();
      case '{':
        return this.#map();
      default:
        return this.#tokens.refuse();
    }
  }

  #negativeNumber(): Expression {
    if (!this.#isNegativeNumber()) {
      this.#tokens.refuse();
    }
    this.#tokens.take();
    return numberLiteral(this.#tokens.take(), true);
  }

  #parenthesized(): Expression {
    this.#tokens.expect('(');
    const expression = this.#expression();
    this.#tokens.expect(')');
    return expression;
  }

  #named(dot: '' | '.'): Expression {
    const struct = this.#structName();
    if (struct !== undefined) {
      return this.#struct(dot + struct);
    }
    const { text, at } = this.#tokens.expectName('a variable');
    if (RESERVED.has(text)) {
      throw new CelSyntaxError({ at, what: `${quote(text)} is a reserved word of CEL` });
    }
    if (this.#tokens.accept('(') === undefined) {
      return { kind: 'identifier', name: dot + text, at };
    }
    const call: Call = { kind: 'call', name: dot + text, args: this.#args(), at };
    return this.#nesting.flat(call, expandMacro(call, this.#macros));
  }

  /** The qualified name before a brace; undefined if no brace follows. */
  #structName(): string | undefined {
    let count = this.#tokens.peek().kind === 'name' ? 1 : 0;
    while (count > 0 && this.#tokens.isNext('.', count) && this.#tokens.peek(count + 1).kind === 'name') {
      count += 2;
    }
    if (count === 0 || !this.#tokens.isNext('{', count)) {
      return undefined;
    }
    return Array.from({ length: count }, (_, ahead) => this.#tokens.peek(ahead).text).join('');
  }

  #struct(name: string): Expression {
    const { at } = this.#tokens.peek();
    while (!this.#tokens.isNext('{')) {
      this.#tokens.take();
    }
    this.#tokens.expect('{');
    const fields = this.#items('}', () => {
      const isOptional = this.#tokens.accept('?') !== undefined;
      const field = this.#tokens.expectName('a field');
      this.#tokens.expect(':');
      return { name: field.text, at: field.at, isOptional, value: this.#expression() };
    });
    return this.#nesting.flat({ kind: 'struct', name, fields, at });
  }

  #list(): Expression {
    const { at } = this.#tokens.expect('[');
    const elements = this.#items(']', () => this.#element());
    return this.#nesting.flat({ kind: 'list', elements, at });
  }

  #map(): Expression {
    const { at } = this.#tokens.expect('{');
    const entries = this.#items('}', () => {
      const { isOptional, value: key } = this.#element();
      this.#tokens.expect(':');
      return { key, isOptional, value: this.#expression() };
    });
    return this.#nesting.flat({ kind: 'map', entries, at });
  }

  #element(): Element {
    return { isOptional: this.#tokens.accept('?') !== undefined, value: this.#expression() };
  }

  /** Items separated by commas, with an optional trailing comma, up to a bracket. */
  #items<Item>(end: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    if (!this.#tokens.isNext(end) && this.#tokens.accept(',') === undefined) {
      do {
        items.push(item());
      } while (this.#tokens.accept(',') !== undefined && !this.#tokens.isNext(end));
    }
    this.#tokens.expect(end);
    return items;
  }

  #args(): readonly Expression[] {
    const args: Expression[] = [];
    if (!this.#tokens.isNext(')')) {
      do {
        args.push(this.#expression());
      } while (this.#tokens.accept(',') !== undefined);
    }
    this.#tokens.expect(')');
    return args;
  }
}
