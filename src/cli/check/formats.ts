import { resolve } from 'node:path';
import { githubReport } from './github-report';
import { jsonReport } from './json-report';
import { isBelow } from './place-of-problem';
import type { CheckResult } from './result';
import { sarifReport } from './sarif-report';
import { textReport } from './text-report';

/** The formats of the result of a check. Each receives the folder that paths are relative to. */
export const FORMATS = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} as const satisfies Readonly<Record<string, (result: CheckResult, root: string) => string>>;

/** The name of a format. */
export type Format = keyof typeof FORMATS;

/** Whether a format has this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** The folder that paths in code scanning and annotations are relative to: the repository's, if CI sets it. */
export function reportRoot(folder: string, { GITHUB_WORKSPACE: workspace }: NodeJS.ProcessEnv): string {
  return workspace !== undefined && isBelow(workspace, folder) ? resolve(workspace) : folder;
}
