import { SourceMap } from 'node:module';

/** For each file that was compiled here, its source map as text, read only when a line of it is shown. */
const texts = new Map<string, string>();
const maps = new Map<string, SourceMap>();

/** Remembers how the lines of a compiled file lead back to those that its author wrote. */
export function rememberLines(file: string, map: string): void {
  texts.set(file, map);
  maps.delete(file);
}

/**
 * Makes every stack name the lines that people wrote. Node could do so itself, but then it would also read the maps of
 * all packages while it loads them.
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
  const map = file == null ? undefined : mapOf(file);
  if (map === undefined || line === null || column === null) {
    return String(frame);
  }
  const entry = map.findEntry(line - 1, column - 1);
  return 'originalLine' in entry
    ? String(frame).replace(`:${line}:${column}`, `:${entry.originalLine + 1}:${entry.originalColumn + 1}`)
    : String(frame);
}

function mapOf(file: string): SourceMap | undefined {
  const text = texts.get(file);
  if (text !== undefined && !maps.has(file)) {
    maps.set(file, new SourceMap(JSON.parse(text)));
  }
  return maps.get(file);
}
