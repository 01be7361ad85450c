/**
 * The file in the output folder that lists what kustruct wrote there. It has no ending, because Argo CD and kubectl
 * read every `.json` in a folder as a manifest, and Flux and cdk8s every `.yaml`.
 */
export const INDEX = '.kustruct-index';

const VERSION = 1;

/**
 * The text of an index, which does not depend on the order of the paths. `run` distinguishes runs that are still
 * writing.
 */
export function formatIndex(paths: Iterable<string>, run?: string): string {
  return `${JSON.stringify({ version: VERSION, run, files: [...new Set(paths)].sort() }, null, 1)}\n`;
}

/** The paths in an index; undefined if the text is not an index of this version. */
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
