import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { groupBy } from '../src/manifests/group-by';

const SRC = join(__dirname, '../src');
const TEST = __dirname;
const GENERATED = 'kubernetes/generated/';

const TREE = ['package cdk8s', 'package constructs'];
const SHARED = ['cdk8s-objects', 'kubernetes', 'manifests', 'problems', ...TREE, 'package cdk8s-plus-28'];
/** The areas of laws; none imports another, except the laws of all objects. */
const LAW_AREAS = [
  'metadata',
  'networking',
  'workloads',
  'access',
  'config',
  'storage',
  'admission',
  'cluster',
  'definitions',
  'resource',
  'pods',
  'versions',
];
const LAW_ROOMS = ['laws', 'laws/schema', 'laws/expressions', ...LAW_AREAS.map((area) => `laws/${area}`)];
const AREAS = ['config', 'storage', 'access', 'pods', 'workloads', 'networking', 'policy', 'templates'];

/** The rooms that each room may import in addition to itself. A room is a folder, or a file next to the folders. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'own-folder': [],
  'own-package': ['own-folder', 'manifests'],
  'nearest-folder': [],
  'clean-up': [],
  problems: ['own-folder', 'nearest-folder', 'package constructs'],
  kubernetes: [],
  manifests: ['kubernetes', 'problems'],
  'manifests/live': ['manifests', 'kubernetes'],
  reading: ['manifests', 'problems'],
  'reading/helm': ['reading', 'reading/files', 'problems'],
  'reading/kustomizations': [
    'reading',
    'reading/files',
    'kustomize/emulator',
    'kustomize/model',
    'manifests',
    'problems',
  ],
  'reading/files': ['reading', 'kubernetes', 'manifests', 'problems'],
  synthesis: [
    'laws/metadata',
    'kubernetes',
    'manifests',
    'problems',
    'own-folder',
    'nearest-folder',
    ...TREE,
    'cdk8s-objects',
  ],
  'cdk8s-objects': ['manifests', 'problems', ...TREE],
  output: ['manifests', 'problems'],
  'kustomize/model': ['manifests'],
  'kustomize/emulator': ['kustomize/model', 'manifests'],
  'kustomize/derive': ['kustomize/emulator', 'kustomize/model', 'kubernetes', 'manifests'],
  kustomize: [
    'kustomize/derive',
    'kustomize/emulator',
    'kustomize/model',
    'kubernetes',
    'nearest-folder',
    'output',
    'manifests',
    'problems',
    'reading',
  ],
  laws: ['kubernetes', 'manifests'],
  'laws/schema': ['laws', 'laws/grammars', 'kubernetes', 'manifests'],
  'laws/grammars': ['laws', 'manifests'],
  'laws/cel': ['laws/grammars', 'kubernetes', 'manifests'],
  'laws/expressions': ['laws', 'laws/cel', 'laws/grammars', 'kubernetes', 'manifests'],
  ...Object.fromEntries(
    LAW_AREAS.map((area) => [
      `laws/${area}`,
      ['laws', 'laws/definitions', 'laws/grammars', 'laws/metadata', 'kubernetes', 'manifests'],
    ]),
  ),
  checks: [...LAW_ROOMS, 'laws/grammars', 'kubernetes', 'manifests', 'problems'],
  'checks/pod-security': ['checks', 'kubernetes', 'manifests'],
  'checks/rules': ['checks', 'checks/pod-security', 'laws/grammars', 'kubernetes', 'manifests', 'problems'],
  'checks/judging': ['checks', 'checks/rules', 'kubernetes', 'manifests', 'problems'],
  'changes/model': [
    'checks',
    'laws',
    'laws/definitions',
    'laws/grammars',
    'laws/metadata',
    'manifests/live',
    'kubernetes',
    'manifests',
    'problems',
  ],
  'changes/refused': ['checks', 'laws', 'kubernetes', 'manifests', 'manifests/live', 'problems'],
  'changes/consequences': ['changes/model', 'checks', 'checks/pod-security', 'kubernetes', 'manifests'],
  changes: [
    'changes/consequences',
    'changes/model',
    'changes/refused',
    'checks',
    'kubernetes',
    'manifests',
    'problems',
  ],
  compare: ['changes', 'changes/model', 'late-comparison', 'manifests'],
  'late-comparison': ['changes'],
  constructs: SHARED,
  ...Object.fromEntries(
    AREAS.map((area, place) => [
      `constructs/${area}`,
      ['constructs', ...SHARED, ...AREAS.slice(0, place).map((above) => `constructs/${above}`)],
    ]),
  ),
  'constructs/config': ['constructs', 'constructs/custom', 'reading', ...SHARED],
  'constructs/custom': ['constructs', 'reading', 'reading/helm', ...SHARED],
  chart: ['synth-host', 'checked-rendering', 'constructs', 'kubernetes', 'manifests', 'problems', ...TREE],
  'synth-host': ['output', 'manifests', 'problems'],
  target: ['kubernetes', 'manifests', 'problems', 'package constructs'],
  'custom-rules': ['checks/judging', 'package constructs'],
  'checked-rendering': [
    'custom-rules',
    'target',
    'synth-host',
    'synthesis',
    'kustomize',
    'checks',
    'checks/judging',
    'manifests',
    'problems',
    'package constructs',
  ],
  app: [
    'custom-rules',
    'target',
    'checked-rendering',
    'checks/judging',
    'synth-host',
    'chart',
    'constructs',
    'synthesis',
    'kustomize',
    'output',
    'manifests',
    'problems',
    ...TREE,
  ],
  environments: [
    'app',
    'checked-rendering',
    'target',
    'synth-host',
    'synthesis',
    'kustomize',
    'output',
    'manifests',
    'problems',
  ],
  testing: [
    'app',
    'compare',
    'changes/model',
    'environments',
    'checks/judging',
    'kubernetes',
    'manifests',
    'problems',
    'package cdk8s',
  ],
  'cli/check': [
    'reading',
    'reading/files',
    'reading/helm',
    'reading/kustomizations',
    'checks',
    'laws',
    'kubernetes',
    'manifests',
    'own-package',
    'problems',
  ],
  'cli/diff': [
    'clean-up',
    'changes',
    'changes/model',
    'cli/check',
    'kubernetes',
    'manifests',
    'output',
    'problems',
    'reading/files',
    'reading/helm',
    'reading/kustomizations',
  ],
  'cli/init': ['own-package', 'output', 'problems'],
  'cli/type-check': ['clean-up', 'manifests', 'output', 'problems'],
  cli: [
    'target',
    'changes',
    'changes/consequences',
    'changes/model',
    'changes/refused',
    'cli/check',
    'cli/diff',
    'cli/init',
    'cli/type-check',
    'reading',
    'reading/files',
    'kubernetes',
    'nearest-folder',
    'own-folder',
    'own-package',
    'synth-host',
    'environments',
    'app',
    'checks',
    'checks/judging',
    'kustomize',
    'output',
    'manifests',
    'problems',
    'package @swc',
    'package get-tsconfig',
    'package resolve-pkg-maps',
    'package typescript',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether only types are imported. */
  readonly typeOnly: boolean;
}

/** The entry of users, which exports names of all rooms. */
const FACE: readonly string[] = ['index', 'deprecated-names'];

const files = listFiles(SRC).filter((file) => file.endsWith('.ts'));
// This file contains programs as strings, whose imports are not its own.
const imports = files.filter((file) => file !== join(SRC, 'cli/init/program.ts')).flatMap(importsOf);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (type )?[^;]*? from '([^']+)';/gms);
  return [...found].map(([, type, target = '']) => ({
    from: relative(SRC, file),
    to: target.startsWith('.') ? relative(SRC, join(dirname(file), `${target}.ts`)) : `package ${packageOf(target)}`,
    typeOnly: type !== undefined,
  }));
}

function packageOf(target: string): string {
  return target.startsWith('node:') ? 'node' : (target.split('/')[0] ?? target);
}

/** The room of a file: its folder, or its own name next to the folders; generated files belong to the room that reads them. */
function roomOf(path: string): string {
  if (path.startsWith(GENERATED)) {
    return 'kubernetes';
  }
  return path.includes('/') ? dirname(path) : path.replace(/\.ts$/, '');
}

function mayImport({ from, to }: Import): boolean {
  const [room, target] = [roomOf(from), to.startsWith('package ') ? to : roomOf(to)];
  return (
    FACE.includes(room) || target === 'package node' || room === target || (MAY_IMPORT[room] ?? []).includes(target)
  );
}

/** The imports between rooms rather than files. */
function betweenRooms(edges: readonly Import[]): Pick<Import, 'from' | 'to'>[] {
  return edges
    .filter(({ to }) => !to.startsWith('package '))
    .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
    .filter(({ from, to }) => from !== to);
}

/** The files or rooms of a cycle of imports, with the first one repeated at the end; undefined without a cycle. */
function findCycle(edges: readonly Pick<Import, 'from' | 'to'>[]): string[] | undefined {
  const targets = groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) {
      return [...path.slice(path.indexOf(file)), file];
    }
    if (done.has(file)) {
      return undefined;
    }
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle !== undefined) {
        return cycle;
      }
    }
    done.add(file);
    return undefined;
  };
  for (const { from } of edges) {
    const cycle = visit(from, []);
    if (cycle !== undefined) {
      return cycle;
    }
  }
  return undefined;
}

/** `kustomize/write-crash.test.ts` tests `kustomize/write-crash.ts`, or else `kustomize/write.ts`, or a folder of that name. */
function hasSource(test: string): boolean {
  const words = test.replace(/\.test\.ts$/, '').split('-');
  const sources = words.map((_, dropped) => join(SRC, words.slice(0, words.length - dropped).join('-')));
  return sources.some((source) => existsSync(`${source}.ts`)) || existsSync(join(SRC, test.replace(/\.test\.ts$/, '')));
}

describe('the architecture', () => {
  test('is read completely by these tests', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: 'checked-rendering.ts', to: 'synthesis/render.ts', typeOnly: false });
  });

  test('has no import in the wrong direction', () => {
    const forbidden = imports.filter((edge) => !mayImport(edge)).map(({ from, to }) => `${from} imports ${to}`);
    expect(forbidden).toEqual([]);
  });

  test('has no cycle of imports between files, including imports of types', () => {
    expect(imports.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(100);
    expect(findCycle(imports)).toBeUndefined();
  });

  test('has no cycle of imports between rooms', () => {
    expect(findCycle(betweenRooms(imports))).toBeUndefined();
  });

  test('is searched for cycles correctly', () => {
    const edge = (from: string, to: string): Import => ({ from, to, typeOnly: false });
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(findCycle(betweenRooms([edge('a/b.ts', 'c/d.ts'), edge('c/e.ts', 'a/f.ts')]))).toEqual(['a', 'c', 'a']);
  });

  test('has a rule for every room, and no rule for a missing room', () => {
    const rooms = new Set(files.map((file) => roomOf(relative(SRC, file))));
    for (const room of FACE) {
      rooms.delete(room);
    }
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...rooms].sort());
  });

  test('is described in docs/architecture.md, room by room', () => {
    const page = readFileSync(join(TEST, '../docs/architecture.md'), 'utf8');
    const drawn = [...page.matchAll(/^\| `src\/([^`]+?)(?:\/|\.ts)?` \|/gm)].map(([, room = '']) => room);
    expect(drawn.sort()).toEqual([...Object.keys(MAY_IMPORT), ...FACE].sort());
  });

  test('has all files that docs/architecture.md names', () => {
    const page = readFileSync(join(TEST, '../docs/architecture.md'), 'utf8');
    const named = [...page.matchAll(/`((?:src|scripts|test|docs|examples|\.ci)\/[\w./-]*\w)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(TEST, '..', path)))).toEqual([]);
  });

  test('has no file that imports the index', () => {
    const inside = imports.filter(({ from }) => from !== 'index.ts');
    expect(inside.filter(({ to }) => FACE.includes(roomOf(to)))).toEqual([]);
  });

  test('has no import of the testing room from another room', () => {
    const users = imports.filter(({ from, to }) => roomOf(to) === 'testing' && roomOf(from) !== 'testing');
    expect(users).toEqual([]);
  });

  test('loads cdk8s-plus-28 in only one place, and lazily', () => {
    const early = imports.filter(({ to, typeOnly }) => to === 'package cdk8s-plus-28' && !typeOnly);
    expect(early).toEqual([]);
  });

  test('has no vague file names, such as utils', () => {
    const vague = /\/(utils?|helpers?|common|base|core|types|misc|manager|impl)\.ts$/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  test('hides members with #, and not with private, which only the compiler checks', () => {
    const open = files.filter((file) => /^\s+private\s+(?:readonly\s+|static\s+)*\w/m.test(readFileSync(file, 'utf8')));
    expect(open.map((file) => relative(SRC, file))).toEqual([]);
  });

  test('exports no variable that changes, because the bundles copy imported values once', () => {
    const changing = files.filter((file) => /^export let /m.test(readFileSync(file, 'utf8')));
    expect(changing.map((file) => relative(SRC, file))).toEqual([]);
  });

  test('has no file with more than 300 lines', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length;
    const written = files.filter((file) => !relative(SRC, file).startsWith(GENERATED));
    expect(written.filter((file) => lines(file) > 301)).toEqual([]);
  });

  test('has a source file for each test', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const tests = rooms.flatMap(({ name }) => (existsSync(join(TEST, name)) ? listFiles(join(TEST, name)) : []));
    const unpaired = tests
      .filter((file) => file.endsWith('.test.ts'))
      .filter((file) => !hasSource(relative(TEST, file)));
    expect(unpaired.map((file) => relative(TEST, file))).toEqual([]);
  });
});
