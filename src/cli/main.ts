#!/usr/bin/env node
import Module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { keepCompiledCode } from './code-cache';
import type { ExitCode, Host } from './host';

// A run is short, and nearly everything that it creates lives until it ends. So the heap may grow to eleven times its
// remaining size, instead of four, before the next full collection: 10,000 objects take 1,075 instead of 1,145 ms, and
// 184 instead of 172 MB. And Node 20 optimizes a function only after twice the usual time, because compiling takes time
// from the program on two cores: 980 instead of 1,070 ms. Node 22 and later have another compiler in between (850 ms on
// 22).
setFlagsFromString('--heap-growing-percent=1000');
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=260000');
}

// Node 22 and later keep compiled code between runs: 115 instead of 145 ms for hello world, measured with NODE_COMPILE_CACHE.
if ('enableCompileCache' in Module && typeof Module.enableCompileCache === 'function') {
  Module.enableCompileCache();
} else {
  keepCompiledCode();
}

void main();

/**
 * Everything else is loaded after the flags are set, because V8 rejects cached code that was compiled under other
 * flags.
 */
async function main(): Promise<void> {
  const { EXIT, run } = await import('./run.js');
  const out = process.stdout.write.bind(process.stdout);
  const err = process.stderr.write.bind(process.stderr);
  const host: Host = { process, out: (text) => void out(text), err: (text) => void err(text) };
  try {
    leave(await run(process.argv.slice(2), host));
  } catch (error) {
    host.err(`kustruct itself failed, please report this:\n${error instanceof Error ? error.stack : String(error)}\n`);
    leave(EXIT.crash);
  }
}

/** A failed program may leave timers and sockets open, which would keep the process running. */
function leave(code: ExitCode): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

// biome-ignore lint/complexity/noUselessEmptyExport: without one, esbuild treats the file as CommonJS and wraps every module that it imports
export {};
