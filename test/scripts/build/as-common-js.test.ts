import { asCommonJs } from '../../../scripts/build/as-common-js';

/** A file with one part, whose imports are loaded by the names in its import statements. */
function alone(part: string): string {
  return asCommonJs([part], './own.js', () => undefined);
}

/** Runs a file that can load these modules, and returns its exports. */
function runFile(text: string, modules: Readonly<Record<string, unknown>> = {}): unknown {
  const module = { exports: {} };
  new Function('module', 'require', text.replace(/^#!.*/, ''))(module, (name: string): unknown => modules[name]);
  return module.exports;
}

function run(part: string, modules: Readonly<Record<string, unknown>> = {}): unknown {
  return runFile(alone(part), modules);
}

test('resolves named imports, default imports and namespace imports of a part', () => {
  const part = `import{one as a,two}from"./x.js";import Y from"y";import*as z from"z";export{a as first,two,w as rest};var w=[Y.y,z.z]`;
  expect(run(part, { './x.js': { one: 1, two: 2 }, y: { y: 3 }, z: { z: 4 } })).toEqual({
    first: 1,
    two: 2,
    rest: [3, 4],
  });
});

test('loads a module once, however many files of the part import it', () => {
  const text = alone('import{join as a}from"node:path";import{sep as b}from"node:path";var c=a(b,b);export{c as d};');
  expect(text.match(/require\(/g)).toHaveLength(1);
});

test('loads a module that is imported only for its side effects', () => {
  expect(alone('import"./x.js";')).toContain('require("./x.js")');
});

test('loads a dynamic import with require, when it is reached', async () => {
  const part = 'async function late(){let{a}=await import("./x.js");return a}export{late};';
  const { late } = run(part, { './x.js': { a: 1 } }) as { late(): Promise<number> };
  await expect(late()).resolves.toBe(1);
});

test('runs in strict mode, like an ES module', () => {
  const { frozen } = run('function frozen(){Object.freeze(x).a=1}var x={};export{frozen};') as { frozen(): void };
  expect(frozen).toThrow(TypeError);
});

test('keeps the first line of the command', () => {
  expect(alone('#!/usr/bin/env node\nexport{};')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('refuses code that cannot become CommonJS', () => {
  expect(() => alone('export*from"./x.js";')).toThrow('exports a name that it does not declare');
  expect(() => alone('var x=import(y);export{x};')).toThrow('imports what only a run can tell');
});

test('writes several parts into one file, which load each other and those of other files', async () => {
  const parts = [
    'var a=1;export{a as b};',
    'import{b as x}from"./one.js";import{c as y}from"./far.js";import{d as z}from"./whole.js";var a=()=>import("./one.js");export{a as late,x,y,z};',
  ];
  const text = asCommonJs(parts, './own.js', (specifier) => {
    return { './one.js': { file: './own.js', index: 0 }, './far.js': { file: './other.js', index: 1 } }[specifier];
  });
  const modules = { './other.js': [{}, { c: 2 }], './whole.js': { d: 3 } };
  const exported = runFile(text, modules);
  expect(exported).toEqual([{ b: 1 }, { x: 1, y: 2, z: 3, late: expect.any(Function) }]);
  const [, second] = exported as readonly [unknown, { late(): Promise<unknown> }];
  await expect(second.late()).resolves.toEqual({ b: 1 });
});
