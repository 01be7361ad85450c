// What `npm run fuzz` does: random environments, laid out and built by the real Kustomize. Exit code 2 if one fails.
import { type FuzzArguments, readArguments, USAGE } from './arguments';
import { search } from './search';

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function run(args: readonly string[]): Promise<number> {
  const asked = readOrExplain(args);
  return asked === undefined ? 2 : fuzz(asked);
}

function readOrExplain(args: readonly string[]): FuzzArguments | undefined {
  try {
    return readArguments(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}\n`);
    return undefined;
  }
}

async function fuzz({ cases, seed, releases, changes }: FuzzArguments): Promise<number> {
  process.stdout.write(`seed ${seed}, ${cases} cases, Kustomize: ${releases.join(' and ')}\n`);
  const start = performance.now();
  const { counts, failure } = await search({ cases, seed, releases, changes });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const passed = [...counts].map(([sort, count]) => `${count} ${sort}`).join(', ') || 'none';
  process.stdout.write(`passed: ${passed}; ${seconds} s\n`);
  if (failure !== undefined) {
    process.stdout.write(`\nFAILED: ${failure}\n`);
  }
  return failure === undefined ? 0 : 2;
}
