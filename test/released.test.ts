import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Environments, type Rendering } from 'kustruct';
import { load } from './examples/example';
import { type Promised, type Promises, promisesOf } from './released/promises';

const EXAMPLES = join(__dirname, '../examples');
/** The objects of the examples as the last release rendered them. */
const RELEASED = join(__dirname, 'released/examples.json');

/** A change of what the last release promised. */
interface Change {
  readonly object: string;
  /** Empty if the object itself is removed or renamed. */
  readonly field: string;
  readonly change: string;
}

/** The current objects of every example, in each of its environments. */
function renderExamples(): { [place: string]: Promises } {
  const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts')));
  const renderings = names.flatMap((name): (readonly [place: string, rendering: Rendering])[] => {
    const { app } = load<{ app?: unknown }>(name);
    if (app instanceof App) {
      return [[name, app.render()]];
    }
    return app instanceof Environments ? [...app.render()].map(([env, each]) => [`${name}/${env}`, each]) : [];
  });
  const promised = renderings.map(([place, each]) => [place, promisesOf(each.map(({ manifest }) => manifest))]);
  return Object.fromEntries(promised);
}

function changesOf(before: Promises, after: Promises): Change[] {
  return Object.entries(before).flatMap(([object, promised]) => {
    const now = after[object];
    return now === undefined ? [{ object, field: '', change: 'gone' }] : changedFields(object, promised, now);
  });
}

function changedFields(object: string, before: Promised, now: Promised): Change[] {
  return Object.keys({ ...now, ...before }).flatMap((field) =>
    before[field] === now[field]
      ? []
      : [{ object, field: field.replace(/\[\d+\]/g, '[]'), change: difference(before[field], now[field]) }],
  );
}

/** The labels that a selector lost and gained; "another one" for other fields. */
function difference(before = '', now = ''): string {
  const [old = [], fresh = []] = [before, now].map((text) => text.split(',').filter((pair) => pair !== ''));
  const lost = old.filter((pair) => !fresh.includes(pair)).map((pair) => `without ${pair.replace(/=.*/, '')}`);
  const added = fresh.filter((pair) => !old.includes(pair)).map((pair) => `with ${pair.replace(/=.*/, '')}`);
  return before.includes('=') || now.includes('=') ? [...lost, ...added].join(', ') : 'another one';
}

/** The rows in CHANGELOG.md that list changes in a cluster, of the unreleased section. */
function listedChanges(): Set<string> {
  const changelog = readFileSync(join(__dirname, '../CHANGELOG.md'), 'utf8');
  const [, unreleased = ''] = /^## \[Unreleased\]$(.*?)(?=^## \[|(?![\s\S]))/ms.exec(changelog) ?? [];
  const rows = [...unreleased.matchAll(/^ *\| (?!kinds|---)(.+?) \| (.+?) \| (.+?) \| .+ \|$/gm)];
  return new Set(
    rows.flatMap(([, kinds = '', fields = '', change = '']) =>
      kinds
        .split(', ')
        .flatMap((kind) => fields.split(', ').map((field) => `${kind} ${field} ${change}`.replaceAll('`', ''))),
    ),
  );
}

function kindOf({ object }: Change): string {
  return object.split(' ')[1] ?? '';
}

function format(changes: { readonly [place: string]: Promises }): string {
  const places = Object.entries(changes).map(([place, promises]) => {
    const objects = Object.entries(promises).map(
      (entry) => `    ${entry.map((part) => JSON.stringify(part)).join(': ')}`,
    );
    return `  ${JSON.stringify(place)}: {\n${objects.join(',\n')}\n  }`;
  });
  return `{\n${places.join(',\n')}\n}\n`;
}

describe('the examples, compared with the last release', () => {
  const now = renderExamples();
  if (process.env.UPDATE_RELEASED) {
    writeFileSync(RELEASED, format(now));
  }
  const released: { [place: string]: Promises } = JSON.parse(readFileSync(RELEASED, 'utf8'));
  const changes = Object.entries(released).flatMap(([place, promises]) =>
    changesOf(promises, now[place] ?? {}).map((change) => ({ ...change, place })),
  );
  const listed = listedChanges();
  const keyOf = (change: Change) => `${kindOf(change)} ${change.field} ${change.change}`;

  it('keep every name, selector and pod template, except for the changes in CHANGELOG.md', () => {
    const unlisted = changes.filter((change) => !listed.has(keyOf(change)));
    expect(unlisted.map(({ place, object, field, change }) => `${place}: ${object} ${field} ${change}`)).toEqual([]);
  });

  it('have every change that CHANGELOG.md lists', () => {
    const real = new Set(changes.map(keyOf));
    expect([...listed].filter((change) => !real.has(change))).toEqual([]);
  });

  it('are many, and show a changed label, a renamed object and another image', () => {
    expect(Object.values(released).flatMap(Object.keys).length).toBeGreaterThan(400);
    const pods = (image: string, labels: object) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api' },
      spec: { selector: { matchLabels: { ...labels } }, template: { spec: { containers: [{ image }] } } },
    });
    const before = promisesOf([pods('a:1', { app: 'api', tier: 'a' })]);
    const object = 'apps/v1 Deployment api';
    expect(changesOf(before, promisesOf([pods('a:1', { app: 'api', team: 'a' })]))).toEqual([
      { object, field: 'spec.selector', change: 'without tier, with team' },
    ]);
    expect(changesOf(before, promisesOf([pods('a:2', { app: 'api', tier: 'a' })]))).toEqual([
      { object, field: 'spec.template', change: 'another one' },
    ]);
    expect(changesOf(before, {})).toEqual([{ object, field: '', change: 'gone' }]);
  });
});
