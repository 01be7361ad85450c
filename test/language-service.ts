import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const FILE = join(__dirname, 'edited-program.ts');

/** The view of an editor on one program, which exists only in memory. */
export interface Edited {
  /** The errors and the deprecations, each with the text that is underlined. */
  readonly problems: readonly { readonly at: string; readonly message: string }[];
  /** The completions at `|` in the program, without those of the language itself. */
  readonly completions: readonly string[];
  /** The completions that are struck through. */
  readonly deprecated: readonly string[];
}

let version = 0;
let text = '';
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  ROOT,
);
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : ''),
  getScriptSnapshot: (file) => {
    const content = file === FILE ? text : ts.sys.readFile(file);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => ROOT,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
});

/** Opens a program in the language service of TypeScript, with the compiler's options of this repository. */
export function edit(program: string): Edited {
  const caret = program.indexOf('|');
  text = caret < 0 ? program : program.slice(0, caret) + program.slice(caret + 1);
  version += 1;
  const entries = caret < 0 ? [] : (service.getCompletionsAtPosition(FILE, caret, {})?.entries ?? []);
  const offered = entries.filter(({ kind }) => kind !== ts.ScriptElementKind.keyword);
  return {
    problems: caret < 0 ? problems() : [],
    completions: offered.map(({ name }) => name),
    deprecated: offered
      .filter(({ kindModifiers = '' }) => kindModifiers.includes('deprecated'))
      .map(({ name }) => name),
  };
}

function problems(): Edited['problems'] {
  const deprecations = service.getSuggestionDiagnostics(FILE).filter(({ reportsDeprecated }) => reportsDeprecated);
  return [...service.getSemanticDiagnostics(FILE), ...deprecations].map(({ start = 0, length = 0, messageText }) => ({
    at: text.slice(start, start + length),
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}
