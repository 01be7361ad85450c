import { join } from 'node:path';
import { App, type Environments, type Manifest, type Rendering } from 'kustruct';
import { writeTree } from '../kubectl';

/** Objects by kind and name, such as `Deployment api`. */
export type Objects = Readonly<Record<string, Manifest>>;

/** What an example renders, the base of one that has environments; it writes to a folder of its own. */
export function objectsOf(name: string): Objects {
  const { app } = run(name);
  const [first = []] = app instanceof App ? [app.render()] : app.render().values();
  return byName(first);
}

/** What an example renders for each of its environments, and the files that it writes. */
export function environmentsOf(name: string): {
  readonly environments: Readonly<Record<string, Objects>>;
  readonly files: ReadonlyMap<string, string>;
} {
  const { app } = run(name);
  if (app instanceof App) {
    throw new Error(`examples/${name} has no environments`);
  }
  const environments = [...app.render()].map(([environment, rendering]) => [environment, byName(rendering)] as const);
  return { environments: Object.fromEntries(environments), files: app.layout() };
}

function run(name: string): { readonly app: App | Environments } {
  process.env.CDK8S_OUTDIR = writeTree({});
  try {
    return jest.requireActual(join(__dirname, '../../examples', name, 'main.ts'));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}

function byName(rendering: Rendering): Objects {
  return Object.fromEntries(
    rendering.map(({ manifest }) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const),
  );
}
