import { spawnSync } from 'node:child_process';
import type { FileFault } from '../../reading/find-files';

/** Long enough for a large file over a slow connection, but not endless. */
const PATIENCE = 120_000;

/** What this process has downloaded, so that all environments get the same. */
const loaded = new Map<string, string>();

/** Whether a source is loaded over the network. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** The text at a URL, or why it could not be loaded. */
export function download(url: string): string | FileFault {
  const known = loaded.get(url);
  if (known !== undefined) {
    return known;
  }
  const result = load(url);
  if (typeof result === 'string') {
    loaded.set(url, result);
  }
  return result;
}

/** Constructs are created synchronously, and Node has no synchronous download, so a child process loads the URL. */
const LOAD = `
const fail = (why) => { process.stderr.write(String(why)); process.exitCode = 1; };
fetch(process.argv[1]).then(
  async (response) => response.ok
    ? process.stdout.write(Buffer.from(await response.arrayBuffer()))
    : fail(response.status + ' ' + response.statusText),
).catch((error) => fail(error.cause?.message || error.cause?.code || error.message));
`;

function load(url: string): string | FileFault {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const options = { encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY, timeout: PATIENCE, env } as const;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['-e', LOAD, url], options);
  if (status === 0) {
    return stdout;
  }
  const reason = stderr.trim() || error?.message || 'the download was stopped';
  return {
    what: `${JSON.stringify(url)} cannot be loaded: ${reason}`,
    fix: "download the file, commit it, and include the copy: files: 'vendor/manifests.yaml'",
  };
}
