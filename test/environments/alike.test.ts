import { type App, Chart, ConfigMap, Deployment, environments } from 'kustruct';
import { alikeHint, findAlike, textsOf } from '../../src/environments/alike';
import { writeTree } from '../temporary-tree';

interface Values {
  readonly region: string;
  readonly memory: '256Mi' | '4Gi';
}

function build(app: App, { region, memory }: Values): void {
  const chart = new Chart(app, 'search', { namespace: 'search' });
  new ConfigMap(chart, 'settings', { data: { REGION: region } });
  for (const name of ['index', 'query']) {
    new Deployment(chart, name, { image: 'ghcr.io/acme/search:7.1.0', memory });
  }
}

const DEV: Values = { region: 'local', memory: '256Mi' };
const EU: Values = { region: 'eu', memory: '4Gi' };
const US: Values = { region: 'us', memory: '4Gi' };

function hintsOf(values: Readonly<Record<string, Values & { readonly extends?: string }>>): readonly string[] {
  return environments(values, build, { outdir: writeTree({}) }).synth().hints;
}

describe('environments that are alike', () => {
  test('are proposed to extend each other, where that makes the files smaller', () => {
    expect(hintsOf({ dev: DEV, eu: EU, us: US })).toEqual([
      expect.stringMatching(/^extends: 'eu' in "us" would make the files smaller, by about \d+ lines/),
    ]);
  });

  test('are as small as the hint says when they do', () => {
    const size = (values: Readonly<Record<string, Values & { readonly extends?: string }>>) =>
      [...environments(values, build).layout()].reduce((sum, [, text]) => sum + text.split('\n').length, 0);
    expect(size({ dev: DEV, eu: EU, us: { ...US, extends: 'eu' } })).toBeLessThan(size({ dev: DEV, eu: EU, us: US }));
  });

  test('are not proposed where they do already, or have nothing in common', () => {
    expect(hintsOf({ dev: DEV, eu: EU, us: { ...US, extends: 'eu' } })).toEqual([]);
    expect(hintsOf({ dev: DEV, eu: EU, test: { ...DEV, region: 'test' } })).toEqual([]);
  });

  test('are not proposed where one would have to undo more of the other than both share', () => {
    const text = (lines: number) => 'a: b\n'.repeat(lines);
    const files = new Map([
      ['overlays/a/x.patch.yaml', text(20)],
      ['overlays/b/x.patch.yaml', text(20)],
      ['overlays/a/only.patch.yaml', text(15)],
      ['overlays/c/x.patch.yaml', text(20)],
    ]);
    const named = ['a', 'b', 'c'].map((name) => ({ name, parent: undefined }));
    expect(findAlike(textsOf(named, files, 'overlays')).map(alikeHint)).toEqual([
      expect.stringContaining(`extends: 'b' in "c"`),
    ]);
  });
});
