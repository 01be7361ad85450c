import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fromEnv, fromFile, fromFolder } from 'kustruct';
import { writeTree } from '../../temporary-tree';

describe('fromFile', () => {
  it('reads UTF-8 as a string, byte for byte', () => {
    const text = '\uFEFFa\r\nü\u0000 ';
    expect(fromFile(join(writeTree({ 'a.txt': text }), 'a.txt')).read()).toBe(text);
  });

  it('reads anything else as bytes', () => {
    const file = join(writeTree({}), 'logo.png');
    writeFileSync(file, Uint8Array.of(0x89, 0xff));
    expect(fromFile(file).read()).toEqual(Buffer.from([0x89, 0xff]));
  });

  it('reads the file on each call, relative to the working directory at its creation', () => {
    const folder = writeTree({});
    const content = fromFile(relative(process.cwd(), join(folder, 'late.txt')));
    writeFileSync(join(folder, 'late.txt'), 'first');
    expect(content.read()).toBe('first');
    writeFileSync(join(folder, 'late.txt'), 'second');
    expect(content.read()).toBe('second');
  });

  it('suggests __dirname if the file is in the folder of the program, not in the working directory', () => {
    expect(fromFile(basename(__filename)).read()).toEqual({
      what: `there is no file "content.test.ts" in the working directory ${process.cwd()}`,
      fix: "start at the folder of content.test.ts: fromFile(join(__dirname, 'content.test.ts'))",
    });
  });

  it('reports that a folder is not a file', () => {
    const folder = writeTree({ 'config/a.txt': 'a' });
    expect(fromFile(`${folder}/config`).read()).toEqual({
      what: `"${folder}/config" is a folder, not a file`,
      fix: `use all files in it: data: fromFolder('${folder}/config')`,
    });
  });
});

describe('fromFolder', () => {
  it('lists the files of a folder in a fixed order, with hidden files and links to files, but without folders', () => {
    const folder = writeTree({ b: 'B', a: 'A', '.c': 'C', 'deeper/d': 'D' });
    symlinkSync(join(folder, 'deeper/d'), join(folder, 'link'));
    symlinkSync(join(folder, 'gone'), join(folder, 'broken'));
    const contents = Object.entries(fromFolder(folder)).map(([name, content]) => [name, content.read()]);
    expect(contents).toEqual([
      ['.c', 'C'],
      ['a', 'A'],
      ['b', 'B'],
      ['link', 'D'],
    ]);
  });

  it('reports a folder that does not exist, is a file, or has no files', () => {
    const folder = writeTree({ 'a.txt': 'a' });
    mkdirSync(join(folder, 'empty'));
    expect(fromFolder(`${folder}/none`).none?.read()).toEqual({
      what: `there is no folder "${folder}/none"`,
      fix: "make it, or use the existing one: fromFolder('…/none')",
    });
    expect(fromFolder(`${folder}/a.txt`)['a.txt']?.read()).toEqual({
      what: `"${folder}/a.txt" is a file, not a folder`,
      fix: `use it under its key: 'a.txt': fromFile('${folder}/a.txt')`,
    });
    expect(fromFolder(`${folder}/empty`).empty?.read()).toEqual({
      what: `there are no files in the folder "${folder}/empty"`,
      fix: `use the folder that contains them: fromFolder('${folder}/empty/…')`,
    });
  });
});

describe('fromEnv', () => {
  const name = 'KUSTRUCT_TEST_PASSWORD';
  afterEach(() => {
    delete process.env[name];
  });

  it('reads the variable on each call', () => {
    const content = fromEnv(name);
    process.env[name] = 's3cret';
    expect(content.read()).toBe('s3cret');
  });

  it('treats an empty variable like one that is not set', () => {
    process.env[name] = '';
    expect(fromEnv(name).read()).toMatchObject({ what: `the environment variable ${name} is empty` });
    delete process.env[name];
    expect(fromEnv(name).read()).toMatchObject({ what: `the environment variable ${name} is not set` });
  });
});
