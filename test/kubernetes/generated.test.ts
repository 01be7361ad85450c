import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDocuments } from '../../scripts/generate/documents';
import { factsFiles } from '../../scripts/generate/facts-files';
import { generate } from '../../scripts/generate/generate';

const GENERATED = join(__dirname, '../../src/kubernetes/generated');

const facts = ['openapi.json', 'discovery.json', 'history.json'] as const;
const [openApi, discovery, history] = facts.map((name) => join(__dirname, name));
const documents = readDocuments(openApi ?? '', discovery ?? '', history);
const generated = generate(documents);

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

describe('src/kubernetes/generated', () => {
  test('has the files that the generator writes, and no others', () => {
    const files = filesBelow(GENERATED).map((file) => relative(GENERATED, file));
    expect(files.sort()).toEqual([...generated.files.keys()].sort());
  });

  test.each([...generated.files])('has %s as the generator writes it', (path, text) => {
    expect(readFileSync(join(GENERATED, path), 'utf8')).toBe(text);
  });

  test('is generated from facts that the generator stores as they are', () => {
    for (const [name, text] of factsFiles(generated.facts)) {
      expect(readFileSync(join(__dirname, name), 'utf8')).toBe(text);
    }
  });

  test("holds facts, and none of the API's own sentences", () => {
    expect(readFileSync(openApi ?? '', 'utf8')).not.toContain('"description":"');
    const written = [...generated.files.values()].join('\n');
    expect(written).not.toMatch(/Standard object's metadata|More info:|defaults to/i);
  });
});
