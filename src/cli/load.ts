import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Options } from '@swc/core';
import { nearestFolder } from '../nearest-folder';
import { OWN_FOLDER } from '../own-folder';
import { type Compiled, compileOnce } from './compile-cache';
import { whileLoading } from './import-cycles';
import { importedPaths } from './imported-paths';
import { loadYamlLate } from './late-yaml';
import { aliasedPaths } from './path-aliases';
import { mapStacks, rememberLines } from './source-maps';

// How TypeScript is loaded was measured: hello world from start to end of a process, the least of 7 runs in milliseconds,
// all in one run on Node 20 and 2 busy cores. Compiled JavaScript, which needs no loader, took 188.
//
// @swc/core 203 every feature of TypeScript, exact lines and columns, a native module jiti 205 with its cache warm;
// after an edit Babel makes that 389, and lines are lost where a file awaits at its top esbuild 246 starts a process of
// its own sucrase 256 leaves out namespaces silently    amaro        265   what Node uses; strips types, and refuses
// enums and namespaces tsx 346 esbuild and a loader for every case typescript 434
//
// In a second run, the least of 9 runs, Node 22 took 145 for JavaScript and 197 for its own type stripping (swc in a
// Node 20 process: 216 over 185), so stripping gains nothing over swc.

type Extension = (module: Module, filename: string) => unknown;

interface Compiling {
  _compile(code: string, filename: string): unknown;
}

const TYPESCRIPT = ['.ts', '.mts', '.cts', '.tsx'];

const loaded = new Set<string>();
let entry = '';
let running: unknown;

/** The files of the program outside packages, as absolute paths; also known if the program failed. */
export function loadedFiles(): readonly string[] {
  const { cache } = createRequire(__filename);
  return [...new Set([...loaded, ...Object.keys(cache).filter((file) => !isInPackage(file))])];
}

/** Forgets the files of the program, so that they are read again. */
export function forgetFiles(): void {
  const { cache } = createRequire(__filename);
  for (const file of loadedFiles()) {
    delete cache[file];
  }
  loaded.clear();
}

/**
 * Runs a program in this process: TypeScript or JavaScript, ES modules and CommonJS, without checking types. All of its
 * files become CommonJS in memory; packages are loaded as Node loads them.
 *
 * @returns when the top level of the program has finished; other work of the program may continue
 */
export async function loadProgram(file: string): Promise<void> {
  entry = file;
  running = undefined;
  installOnce();
  createRequire(file)(file);
  await running;
}

let installed = false;

function installOnce(): void {
  if (installed) {
    return;
  }
  installed = true;
  loadYamlLate();
  mapStacks();
  const { extensions } = createRequire(__filename);
  const ofJavaScript = extensions['.js'];
  const javaScript: Extension = (module, filename) => {
    if (isInPackage(filename)) {
      return ofJavaScript?.(module, filename);
    }
    const isNative = !isEsModule(filename);
    return isNative ? whileLoading(filename, () => ofJavaScript?.(module, filename)) : compile(module, filename);
  };
  Object.assign(extensions, { '.js': javaScript, '.mjs': javaScript });
  Object.assign(extensions, Object.fromEntries(TYPESCRIPT.map((extension) => [extension, compile])));
  resolveTypeScript();
}

function isInPackage(filename: string): boolean {
  return filename.includes(`${sep}node_modules${sep}`) || filename.startsWith(OWN_FOLDER);
}

/** Whether a JavaScript file is an ES module, by its ending or the `type` of the nearest package.json. */
function isEsModule(filename: string): boolean {
  return filename.endsWith('.mjs') || (filename.endsWith('.js') && packageType(dirname(filename)) === 'module');
}

const packageTypes = new Map<string, unknown>();

function packageType(folder: string): unknown {
  const project = nearestFolder(folder, 'package.json');
  if (project !== undefined && !packageTypes.has(project)) {
    packageTypes.set(project, JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).type);
  }
  return packageTypes.get(project ?? '');
}

const compile: Extension = (module, filename) => {
  loaded.add(filename);
  const source = readFileSync(filename, 'utf8');
  const { code, map } = compileOnce(filename, source, () => transform(filename, source));
  rememberLines(filename, map, code);
  if (filename !== entry) {
    return whileLoading(filename, () => compiling(module)._compile(code, filename));
  }
  // The program itself may use top-level await, which CommonJS does not have. An async function runs synchronously
  // until its first await.
  const main = `return (async () => {${code}\n})()`;
  running = whileLoading(filename, () => compiling(module)._compile(main, filename));
  return running;
};

function transform(filename: string, source: string): Compiled {
  const { transformSync }: typeof import('@swc/core') = require('@swc/core');
  const { code, map = '{}' } = transformSync(source, optionsFor(filename));
  // `#!/usr/bin/env …` is only valid at the very beginning of a file, where the wrapper is added.
  return { code: code.replace(/^#!.*/, ''), map };
}

function optionsFor(filename: string): Options {
  return {
    filename,
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx: /x$/.test(filename) },
      target: 'es2022',
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'commonjs' },
  };
}

function compiling(module: Module): Compiling {
  if ('_compile' in module && typeof module._compile === 'function') {
    return { _compile: module._compile.bind(module) };
  }
  throw new Error('this version of Node compiles modules in another way');
}

/**
 * TypeScript may import `./shop.ts` as `./shop.js`, its name after compilation, or by the `paths` of its tsconfig.json.
 * A program, or a package of templates next to it, without an installed kustruct gets the one that runs it.
 */
function resolveTypeScript(): void {
  const resolve: unknown = Reflect.get(Module, '_resolveFilename');
  if (typeof resolve !== 'function') {
    return;
  }
  const resolveFilename = (request: string, parent: unknown, ...rest: unknown[]): unknown => {
    try {
      return Reflect.apply(resolve, Module, [request, parent, ...rest]);
    } catch (error) {
      for (const [path, from] of otherNames(request, parent)) {
        try {
          return Reflect.apply(resolve, Module, [path, from, ...rest]);
        } catch {
          // The first error names the module as the program does.
        }
      }
      throw error;
    }
  };
  Object.assign(Module, { _resolveFilename: resolveFilename });
}

/** Further candidates for a name that Node does not find, each with the importing module. */
function otherNames(request: string, parent: unknown): (readonly [path: string, parent: unknown])[] {
  if (/^\.{0,2}\//.test(request)) {
    return [[asTypeScript(request), parent]];
  }
  if (/^kustruct(?:\/|$)/.test(request)) {
    return [[request, module]];
  }
  const file = parent instanceof Module && typeof parent.filename === 'string' ? parent.filename : entry;
  const paths = isInPackage(file) ? [] : [...importedPaths(request, file), ...aliasedPaths(request, file)];
  return paths.flatMap((path) => [[path, parent] as const, [asTypeScript(path), parent] as const]);
}

function asTypeScript(path: string): string {
  return path.replace(/(\.[cm]?)js$/, '$1ts');
}
