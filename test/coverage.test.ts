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
/** Kinds of operators, which Kubernetes does not define. */
const OF_OTHERS = ['ExternalSecret', 'SealedSecret'];

const program = readProgram();
const kinds = listKinds(program);
const declared = kinds.flatMap(({ fields }) => fields.map((field) => field.declared));
const untyped = kinds.flatMap(untypedOf);

function isObjectClass(exported: unknown): boolean {
  const { prototype } = kustruct.KubernetesObject;
  return typeof exported === 'function' && Object.prototype.isPrototypeOf.call(prototype, exported.prototype ?? {});
}

test('src/constructs/known-props.ts is up to date: run `npm run docs`, and commit the result', () => {
  const file = join(__dirname, '../src/constructs/known-props.ts');
  expect(readFileSync(file, 'utf8')).toBe(knownPropsModule(listKnownProps(program)));
});

describe('docs/coverage.md', () => {
  test('is up to date: run `npm run docs`, and commit the result', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(coveragePage(kinds));
  });

  test('lists every kind of Kubernetes that has a class', () => {
    const classes = Object.entries(kustruct).flatMap(([name, exported]) => (isObjectClass(exported) ? [name] : []));
    const own = classes.filter((name) => !ABSTRACT.includes(name) && !OF_OTHERS.includes(name));
    expect(kinds.map(({ name }) => name)).toEqual(own.sort());
  });
});

describe('the fields of the API', () => {
  test.each(kinds)('can all be set in overrides: $name', ({ fields }) => {
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ isInOverrides }) => !isInOverrides)).toEqual([]);
  });

  test('are listed from those of the object to those of its containers', () => {
    const paths = kinds.find(({ name }) => name === 'CronJob')?.fields.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['spec.schedule', 'spec.jobTemplate.spec.template.spec.containers.image']),
    );
  });

  test('are typed if a prop sets them, but not if a prop with the same name sets another field', () => {
    const fields = kinds.find(({ name }) => name === 'CronJob')?.fields ?? [];
    const suspend = fields.filter(({ path }) => path.endsWith('.suspend'));
    expect(suspend.map(({ path, isTyped }) => [path, isTyped])).toEqual([
      ['spec.suspend', true],
      ['spec.jobTemplate.spec.suspend', false],
    ]);
  });

  test('have a reason if there is no prop for them', () => {
    const unexplained = untyped.filter((field) => entryOf(UNTYPED, field.declared) === undefined);
    expect(unexplained.map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.keys(UNTYPED))('have no obsolete reason: %s', (entry) => {
    expect(untyped.map((field) => entryOf(UNTYPED, field.declared))).toContain(entry);
  });

  test.each(Object.keys({ ...RENAMED, ...IMPLIED }))('have no obsolete other name: %s', (entry) => {
    expect(declared).toContain(entry);
    expect(untyped.map((field) => field.declared)).not.toContain(entry);
  });
});
