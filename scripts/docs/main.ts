// What `npm run docs` does: writes docs/coverage.md, docs/rules/README.md, and the list of the props that each construct knows.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../../src/checks/judging/registry';
import { listKinds } from './fields';
import { knownPropsModule, listKnownProps } from './known-props';
import { coveragePage } from './page';
import { readProgram, SRC } from './program';
import { rulesPage } from './rules-page';

const program = readProgram();
writeFileSync(join(__dirname, '../../docs/coverage.md'), coveragePage(listKinds(program)));
writeFileSync(join(SRC, 'constructs/known-props.ts'), knownPropsModule(listKnownProps(program)));
writeFileSync(join(__dirname, '../../docs/rules/README.md'), rulesPage(registry().values()));
