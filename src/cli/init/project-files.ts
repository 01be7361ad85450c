import type { Files } from '../../output/files';
import { type ModuleType, packageJson, packageName } from './package-json';
import { APP, main, test } from './program';
import { CDK8S, GITATTRIBUTES, GITIGNORE, TSCONFIG } from './settings';
import { WORKFLOW } from './workflow';

/** Every file of a new project, by its path in it. */
export function projectFiles(folder: string, type: ModuleType): Files {
  const app = type === 'module' ? './app.js' : './app';
  return new Map([
    ['.github/workflows/ci.yml', WORKFLOW],
    ['.gitattributes', GITATTRIBUTES],
    ['.gitignore', GITIGNORE],
    ['app.test.ts', test(app)],
    ['app.ts', APP],
    ['cdk8s.yaml', CDK8S],
    ['main.ts', main(app)],
    ['package.json', packageJson(packageName(folder), type)],
    ['tsconfig.json', TSCONFIG],
  ]);
}
