import type { Written } from './write';

/** Facts about a run besides the written files. */
export interface RunFacts {
  /** How many objects were rendered. */
  readonly objects: number;
  readonly milliseconds: number;
}

type Mark = '+' | '~' | '-' | ' ';

interface Branch {
  readonly children: Map<string, Branch>;
  mark: Mark;
  /** The number of files in it, in total and by mark. */
  readonly files: Record<Mark, number>;
}

const MOST_LINES = 70;
const MOST_HIDDEN_CHANGES = 20;

/**
 * The result of a run as text: the tree of the output folder, in which `+` marks new files, `~` changed ones and `-`
 * removed ones, and a line of counts. A large tree ends at folders with their counts, and a few changes below them are
 * listed.
 */
export function formatWritten(written: Written, facts: RunFacts): string {
  const root = growTree(written);
  const depth = depthThatFits(root);
  const tree = [`  ${written.outdir}${counts(root, depth)}`, ...branchLines(root, '', depth)];
  return [...tree, ...hiddenChanges(written, depth), '', formatSummary(written, facts)].join('\n');
}

function growTree({ written, replaced, unchanged, removed }: Written): Branch {
  const root = newBranch();
  for (const path of unchanged) {
    grow(root, path, ' ');
  }
  for (const path of removed) {
    grow(root, path, '-');
  }
  const changed = new Set(replaced);
  for (const path of written) {
    grow(root, path, changed.has(path) ? '~' : '+');
  }
  return root;
}

function grow(root: Branch, path: string, mark: Mark): void {
  let branch = root;
  branch.files[mark]++;
  for (const name of path.split('/')) {
    const next = branch.children.get(name) ?? newBranch();
    branch.children.set(name, next);
    next.files[mark]++;
    branch = next;
  }
  branch.mark = mark;
}

function newBranch(): Branch {
  return { children: new Map(), mark: ' ', files: { '+': 0, '~': 0, '-': 0, ' ': 0 } };
}

/** The number of levels that fit into a reasonable number of lines; Infinity if all of them do. */
function depthThatFits(root: Branch): number {
  let lines = 0;
  let level = [...root.children.values()];
  for (let depth = 0; level.length > 0; depth++) {
    lines += level.length;
    if (lines > MOST_LINES) {
      return depth;
    }
    level = level.flatMap(({ children }) => [...children.values()]);
  }
  return Number.POSITIVE_INFINITY;
}

function branchLines(branch: Branch, indent: string, depth: number): string[] {
  if (depth === 0) {
    return [];
  }
  const children = [...branch.children].sort(([a], [b]) => (a < b ? -1 : 1));
  return children.flatMap(([name, child], i) => {
    const isLast = i === children.length - 1;
    const line = `${child.mark} ${indent}${isLast ? '└── ' : '├── '}${name}${counts(child, depth - 1)}`;
    return [line, ...branchLines(child, `${indent}${isLast ? '    ' : '│   '}`, depth - 1)];
  });
}

/** The counts of a folder whose contents are not shown. */
function counts({ children, files }: Branch, depth: number): string {
  if (children.size === 0 || depth > 0) {
    return '';
  }
  const written = files['+'] + files['~'];
  const changes = [
    written > 0 ? `, ${number(written)} written` : '',
    files['-'] > 0 ? `, ${number(files['-'])} removed` : '',
  ];
  return `/  ${plural(written + files[' '], 'file')}${changes.join('')}`;
}

/** The changes inside folders whose contents are not shown, if they are few. */
function hiddenChanges(written: Written, depth: number): string[] {
  const lines = changedPaths(written)
    .filter(({ path }) => path.split('/').length > depth)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, mark }) => `${mark} ${path}`);
  return lines.length > MOST_HIDDEN_CHANGES ? [] : lines;
}

/** The files that changed: `+` was added, `~` has other contents, `-` was removed. */
export function changedPaths({ written, replaced, removed }: Written): { path: string; mark: '+' | '~' | '-' }[] {
  const changed = new Set(replaced);
  return [
    ...written.map((path) => ({ path, mark: changed.has(path) ? ('~' as const) : ('+' as const) })),
    ...removed.map((path) => ({ path, mark: '-' as const })),
  ];
}

/** The line of counts alone. */
export function formatSummary({ written, unchanged, removed }: Written, { objects, milliseconds }: RunFacts): string {
  const changes = `${number(written.length)} written, ${number(unchanged.length)} unchanged, ${number(removed.length)} removed`;
  const result = written.length + removed.length === 0 ? 'nothing changed' : changes;
  const files = plural(written.length + unchanged.length, 'file');
  return `${plural(objects, 'object')}, ${files}: ${result} in ${(milliseconds / 1000).toFixed(2)} s`;
}

function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
