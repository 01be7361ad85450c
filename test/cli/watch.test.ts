import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './installed';
import { HELLO } from './programs';

const SHOP = HELLO.replace("'ghcr.io/acme/hello:1.0.0'", 'image').replace(/^/, "import { image } from './image';\n");
const IMAGE = "export const image: string = 'ghcr.io/acme/hello:1.0.0';\n";

/** A watched project, and its output until it waits for the next change. */
class Watched {
  readonly folder: string;
  private readonly child: ChildProcess;
  private output = '';
  private waits: () => void = () => undefined;

  constructor(files: Readonly<Record<string, string>>) {
    const { folder, bin } = project(files);
    this.folder = folder;
    this.child = spawn(process.execPath, [bin, 'synth', 'main.ts', '--watch'], { cwd: folder });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        if (this.output.includes('watching for changes …\n')) {
          this.waits();
        }
      });
    }
  }

  /** The output until it waits. */
  async rendered(): Promise<string> {
    if (!this.output.includes('watching for changes')) {
      await new Promise<void>((resolve) => {
        this.waits = resolve;
      });
    }
    const { output } = this;
    this.output = '';
    return output;
  }

  async save(name: string, text: string): Promise<string> {
    writeFileSync(join(this.folder, `${name}.new`), text);
    renameSync(join(this.folder, `${name}.new`), join(this.folder, name));
    return this.rendered();
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  async end(): Promise<void> {
    this.child.kill('SIGINT');
    await once(this.child, 'exit');
  }
}

describe('kustruct synth --watch', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = new Watched({ 'main.ts': SHOP, 'image.ts': IMAGE });
    expect(await watched.rendered()).toContain('2 objects, 4 files: 4 written');
  });
  afterAll(() => watched.end());

  test('renders again when an imported file changes, and reports which fields changed', async () => {
    const output = await watched.save('image.ts', IMAGE.replace('1.0.0', '1.0.1'));
    expect(output).toContain('image.ts changed\n~ apps/v1 Deployment hello/web\n');
    expect(output).toContain(
      '    spec.template.spec.containers[name=web].image   "ghcr.io/acme/hello:1.0.0" -> "ghcr.io/acme/hello:1.0.1"\n',
    );
    expect(output).toContain('2 objects, 4 files: 1 written, 3 unchanged, 0 removed');
    expect(watched.read('dist/base/hello/deployment-web.yaml')).toContain('hello:1.0.1');
  });

  test('shows a mistake, keeps the output, and continues', async () => {
    expect(await watched.save('main.ts', `${SHOP}const x = ;\n`)).toContain('at   main.ts:9:11');
    expect(await watched.save('main.ts', SHOP.replace('app.synth();', "throw new Error('no');"))).toContain(
      'Error: no',
    );
    expect(watched.read('dist/base/hello/deployment-web.yaml')).toContain('hello:1.0.1');
    expect(await watched.save('main.ts', SHOP)).toContain('nothing changed');
  });

  test('continues when a missing file is created', async () => {
    const program = SHOP.replace('./image', './picture');
    expect(await watched.save('main.ts', program)).toContain('the module "./picture" does not exist');
    expect(await watched.save('picture.ts', IMAGE.replace('1.0.0', '1.0.2'))).toContain(
      '-> "ghcr.io/acme/hello:1.0.2"',
    );
  });
});
