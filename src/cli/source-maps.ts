import { SourceMap } from 'node:module';

/**
 * The source map of each file that was compiled here, as text, which is only parsed when a line of the file is shown.
 */
const texts = new Map<string, string>();
const codes = new Map<string, string>();
const maps = new Map<string, SourceMap>();

/** A line and a column, both starting at 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Stores the source map of a compiled file. */
export function rememberLines(file: string, map: string, code: string): void {
  texts.set(file, map);
  codes.set(file, code);
  maps.delete(file);
}

/**
 * Makes every stack show the original lines. Node could do that itself, but would then also read the source maps of all
 * packages while loading them.
 */
export function mapStacks(): void {
  Error.prepareStackTrace = (error, frames) =>
    [describe(error), ...frames.map((frame) => `    at ${mapFrame(frame)}`)].join('\n');
}

function describe(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

function mapFrame(frame: NodeJS.CallSite): string {
  const file = frame.getFileName();
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const place = file == null || line === null || column === null ? undefined : originalPlace(file, { line, column });
  return place === undefined
    ? String(frame)
    : String(frame).replace(`:${line}:${column}`, `:${place.line}:${place.column}`);
}

/** The original position of a position in compiled code; undefined for files that were not compiled here. */
export function originalPlace(file: string, { line, column }: Place): Place | undefined {
  const map = mapOf(file);
  if (map === undefined) {
    return undefined;
  }
  const entry = map.findEntry(line - 1, column - 1);
  const place =
    'originalLine' in entry ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 } : undefined;
  return importPlace(map, codes.get(file)?.split('\n')[line - 1] ?? '') ?? place;
}

/** The compiler does not map an import that it turned into a `require`. */
function importPlace(map: SourceMap, compiled: string): Place | undefined {
  const [, name] = /^(?:const \w+ = |_export_star\(|require\().*?\("([^"]+)"\)/.exec(compiled) ?? [];
  const lines = map.payload.sourcesContent?.[0]?.split('\n') ?? [];
  const row = lines.findIndex(
    (text) => /\b(?:from|import)\b/.test(text) && (text.includes(`'${name}'`) || text.includes(`"${name}"`)),
  );
  return row < 0 ? undefined : { line: row + 1, column: (lines[row]?.search(/\S/) ?? 0) + 1 };
}

function mapOf(file: string): SourceMap | undefined {
  const text = texts.get(file);
  if (text !== undefined && !maps.has(file)) {
    maps.set(file, new SourceMap(JSON.parse(text)));
  }
  return maps.get(file);
}
