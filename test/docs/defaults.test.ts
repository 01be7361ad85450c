import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { App, Chart, ConfigMap, CronJob, type Defaults, Deployment, plain, StatefulSet, secure } from 'kustruct';
import type { Block } from './blocks';
import { PageRun } from './page-run';
import { typeFaults } from './type-check';

/** A row of the table: a field of the profile, and the props that switch it off for one object. */
interface Row {
  readonly field: string;
  readonly off: string;
}

/** The props of objects of each kind, in addition to those of a row. */
const GIVEN = {
  ConfigMap: {},
  Deployment: { image: 'api:1.4.2', replicas: 3, envFrom: [{ configMapRef: { name: 'settings' } }] },
  StatefulSet: { image: 'api:1.4.2', replicas: 3 },
  CronJob: { image: 'api:1.4.2', schedule: '@daily' },
};
const KINDS = ['ConfigMap', 'Deployment', 'StatefulSet', 'CronJob'] as const;
type Kind = (typeof KINDS)[number];

const page = readFileSync(join(__dirname, '../../docs/defaults.md'), 'utf8');
const rows: Row[] = [...page.matchAll(/^\| `(.+?)` \| .+ \| `(.+)` \|$/gm)].map(([, field = '', off = '']) => ({
  field,
  off,
}));

/** All fields that a program renders, as `Kind name` and path, with the value in JSON. */
function writtenBy(kind: Kind, defaults: Defaults, props: object): Map<string, string> {
  const chart = new Chart(new App({ name: 'acme' }), 'shop', { defaults });
  new ApiObject(chart, 'settings', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings' },
    ...{ data: { MODE: 'fast' } },
  });
  Reflect.construct({ ConfigMap, CronJob, Deployment, StatefulSet }[kind], [
    chart,
    'api',
    { ...GIVEN[kind], ...props },
  ]);
  return new Map(chart.toJson().flatMap((manifest) => leaves(`${manifest.kind} ${manifest.metadata.name}`, manifest)));
}

function leaves(path: string, value: unknown): [string, string][] {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner))
    : [[path, JSON.stringify(value)]];
}

/** A profile without one of its fields, named by its path. */
function without(profile: Defaults, path: string): Defaults {
  const cut = (value: object, [key = '', ...rest]: readonly string[]): object =>
    Object.fromEntries(
      Object.entries(value).flatMap(([name, inner]) => {
        if (name !== key) {
          return [[name, inner]];
        }
        return rest.length === 0 ? [] : [[name, cut(inner, rest)]];
      }),
    );
  return { labels: false, ...cut(profile, path.split('.')) };
}

/** The first kind on which a field of the profile has an effect, and the fields that exist only because of it. */
function effectOf(field: string): { readonly kind: Kind; readonly written: readonly (readonly [string, string])[] } {
  for (const kind of KINDS) {
    const bare = writtenBy(kind, without(secure, field), {});
    const written = [...writtenBy(kind, secure, {})].filter(([path, value]) => bare.get(path) !== value);
    if (written.length > 0) {
      return { kind, written };
    }
  }
  throw new Error(`${field} has no effect`);
}

describe('the table of the defaults of secure', () => {
  test('has a row for everything', () => {
    const bare = rows.reduce((profile, { field }) => without(profile, field), secure);
    for (const kind of KINDS) {
      expect(writtenBy(kind, bare, {})).toEqual(writtenBy(kind, plain, {}));
    }
  });

  test.each(rows)('disables $field with $off', ({ field, off }) => {
    const { kind, written } = effectOf(field);
    const props: object = new Function(`return { ${off} }`)();
    const left = writtenBy(kind, secure, props);
    expect(written.filter(([path, value]) => left.get(path) === value)).toEqual([]);
  });

  test('has props that compile', () => {
    const made = rows.map(({ field, off }, index) => {
      const { kind } = effectOf(field);
      return `new ${kind}(chart, 'row-${index}', { ...${JSON.stringify(GIVEN[kind])}, ${off} });`;
    });
    const run = new PageRun();
    const block: Block = { language: 'ts', text: made.join('\n'), line: 1, directives: [] };
    run.take(block);
    expect([...typeFaults(run.programs).values()]).toEqual([[]]);
  });
});
