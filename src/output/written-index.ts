/**
 * The file in the output folder that lists what kustruct wrote there. It has no ending, because Argo CD and kubectl take
 * every `.json` in a folder for a manifest, and Flux and cdk8s every `.yaml`.
 */
export const INDEX = '.kustruct-index';

const VERSION = 1;

/** The text of an index: the same for the same paths in any order. `run` tells the runs apart that are still writing. */
export function formatIndex(paths: Iterable<string>, run?: string): string {
  return `${JSON.stringify({ version: VERSION, run, files: [...new Set(paths)].sort() }, null, 1)}\n`;
}

/** The paths that an index lists, or nothing where the text is not an index of this version. */
export function parseIndex(text: string): readonly string[] | undefined {
  const index = parse(text);
  if (typeof index !== 'object' || index === null || !('version' in index) || !('files' in index)) {
    return undefined;
  }
  const { version, files } = index;
  const readable = version === VERSION && Array.isArray(files) && files.every((path) => typeof path === 'string');
  return readable ? files : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
