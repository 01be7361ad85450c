import type { Files } from '../../output/files';
import { packageJson, packageName } from './package-json';
import { APP, MAIN, TEST } from './program';
import { CDK8S, GITATTRIBUTES, GITIGNORE, TSCONFIG } from './settings';
import { WORKFLOW } from './workflow';

/** Every file of a new project, by its path in it. */
export function projectFiles(folder: string): Files {
  return new Map([
    ['.github/workflows/ci.yml', WORKFLOW],
    ['.gitattributes', GITATTRIBUTES],
    ['.gitignore', GITIGNORE],
    ['app.test.ts', TEST],
    ['app.ts', APP],
    ['cdk8s.yaml', CDK8S],
    ['main.ts', MAIN],
    ['package.json', packageJson(packageName(folder))],
    ['tsconfig.json', TSCONFIG],
  ]);
}
