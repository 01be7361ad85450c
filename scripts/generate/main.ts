// What `npm run generate` runs: it writes the files about Kubernetes in src/, and the facts from which a test generates them again.
import { join } from 'node:path';
import { readDocuments, readStored } from './documents';
import { factsFiles } from './facts-files';
import { generate } from './generate';
import { GenerateError } from './generate-error';
import { replaceFile, replaceFolder } from './write-files';

const USAGE = `usage: npm run generate -- openapi.json discovery.json [history.json]

  openapi.json    what kubectl get --raw /openapi/v2 prints
  discovery.json  what /api/v1 and all of /apis/GROUP/VERSION of the same server answer, in one list
  history.json    in which versions kinds and fields came and went; without it, the one that is stored, which
                  what is new in openapi.json is added to
`;

/** Runs the generator below a folder; the exit code is 0, 64 for wrong arguments, or 2 if nothing could be generated. */
export function main(args: readonly string[], root: string): { readonly exitCode: number; readonly text: string } {
  const [openApi, discovery, history, ...more] = args;
  if (openApi === undefined || discovery === undefined || more.length > 0) {
    return { exitCode: 64, text: USAGE };
  }
  try {
    const folder = join(root, 'test/kubernetes');
    const stored = readStored(folder);
    const given = readDocuments(openApi, discovery, history);
    const documents = history === undefined && stored ? { ...given, history: stored.history } : given;
    const { files, facts } = generate(documents, stored?.openApi);
    for (const [path, text] of factsFiles(facts)) {
      replaceFile(join(folder, path), text);
    }
    replaceFolder(join(root, 'src/kubernetes/generated'), files);
    return {
      exitCode: 0,
      text: `${report(facts.discovery.length, documents.discovery, files.size, facts.openApi.info.version)}\n`,
    };
  } catch (error) {
    if (error instanceof GenerateError) {
      return { exitCode: 2, text: `${error.message}; nothing was written\n` };
    }
    throw error;
  }
}

function report(
  used: number,
  discovery: readonly { readonly group: string }[],
  files: number,
  version: string,
): string {
  const left = discovery.length - used;
  const rows = left === 1 ? '1 row of discovery is of a group' : `${left} rows of discovery are of groups`;
  const custom = left === 0 ? '' : `; ${rows} without definitions, and ${left === 1 ? 'was' : 'were'} left out`;
  return `Kubernetes ${version}: ${files} files written${custom}`;
}

if (require.main === module) {
  const { exitCode, text } = main(process.argv.slice(2), join(__dirname, '../..'));
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  process.exitCode = exitCode;
}
