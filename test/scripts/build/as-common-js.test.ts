import { asCommonJs } from '../../../scripts/build/as-common-js';

/** Runs a part with modules of these contents around it, and answers with what it exports. */
function run(part: string, modules: Readonly<Record<string, unknown>> = {}): unknown {
  const module = { exports: {} };
  const load = (name: string): unknown => modules[name];
  new Function('module', 'require', asCommonJs(part))(module, load);
  return module.exports;
}

test('takes what a part imports, by its own names, from the default and as a whole', () => {
  const part = `import{one as a,two}from"./x.js";import Y from"y";import*as z from"z";export{a as first,two,w as rest};var w=[Y.y,z.z]`;
  expect(run(part, { './x.js': { one: 1, two: 2 }, y: { y: 3 }, z: { z: 4 } })).toEqual({
    first: 1,
    two: 2,
    rest: [3, 4],
  });
});

test('loads a module once, however many files of the part import it', () => {
  const text = asCommonJs(
    'import{join as a}from"node:path";import{sep as b}from"node:path";var c=a(b,b);export{c as d};',
  );
  expect(text.match(/require\(/g)).toHaveLength(1);
});

test('loads a module of which nothing is taken, for what it does', () => {
  expect(asCommonJs('import"./x.js";')).toContain('require("./x.js")');
});

test('loads late what is imported late, by require', async () => {
  const part = 'async function late(){let{a}=await import("./x.js");return a}export{late};';
  const { late } = run(part, { './x.js': { a: 1 } }) as { late(): Promise<number> };
  await expect(late()).resolves.toBe(1);
});

test('is as strict as an ES module', () => {
  const { frozen } = run('function frozen(){Object.freeze(x).a=1}var x={};export{frozen};') as { frozen(): void };
  expect(frozen).toThrow(TypeError);
});

test('keeps the line that starts the command', () => {
  expect(asCommonJs('#!/usr/bin/env node\nexport{};')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('refuses what it cannot turn into CommonJS', () => {
  expect(() => asCommonJs('export*from"./x.js";')).toThrow('exports what it does not have');
  expect(() => asCommonJs('var x=import(y);export{x};')).toThrow('imports what only a run can tell');
});
