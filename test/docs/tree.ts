import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BRANCH = /^((?:│ {3}| {4})*)[├└]── (.*)$/;

/** Whether a text shows a tree of files. */
export function isTree(text: string): boolean {
  return /^[ │]*[├└]── /m.test(text);
}

/** The files that a tree shows but that do not exist, and those that exist but that it does not show. */
export function treeFaults(text: string, folder: string): string[] {
  const shown = new Map<string, Set<string>>();
  const faults: string[] = [];
  const path: string[] = [];
  for (const line of text.split('\n').filter((other) => other.trim() !== '')) {
    const [, indent, branch] = BRANCH.exec(line) ?? [];
    const name = (branch ?? line).split(/ {2,}/)[0]?.trim().replace(/\/$/, '') ?? '';
    path.length = indent === undefined ? 0 : indent.length / 4 + 1;
    const parent = path.join('/');
    shown.set(parent, (shown.get(parent) ?? new Set()).add(name.split('/')[0] ?? ''));
    path.push(name);
    if (name !== '…' && !existsSync(join(folder, path.join('/')))) {
      faults.push(`${path.join('/')} is not there`);
    }
  }
  return [...faults, ...[...shown].flatMap(([parent, names]) => hidden(folder, parent, names))];
}

function hidden(folder: string, parent: string, names: ReadonlySet<string>): string[] {
  if (parent === '' || names.has('…') || !existsSync(join(folder, parent))) {
    return [];
  }
  const there = readdirSync(join(folder, parent)).filter((name) => !name.startsWith('.'));
  return there.filter((name) => !names.has(name)).map((name) => `${parent}/${name} is there, too`);
}
