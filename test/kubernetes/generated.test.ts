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

  test('is generated from facts that the generator stores unchanged', () => {
    for (const [name, text] of factsFiles(generated.facts)) {
      expect(readFileSync(join(__dirname, name), 'utf8')).toBe(text);
    }
  });

  test.each([
    [
      'core/v1.ts',
      'Container',
      'restartPolicyRules',
      ['Since Kubernetes 1.34.', 'Beta, behind the feature gate `ContainerRestartRules`, which is on by default.'],
    ],
    [
      'core/v1.ts',
      'Container',
      'ports',
      ['One element for each `containerPort` and `protocol`.', 'Patches merge elements by `containerPort`.'],
    ],
    ['core/v1.ts', 'ServiceSpec', 'loadBalancerIP', ['@deprecated']],
    ['apps/v1.ts', 'DeploymentSpec', 'revisionHistoryLimit', ['An integer of 32 bits.', '@default 10']],
    ['core/v1.ts', 'Secret', 'data', ['Base64.']],
  ])('has in %s what is known of %s.%s', (path, type, field, facts) => {
    const fields = generated.files.get(path)?.split(`export interface ${type} {\n`)[1]?.split('\n}')[0];
    const comment = fields
      ?.split(new RegExp(`^  ${field}\\??:`, 'm'))[0]
      ?.split('/**')
      .at(-1);
    for (const fact of facts) {
      expect(comment).toContain(fact);
    }
  });

  test.each([
    ['core/v1.ts', 'Endpoints', '@deprecated'],
    ['apps/v1.ts', 'Deployment', 'Resource `deployments` (`deploy`), namespaced. Since Kubernetes 1.9.'],
    ['storage/v1.ts', 'StorageClass', 'Resource `storageclasses` (`sc`), cluster-scoped.'],
    ['networking/v1.ts', 'IngressSpec', 'kubernetes-api/v1.36/#ingressspec-v1-networking-k8s-io'],
  ])('has in %s what is known of %s itself, and the page that documents its fields', (path, type, fact) => {
    const comment = generated.files.get(path)?.split(`export interface ${type} {\n`)[0]?.split('/**').at(-1);
    expect(comment).toContain(fact);
  });

  test("holds facts, and none of the API's own sentences", () => {
    expect(readFileSync(openApi ?? '', 'utf8')).not.toContain('"description":"');
    const written = [...generated.files.values()].join('\n');
    expect(written).not.toMatch(/Standard object's metadata|More info:|defaults to/i);
  });
});
