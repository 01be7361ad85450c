import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(__dirname, '../..');

/** Compiles a script of this folder, with its imports, into another folder, so that many processes start fast; returns its path. */
export function compiled(script: string, folder: string): string {
  const done = new Set<string>();
  compile(join('test/output', script), folder, done);
  return join(folder, 'test/output', `${script}.js`);
}

function compile(path: string, folder: string, done: Set<string>): void {
  if (done.has(path)) {
    return;
  }
  done.add(path);
  const { code } = transformFileSync(join(ROOT, `${path}.ts`), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, `${path}.js`), code);
  for (const [, imported = ''] of code.matchAll(/require\("(\.[^"]+)"\)/g)) {
    compile(join(dirname(path), imported), folder, done);
  }
}
