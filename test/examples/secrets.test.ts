import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, Environments, type Manifest } from 'kustruct';
import { load } from './example';

const EXAMPLES = join(__dirname, '../../examples');
const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts')));

function manifestsOf(name: string): readonly Manifest[] {
  const { app } = load<{ app?: unknown }>(name);
  const renderings =
    app instanceof App ? [app.render()] : app instanceof Environments ? [...app.render().values()] : [];
  return renderings.flatMap((rendering) => rendering.map(({ manifest }) => manifest));
}

const manifests = names.flatMap(manifestsOf);

describe('the examples', () => {
  it('contain no value of a Secret in plain text', () => {
    const values = manifests
      .filter(({ kind }) => kind === 'Secret')
      .flatMap(({ data, stringData }) => Object.values({ ...Object(data), ...Object(stringData) }));
    expect(values.filter((value) => !String(value).startsWith('ENC['))).toEqual([]);
  });

  it('show every way to keep values in a store or encrypted', () => {
    const kinds = new Set(manifests.map(({ kind, sops }) => (sops === undefined ? kind : `${kind} by SOPS`)));
    expect([...kinds]).toEqual(expect.arrayContaining(['ExternalSecret', 'SealedSecret', 'Secret by SOPS']));
  });
});
