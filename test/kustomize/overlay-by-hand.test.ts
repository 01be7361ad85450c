import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newProblems } from '../../scripts/fuzz/common-base';
import { judge } from '../../src/checks/judging/judge';
import { commonHint, commonObjects } from '../../src/environments/common-objects';
import { findSimilar, textsOf } from '../../src/environments/similar-environments';
import { type EnvironmentRendering, layoutEnvironments } from '../../src/kustomize/environment-files';
import { layoutBase } from '../../src/kustomize/layout';
import { prove } from '../../src/kustomize/prove';
import { isMap } from '../../src/manifests/field';
import { kustomizeBuild, writeTree } from '../kubectl';
import { buildTree, type Measure, measureAll, measureOverlays, readTexts } from './by-hand';

const FOLDER = join(__dirname, 'by-hand');
const TREES = readdirSync(FOLDER);
const FOLDERS = { base: 'base', overlays: 'overlays', extension: '.yaml' };

/** Derives the base and overlays from the build of a tree, and measures both. */
function compare(tree: string) {
  const environments = treeOf(tree);
  const [{ rendering: first } = { rendering: [] }, ...others] = environments;
  const renderings = others.map(({ rendering }) => rendering);
  // Follows the hints for both.
  const base = commonHint('', first, renderings) === undefined ? first : commonObjects(first, renderings, () => []);
  const plain = layoutEnvironments(base, environments, FOLDERS);
  const named = environments.map(({ name }) => ({ name, parent: undefined }));
  const alike = findSimilar(textsOf(named, plain.files, FOLDERS.overlays), (otherwise) => plain.saved(otherwise));
  const standing = environments.map((each) => ({
    ...each,
    extends: alike.find(({ name }) => name === each.name)?.parent,
  }));
  const { files, problems } = layoutEnvironments(base, standing, FOLDERS);
  return { problems, byHand: readTexts(join(FOLDER, tree)), derived: files };
}

function treeOf(tree: string): readonly EnvironmentRendering[] {
  const folder = join(FOLDER, tree);
  const [chart = ''] = readdirSync(join(folder, 'base')).filter((name) => !name.endsWith('.yaml'));
  return buildTree(folder, chart);
}

function row(name: string, byHand: Measure, derived: Measure): string {
  const cells = (['lines', 'files', 'patches'] as const).map((key) => `${byHand[key]} / ${derived[key]}`.padStart(12));
  return `${name.padEnd(18)}${cells.join('')}`;
}

describe('overlays that an expert wrote by hand', () => {
  test('are hardly shorter than derived ones', () => {
    const compared = TREES.map((tree) => ({ tree, ...compare(tree) }));
    const rows = compared.flatMap(({ tree, byHand, derived }) => [
      row(tree, measureOverlays(byHand), measureOverlays(derived)),
      row('  with base', measureAll(byHand), measureAll(derived)),
    ]);
    const header = `${'by hand / derived'.padEnd(18)}${['lines', 'files', 'patches'].map((key) => key.padStart(12)).join('')}`;
    process.stdout.write(`${[header, ...rows].join('\n')}\n`);
    expect(compared.flatMap(({ problems }) => problems)).toEqual([]);
    const worse = compared.filter(({ byHand, derived }) => {
      const [expert, ours] = [measureOverlays(byHand), measureOverlays(derived)];
      return ours.lines > 1.1 * expert.lines || ours.patches > 1.2 * expert.patches;
    });
    expect(worse.map(({ tree }) => tree)).toEqual([]);
  });

  test.each(TREES)('have a base of common objects that Kustomize builds and check accepts: %s', (tree) => {
    const environments = treeOf(tree);
    for (const [place, { rendering }] of environments.entries()) {
      const others = environments.map((other) => other.rendering).filter((other) => other !== rendering);
      const base = commonObjects(rendering, others, (part) => judge(part).problems);
      const built = kustomizeBuild(join(writeTree(layoutBase(base, { allowEmpty: true })), 'base'));
      expect(prove(built.filter(isMap), base)).toEqual([]);
      expect(place > 0 || base.length > 0).toBe(true);
      expect(newProblems(base, rendering)).toEqual([]);
    }
  });
});
