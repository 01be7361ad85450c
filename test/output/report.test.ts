import { formatWritten } from '../../src/output/report';

const NOTHING = { outdir: 'dist', written: [], unchanged: [], removed: [] };
const FACTS = { objects: 14, milliseconds: 123.4 };

function lines(...text: string[]): string {
  return text.join('\n');
}

/** `charts` folders of five files each. */
function charts(count: number): string[] {
  return Array.from({ length: count * 5 }, (_, i) => `base/c${Math.floor(i / 5)}/object-${i % 5}.yaml`);
}

test('shows what the folder holds, and marks what was written and removed', () => {
  const text = formatWritten(
    {
      outdir: 'dist',
      written: ['base/shop/deployment-api.yaml', 'base/shop/kustomization.yaml'],
      unchanged: ['base/kustomization.yaml', 'base/shop/service-http.yaml', 'construct-metadata.json'],
      removed: ['base/old/service-web.yaml'],
    },
    FACTS,
  );
  expect(text).toBe(
    lines(
      '  dist',
      '  ├── base',
      '  │   ├── kustomization.yaml',
      '  │   ├── old',
      '- │   │   └── service-web.yaml',
      '  │   └── shop',
      '+ │       ├── deployment-api.yaml',
      '+ │       ├── kustomization.yaml',
      '  │       └── service-http.yaml',
      '  └── construct-metadata.json',
      '',
      '14 objects, 5 files: 2 written, 3 unchanged, 1 removed in 0.12 s',
    ),
  );
});

test('reports it when nothing changed', () => {
  expect(formatWritten({ ...NOTHING, unchanged: ['a.yaml', 'b.yaml'] }, FACTS)).toBe(
    lines('  dist', '  ├── a.yaml', '  └── b.yaml', '', '14 objects, 2 files: nothing changed in 0.12 s'),
  );
});

test('reports it when there is nothing', () => {
  expect(formatWritten(NOTHING, { objects: 0, milliseconds: 4 })).toBe(
    lines('  dist', '', '0 objects, 0 files: nothing changed in 0.00 s'),
  );
});

test('counts one as one', () => {
  expect(formatWritten({ ...NOTHING, written: ['a.yaml'] }, { objects: 1, milliseconds: 1500 })).toBe(
    lines('  dist', '+ └── a.yaml', '', '1 object, 1 file: 1 written, 0 unchanged, 0 removed in 1.50 s'),
  );
});

test('tells files that changed from new ones, in the tree and below folders that it closes', () => {
  expect(formatWritten({ ...NOTHING, written: ['a', 'b'], replaced: ['b'] }, FACTS)).toContain(
    lines('  dist', '+ ├── a', '~ └── b', '', '14 objects, 2 files: 2 written'),
  );
  const [changed = '', added = '', ...unchanged] = charts(20);
  const text = formatWritten({ ...NOTHING, written: [changed, added], replaced: [changed], unchanged }, FACTS);
  expect(text).toContain('      ├── c0/  5 files, 2 written\n');
  expect(text).toContain(lines('', `~ ${changed}`, `+ ${added}`, ''));
});

test('shows a folder that replaced a file', () => {
  expect(formatWritten({ ...NOTHING, removed: ['a'], written: ['a/b'] }, FACTS)).toContain(
    lines('  dist', '- └── a', '+     └── b'),
  );
});

test('closes the folders of a large tree, and lists a few changes below them', () => {
  const [changed = '', ...others] = charts(20);
  const unchanged = [...others, 'base/kustomization.yaml'];
  const text = formatWritten({ ...NOTHING, written: [changed], unchanged, removed: ['base/c1/old.yaml'] }, FACTS);
  expect(text.split('\n').slice(0, 4)).toEqual([
    '  dist',
    '  └── base',
    '      ├── c0/  5 files, 1 written',
    '      ├── c1/  5 files, 1 removed',
  ]);
  expect(text.split('\n').slice(20)).toEqual([
    '      ├── c8/  5 files',
    '      ├── c9/  5 files',
    '      └── kustomization.yaml',
    '+ base/c0/object-0.yaml',
    '- base/c1/old.yaml',
    '',
    '14 objects, 101 files: 1 written, 100 unchanged, 1 removed in 0.12 s',
  ]);
});

test('stays short for thousands of files', () => {
  expect(formatWritten({ ...NOTHING, written: charts(2000) }, { objects: 10_000, milliseconds: 987 })).toBe(
    lines(
      '  dist',
      '  └── base/  10,000 files, 10,000 written',
      '',
      '10,000 objects, 10,000 files: 10,000 written, 0 unchanged, 0 removed in 0.99 s',
    ),
  );
});

test('closes even the output folder when too much is directly in it', () => {
  const unchanged = Array.from({ length: 100 }, (_, i) => `object-${i}.yaml`);
  expect(formatWritten({ ...NOTHING, unchanged }, FACTS)).toContain('  dist/  100 files\n\n14 objects');
});

test('does not depend on the order of the paths', () => {
  const [some, others] = [
    ['b/c', 'a', 'b/a'],
    ['b/a', 'b/c', 'a'],
  ];
  expect(formatWritten({ ...NOTHING, written: some }, FACTS)).toBe(
    formatWritten({ ...NOTHING, written: others }, FACTS),
  );
});
