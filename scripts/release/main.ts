// What `npm run release -- 0.2.0` does: checks, changes the version, commits, tags and packs. It publishes nothing.
import { release } from './release';
import { ReleaseError } from './release-error';

try {
  release(process.argv.slice(2), { folder: process.cwd(), today: new Date(), say });
} catch (error) {
  if (!(error instanceof ReleaseError)) {
    throw error;
  }
  process.stderr.write(`no release: ${error.message}\n`);
  process.exitCode = 2;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
