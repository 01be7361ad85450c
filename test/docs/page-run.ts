import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as kustruct from 'kustruct';
import { parseAllDocuments } from 'yaml';
import { type Block, directiveOf, unknownDirectives } from './blocks';
import { fillGaps, settle } from './excerpt';
import { joinPieces, type Piece } from './module';
import { PageFiles } from './page-files';
import { commandFault, commandsIn, isRunnable } from './shell';
import { Terminal } from './terminal';
import { isTree, treeFaults } from './tree';

const EXPORTED = Object.keys(kustruct);
const LANGUAGES = ['', 'ts', 'mts', 'sh', 'text', 'yaml', 'json'];
/** The last line of problems, which a page may omit. */
const COUNT = /\n\n\d+ (error|warning)s?(, \d+ warnings?)?\s*$/;
const POSITION = /\S+\.ts:\d+:\d+/g;

/** A program of a page, to be checked by the compiler. */
export interface Program {
  readonly file: string;
  readonly block: Block;
  /** Where the block begins in the file, from 1. */
  readonly line: number;
}

/** The text that a page shows, and the real one; these must be equal. */
export interface Shown {
  readonly shown: string;
  readonly real: string;
}

/** Runs a page, block by block, in a separate folder. */
export class PageRun {
  readonly programs: Program[] = [];
  readonly #files = new PageFiles();
  #terminal: Terminal | undefined;
  /** The folder of the last written `dist`. */
  #latest: string | undefined;
  #pieces: readonly Piece[] = [];
  #positioned = false;
  #problems = '';
  #printed = '';

  /**
   * Runs a block.
   *
   * @returns the texts that must be equal
   * @throws Error if a block violates the conventions, or fails
   */
  take(block: Block): readonly Shown[] {
    const { language, text } = block;
    const unknown = [...unknownDirectives(block), ...(LANGUAGES.includes(language) ? [] : [`language ${language}`])];
    if (unknown.length > 0) {
      throw new Error(`unknown: ${unknown.join(', ')}`);
    }
    const file = directiveOf(block, 'file')?.argument;
    const edit = directiveOf(block, 'edit');
    if (edit !== undefined) {
      this.#files.edit(edit.argument, edit.body);
    } else if (language === 'ts') {
      return this.#takeProgram(block, file);
    } else if (file !== undefined) {
      this.#files.put(file, `${text}\n`);
    }
    const command = directiveOf(block, 'run')?.argument;
    if (command !== undefined) {
      return this.#compareCommands(`$ ${command}`);
    }
    if (language === 'yaml') {
      this.#parseYaml(text);
    }
    if (language === 'json') {
      JSON.parse(text);
    }
    if (directiveOf(block, 'not run') !== undefined) {
      return this.#excused(block);
    }
    if (language === 'sh') {
      this.#checkCommands(text);
    }
    return language === 'text' || language === 'yaml' || language === 'json' ? this.#compare(block) : [];
  }

  #excused(block: Block): readonly Shown[] {
    if (directiveOf(block, 'not run')?.argument === '') {
      throw new Error('not run: say why');
    }
    return [];
  }

  #takeProgram(block: Block, file: string | undefined): readonly Shown[] {
    const output = directiveOf(block, 'output')?.argument;
    const shown = output === undefined ? [] : [compared(block.text, this.#read(output, this.#terminal?.folder))];
    const before = directiveOf(block, 'before');
    const start = directiveOf(block, 'continues') === undefined ? [] : this.#pieces;
    const hidden = before === undefined ? [] : [{ text: before.body, line: before.line }];
    this.#pieces = [...start, ...hidden, { text: block.text, line: block.line }];
    const pieces = file === undefined ? this.#pieces : this.#pieces.map(({ text }) => ({ text, line: 1 }));
    const code = joinPieces(pieces, EXPORTED);
    const path = file === undefined ? this.#files.putAside(`line-${block.line}.ts`, code) : this.#files.put(file, code);
    const line = file === undefined ? block.line : code.slice(0, code.indexOf(block.text)).split('\n').length;
    this.programs.push({ file: path, block, line });
    if (directiveOf(block, 'not run') !== undefined) {
      return [...shown, ...this.#excused(block)];
    }
    this.#positioned = file !== undefined;
    this.#run(path, directiveOf(block, 'refused') !== undefined);
    return shown;
  }

  #run(path: string, mustBeRefused: boolean): void {
    const cwd = process.cwd();
    process.chdir(this.#files.current);
    process.env.CDK8S_OUTDIR = join(this.#files.folder, 'dist');
    const log = jest.spyOn(console, 'log').mockImplementation();
    let refusal: unknown;
    try {
      jest.requireActual(path);
    } catch (error) {
      refusal = error;
    } finally {
      this.#printed = log.mock.calls.map((values) => values.join(' ')).join('\n');
      log.mockRestore();
      delete process.env.CDK8S_OUTDIR;
      process.chdir(cwd);
    }
    this.#latest = this.#files.folder;
    if (!mustBeRefused && refusal !== undefined) {
      throw refusal;
    }
    if (mustBeRefused && refusal === undefined) {
      throw new Error('this is not refused');
    }
    this.#problems = refusal instanceof Error ? stripVTControlCharacters(refusal.message) : this.#problems;
  }

  #parseYaml(text: string): void {
    for (const { errors } of parseAllDocuments(text.replace(/^\s*…$/gm, ''))) {
      for (const error of errors) {
        throw error;
      }
    }
  }

  #checkCommands(text: string): void {
    const faults = commandsIn(text).flatMap((words) => commandFault(words, this.#latest, this.#terminal?.folder) ?? []);
    if (faults.length > 0) {
      throw new Error(faults.join('\n'));
    }
  }

  #compare(block: Block): readonly Shown[] {
    const { text } = block;
    const output = directiveOf(block, 'output')?.argument;
    if (output !== undefined) {
      return [this.#compareOutput(text, output)];
    }
    if (block.language !== 'text') {
      return [];
    }
    if (text.startsWith('$ ')) {
      return this.#compareCommands(text);
    }
    if (/^(error|warning) {2}/.test(text)) {
      throw new Error('say where this comes from: <!-- output: problems -->');
    }
    if (!isTree(text)) {
      return [];
    }
    if (this.#latest === undefined) {
      throw new Error('no block before has written anything');
    }
    return [{ shown: treeFaults(text, this.#latest).join('\n'), real: '' }];
  }

  #compareOutput(text: string, output: string): Shown {
    if (output !== 'problems') {
      return compared(text, output === 'printed' ? this.#printed : this.#read(output));
    }
    const place = (problems: string) => (this.#positioned ? problems : problems.replace(POSITION, 'main.ts:0:0'));
    const real = COUNT.test(text) ? this.#problems : this.#problems.replace(COUNT, '');
    return compared(place(text), place(real));
  }

  #read(path: string, folder = this.#latest): string {
    const file = join(folder ?? '', path);
    if (folder === undefined || !existsSync(file)) {
      throw new Error(`no block before has written ${path}`);
    }
    return readFileSync(file, 'utf8');
  }

  #compareCommands(text: string): Shown[] {
    return text
      .split(/^\$ /m)
      .slice(1)
      .flatMap((part) => {
        const [command = '', ...lines] = part.split('\n');
        this.#checkCommands(command);
        const isRun = isRunnable(commandsIn(command));
        return isRun ? [this.#compareCommand(command, lines.join('\n'))] : [];
      });
  }

  #compareCommand(command: string, shown: string): Shown {
    this.#terminal ??= new Terminal();
    const [, folder] = /^cd (\S+)$/.exec(command) ?? [];
    if (folder !== undefined) {
      this.#terminal.goTo(folder);
    }
    this.#files.copyTo(this.#terminal.folder);
    const { status, stdout, stderr } = this.#terminal.run(folder === undefined ? command : 'true');
    this.#latest = this.#terminal.folder;
    this.#problems = stderr;
    this.#positioned = true;
    if (shown.trim() !== '') {
      return compared(shown, stdout + stderr);
    }
    return { shown: 'status 0', real: status === 0 ? 'status 0' : `status ${status}\n${stdout}${stderr}` };
  }
}

function compared(shown: string, real: string): Shown {
  const there = shown.startsWith('---') ? real : real.replace(/^---\n/, '');
  return { shown: fillGaps(shown, there), real: settle(there) };
}
