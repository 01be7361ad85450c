// What `npm run docs` does: writes docs/coverage.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listKinds } from './fields';
import { coveragePage } from './page';
import { readProgram } from './program';

writeFileSync(join(__dirname, '../../docs/coverage.md'), coveragePage(listKinds(readProgram())));
