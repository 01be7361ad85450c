// What `npm run docs` does: writes docs/coverage.md, and the list of the props that each construct knows.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listKinds } from './fields';
import { knownPropsModule, listKnownProps } from './known-props';
import { coveragePage } from './page';
import { readProgram, SRC } from './program';

const program = readProgram();
writeFileSync(join(__dirname, '../../docs/coverage.md'), coveragePage(listKinds(program)));
writeFileSync(join(SRC, 'constructs/known-props.ts'), knownPropsModule(listKnownProps(program)));
