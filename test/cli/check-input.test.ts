import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';

const OK = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ok }\ndata: { a: b }\n';
/** A problem that is found only if the rest is still checked. */
const WRONG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: wrong }\ndata: { a: 1 }\n';
const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';

interface Found {
  readonly code: number;
  readonly problems: readonly Record<string, unknown>[];
}

/** The result of checking a folder with these files and one invalid file. */
function check(
  files: Readonly<Record<string, string | Buffer>>,
  prepare: (folder: string) => void = () => undefined,
): Found {
  const { folder, bin } = project({ 'k8s/wrong.yaml': WRONG });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, 'k8s', name), content);
  }
  prepare(join(folder, 'k8s'));
  const args = ['--max-old-space-size=700', bin, 'check', 'k8s', '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(stderr).toBe('');
  const result: Found = JSON.parse(stdout);
  expect(result.problems).toContainEqual(
    expect.objectContaining({ file: 'k8s/wrong.yaml', line: 4, rule: 'field-type' }),
  );
  return { ...result, problems: result.problems.filter(({ file }) => file !== 'k8s/wrong.yaml') };
}

const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
for (let at = 1; at < 10; at++) {
  bomb.push(
    `a${at}: &a${at} [${Array(10)
      .fill(`*a${at - 1}`)
      .join(', ')}]`,
  );
}

describe('bad input is reported, and the rest is checked:', () => {
  test.each<[string, string, string | Buffer, string]>([
    ['bytes that are not text', 'a.yaml', Buffer.from([...Buffer.from(HEAD), 0xff, 0xfe, 0x80]), 'is not valid UTF-8'],
    ['UTF-16', 'a.yaml', Buffer.from(`\ufeff${OK}`, 'utf16le'), 'the file is UTF-16'],
    ['control characters', 'a.yaml', `${HEAD}data: { a: "\u0000" }\n`, 'the file contains the character U+0000'],
    [
      'aliases that repeat each other',
      'a.yaml',
      `${HEAD}${bomb.join('\n')}\n`,
      'aliases repeat too much of the document',
    ],
    ['an alias of its parent', 'a.yaml', `${HEAD}data: &d\n  a: *d\n`, 'is inside its own target'],
    [
      'deeply nested lists',
      'a.yaml',
      `${HEAD}data: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
      'are nested more than',
    ],
    [
      'deeply nested maps',
      'a.json',
      `${JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap' }).slice(0, -1)},"data":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
      'are nested more than',
    ],
    [
      'a file that is too large',
      'a.yaml',
      Buffer.alloc(100_000_000, `${HEAD}data: { a: b }\n---\n`),
      'has 100.0 MB, and files of more than 67.1 MB are not read',
    ],
    ['a duplicate key', 'a.yaml', `${HEAD}data: { a: b, a: c }\n`, 'the key "a" appears twice in one map'],
    [
      'metadata that is a list',
      'a.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: []\n',
      'metadata is a list; it must be a map',
    ],
    [
      'a list whose items are not objects',
      'a.yaml',
      'apiVersion: v1\nkind: List\nitems: [1]\n',
      'items[0] is the number 1',
    ],
    [
      'an apiVersion that is a map',
      'a.yaml',
      'apiVersion: {}\nkind: Pod\nmetadata: { name: a }\n',
      'apiVersion is a map',
    ],
    ['an object without a kind', 'a.yaml', 'apiVersion: v1\nmetadata: { name: a }\n', 'kind is nothing'],
    [
      'a null spec of an object without a name',
      'a.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: null }\nspec: null\n',
      'has no name',
    ],
    [
      'names of built-in members of JavaScript objects',
      'a.yaml',
      `${HEAD}__proto__: { a: 1 }\n`,
      'ConfigMap has no field "__proto__"',
    ],
  ])('%s', (_, name, content, what) => {
    const { code, problems } = check({ [name]: content });
    expect(code).toBe(2);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: `k8s/${name}`, what: expect.stringContaining(what) }),
    );
  });

  test('broken links, and links to themselves', () => {
    const { problems } = check({}, (folder) => {
      symlinkSync('nowhere', join(folder, 'broken.yaml'));
      symlinkSync('self.yaml', join(folder, 'self.yaml'));
    });
    expect(problems.map(({ what }) => what)).toEqual([
      '"k8s/broken.yaml" is a broken symbolic link (ENOENT)',
      '"k8s/self.yaml" is a broken symbolic link (ELOOP)',
    ]);
  });

  test('folders that link to each other, which are read once', () => {
    const { problems } = check({}, (folder) => symlinkSync('../k8s', join(folder, 'again')));
    expect(problems).toEqual([]);
  });

  test('pipes and folders with the names of files', () => {
    const { problems } = check({}, (folder) => {
      mkdirSync(join(folder, 'folder.yaml'));
      spawnSync('mkfifo', [join(folder, 'pipe.yaml')]);
    });
    expect(problems).toEqual([]);
  });

  test('files without read permission', () => {
    const { problems } = check({ 'secret.yaml': OK }, (folder) => chmodSync(join(folder, 'secret.yaml'), 0));
    // The user root can read everything.
    const isRoot = process.getuid?.() === 0;
    expect(problems.map(({ what }) => what)).toEqual(isRoot ? [] : ['"k8s/secret.yaml" cannot be read: EACCES']);
  });
});

describe('paths', () => {
  test('that do not exist, and folders without files, are reported, and others are checked', () => {
    const { kustruct } = project({ 'ok.yaml': OK, 'texts/a.txt': 'a' });
    const { status, stdout } = kustruct('check', 'gone.yaml', 'texts', 'ok.yaml', '--format', 'json');
    const { objects, problems } = JSON.parse(stdout);
    expect({ status, objects }).toEqual({ status: 2, objects: 1 });
    expect(problems.map(({ what }: { what: string }) => what)).toEqual([
      'there is no .yaml, .yml or .json file in the folder "texts"',
      expect.stringContaining('there is no file "gone.yaml"'),
    ]);
  });

  test('of folders without objects have a warning, because they may be the wrong folders', () => {
    const { kustruct } = project({ 'k8s/values.yaml': 'a: 1\n' });
    const { status, stdout } = kustruct('check', 'k8s');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('there is no Kubernetes object in the folder "k8s"'),
    });
    expect(kustruct('check', 'k8s', '--strict').status).toBe(2);
    expect(kustruct('check', 'k8s/values.yaml', '--strict').status).toBe(0);
  });

  test('can be repeated, and are checked once', () => {
    const { stdout } = project({ 'ok.yaml': OK }).kustruct('check', 'ok.yaml', './ok.yaml', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ objects: 1, files: 1 });
  });

  test('of a program that does not exist are incorrect usage', () => {
    const { status, stderr } = project({ 'ok.yaml': OK }).kustruct('check', 'gone.ts');
    expect({ status, stderr }).toEqual({ status: 64, stderr: expect.stringContaining('"gone.ts"') });
  });

  test('of a program that crashes exit with 1', () => {
    const { status, stdout } = project({ 'main.ts': "throw new Error('boom');\n" }).kustruct('check', 'main.ts');
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('boom') });
  });
});
