import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kustruct from 'kustruct';
import { entryOf, IMPLIED, RENAMED, UNTYPED } from '../scripts/docs/exceptions';
import { listKinds } from '../scripts/docs/fields';
import { knownPropsModule, listKnownProps } from '../scripts/docs/known-props';
import { coveragePage, untypedOf } from '../scripts/docs/page';
import { readProgram } from '../scripts/docs/program';

const PAGE = join(__dirname, '../docs/coverage.md');
const ABSTRACT = ['Controller', 'KubernetesObject', 'PodController', 'Replicated', 'ScalableWorkload', 'Workload'];
/** Kinds that operators bring, of which Kubernetes has no definition. */
const OF_OTHERS = ['ExternalSecret', 'SealedSecret'];

const program = readProgram();
const kinds = listKinds(program);
const declared = kinds.flatMap(({ fields }) => fields.map((field) => field.declared));
const untyped = kinds.flatMap(untypedOf);

function isObjectClass(exported: unknown): boolean {
  const { prototype } = kustruct.KubernetesObject;
  return typeof exported === 'function' && Object.prototype.isPrototypeOf.call(prototype, exported.prototype ?? {});
}

test('src/constructs/known-props.ts is what `npm run docs` writes: run it, and commit what it wrote', () => {
  const file = join(__dirname, '../src/constructs/known-props.ts');
  expect(readFileSync(file, 'utf8')).toBe(knownPropsModule(listKnownProps(program)));
});

describe('docs/coverage.md', () => {
  test('is what `npm run docs` writes: run it, and commit what it wrote', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(coveragePage(kinds));
  });

  test('has every kind of Kubernetes that there is a class for', () => {
    const classes = Object.entries(kustruct).flatMap(([name, exported]) => (isObjectClass(exported) ? [name] : []));
    const own = classes.filter((name) => !ABSTRACT.includes(name) && !OF_OTHERS.includes(name));
    expect(kinds.map(({ name }) => name)).toEqual(own.sort());
  });
});

describe('the fields of the API', () => {
  test.each(kinds)('can all be written by overrides: $name', ({ fields }) => {
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ isInOverrides }) => !isInOverrides)).toEqual([]);
  });

  test('are counted down to those of containers, and up to those of the object', () => {
    const paths = kinds.find(({ name }) => name === 'CronJob')?.fields.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['spec.schedule', 'spec.jobTemplate.spec.template.spec.containers.image']),
    );
  });

  test('are typed where a prop writes them, and not where a prop of that name writes another', () => {
    const fields = kinds.find(({ name }) => name === 'CronJob')?.fields ?? [];
    const suspend = fields.filter(({ path }) => path.endsWith('.suspend'));
    expect(suspend.map(({ path, isTyped }) => [path, isTyped])).toEqual([
      ['spec.suspend', true],
      ['spec.jobTemplate.spec.suspend', false],
    ]);
  });

  test('have a reason where there is no prop for them', () => {
    const silent = untyped.filter((field) => entryOf(UNTYPED, field.declared) === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.keys(UNTYPED))('have no stale reason: %s', (entry) => {
    expect(untyped.map((field) => entryOf(UNTYPED, field.declared))).toContain(entry);
  });

  test.each(Object.keys({ ...RENAMED, ...IMPLIED }))('have no stale other name: %s', (entry) => {
    expect(declared).toContain(entry);
    expect(untyped.map((field) => field.declared)).not.toContain(entry);
  });
});
