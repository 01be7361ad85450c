import { type App, Chart, ConfigMap, Deployment, environments } from 'kustruct';
import { findSimilar, similarHint, textsOf } from '../../src/environments/similar-environments';
import { writeTree } from '../temporary-tree';

interface Values {
  readonly region: string;
  readonly memory?: '256Mi' | '4Gi';
  readonly image?: string;
  readonly replicas?: number;
  readonly only?: readonly string[];
  readonly extends?: string;
}

function build(app: App, { region, memory = '256Mi', image = '7.1.0', replicas = 1, only = [] }: Values): void {
  const chart = new Chart(app, 'search', { namespace: 'search' });
  new ConfigMap(chart, 'settings', { data: { REGION: region } });
  for (const name of ['index', 'query']) {
    new Deployment(chart, name, { image: `ghcr.io/acme/${name}:${image}`, memory, replicas });
  }
  for (const name of only) {
    new ConfigMap(chart, name, { data: { A: '1', B: '2', C: '3', D: '4', E: '5', F: '6' } });
  }
}

type All = Readonly<Record<string, Values>>;

const DEV: Values = { region: 'local' };
const EU: Values = { region: 'eu', memory: '4Gi' };
const US: Values = { region: 'us', memory: '4Gi' };

function hintsOf(values: All, components?: boolean): readonly string[] {
  return environments(values, build, { outdir: writeTree({}), ...(components !== undefined && { components }) }).synth()
    .hints;
}

/** The lines that a reader must read: not empty, not a comment and not the start of a document. */
function linesOf(values: All, components = false): number {
  const texts = [...environments(values, build, { components }).layout().values()];
  return texts.flatMap((text) => text.split('\n')).filter((line) => /^(?!---$)[^#]/.test(line)).length;
}

/** The environments as the input of hints. */
function following(values: All, hints: readonly string[]): All {
  const parents = new Map(hints.map((hint) => [/in "(\w+)"/.exec(hint)?.[1], /extends: '(\w+)'/.exec(hint)?.[1]]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      parents.has(name) ? { ...value, extends: parents.get(name) } : value,
    ]),
  );
}

function promised(hints: readonly string[]): number {
  return hints.reduce((sum, hint) => sum + Number(/(\d+) lines smaller/.exec(hint)?.[1]), 0);
}

describe('similar environments', () => {
  test.each<[string, All]>([
    ['patches', { dev: DEV, eu: EU, us: US }],
    [
      'images and replicas',
      { dev: DEV, eu: { ...EU, image: '8.0.0', replicas: 4 }, us: { ...US, image: '8.0.0', replicas: 4 } },
    ],
    [
      'images and replicas alone',
      {
        dev: DEV,
        eu: { region: 'eu', image: '8.0.0', replicas: 4 },
        us: { region: 'us', image: '8.0.0', replicas: 4 },
      },
    ],
    [
      'objects, more of them in one environment',
      { dev: DEV, eu: { ...EU, only: ['a', 'b'] }, us: { ...US, only: ['a'] } },
    ],
    ['several environments', { dev: DEV, eu: EU, us: US, ap: { ...EU, region: 'ap' } }],
    ['one that already extends another', { dev: DEV, eu: EU, blue: { ...EU, extends: 'eu', image: '9.0.0' }, us: US }],
  ])('are as much smaller as the hints promise: %s', (_, values) => {
    const hints = hintsOf(values);
    expect(hints).not.toEqual([]);
    expect(hints.every((hint) => hint.startsWith('extends: '))).toBe(true);
    expect(linesOf(values) - linesOf(following(values, hints))).toBe(promised(hints));
    expect(hintsOf(following(values, hints))).toEqual([]);
  });

  test('get a hint to use components if these save more, with the exact number of lines', () => {
    const values = Object.fromEntries(
      ['eu', 'us', 'ap'].map((region) => [region, { ...EU, region, only: [region, `${region}-more`] }]),
    );
    const hints = hintsOf({ dev: DEV, ...values });
    expect(hints).toEqual([expect.stringMatching(/^components: true would make the files \d+ lines smaller/)]);
    expect(linesOf({ dev: DEV, ...values }) - linesOf({ dev: DEV, ...values }, true)).toBe(promised(hints));
    expect(hintsOf({ dev: DEV, ...values }, true)).toEqual([]);
  });

  test('get no hint if the program disables components and extending would undo too much', () => {
    const values = Object.fromEntries(
      ['eu', 'us'].map((region) => [
        region,
        { ...EU, region, only: ['a', 'b', 'c', 'd'].map((name) => `${name}-${region}`) },
      ]),
    );
    expect(hintsOf({ dev: DEV, ...values }, false)).toEqual([]);
  });

  test('get no hint if they already extend each other, or have nothing in common', () => {
    expect(hintsOf({ dev: DEV, eu: EU, us: { ...US, extends: 'eu' } })).toEqual([]);
    expect(hintsOf({ dev: DEV, eu: EU, test: { ...DEV, region: 'test' } })).toEqual([]);
  });

  test('are measured for at most three of them, the most similar ones first', () => {
    const text = (lines: number) => 'a: b\n'.repeat(lines);
    const names = ['a', 'b', 'c', 'd', 'e'];
    const files = new Map(names.map((name, place) => [`overlays/${name}/x${place}.patch.yaml`, text(place)]));
    for (const [place, name] of names.entries()) {
      for (const other of names.slice(place)) {
        files.set(`overlays/${other}/${name}.patch.yaml`, text(30 + place));
      }
    }
    const asked: string[] = [];
    const environments = textsOf(
      names.map((name) => ({ name, parent: undefined })),
      files,
      'overlays',
    );
    const alike = findSimilar(environments, ({ extending }) => {
      asked.push(`${extending?.name} on ${extending?.parent}`);
      return asked.length === 2 ? 9 : 20;
    });
    expect(asked).toEqual(['c on b', 'd on c', 'e on d']);
    expect(alike.map(similarHint)).toEqual([
      expect.stringContaining(`extends: 'b' in "c"`),
      expect.stringContaining(`extends: 'd' in "e"`),
    ]);
  });

  test('are named once, however often the app is synthesized', () => {
    const values: All = { dev: DEV, eu: EU, us: US };
    const app = environments(values, build, { outdir: writeTree({}) });
    const shown = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const hints = [...app.synth().hints, ...app.synth().hints];
    const texts = shown.mock.calls.map(([text]) => text);
    shown.mockRestore();
    expect(hints).toHaveLength(2);
    expect(texts).toEqual([`hint  ${hints[0]}\n`]);
  });
});
