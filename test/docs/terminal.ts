import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Ended, project } from '../cli/installed';
import { helmPath, kubectlPath } from '../kubectl';

const MODULES = join(__dirname, '../../node_modules');
/** The packages that `npm install` adds to a page's project in addition to kustruct. */
const LINKED = ['@swc/jest', 'cdk8s-plus-28'];
/** Searched for when a command first uses them, so that pages without Helm need no helm. */
const TOOLS = { kubectl: kubectlPath, helm: helmPath };

/** A shell in a separate project, with the real kustruct, kubectl, helm and jest. */
export class Terminal {
  /** The initial folder. */
  readonly home: string;
  #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #programs: string;

  constructor() {
    const { folder, bin } = project({});
    this.home = folder;
    this.#folder = folder;
    for (const name of LINKED) {
      symlinkSync(join(MODULES, name), join(folder, 'node_modules', name));
    }
    this.#programs = join(folder, 'node_modules/.bin');
    mkdirSync(this.#programs);
    chmodSync(bin, 0o755);
    this.#link('kustruct', bin);
    this.#link('jest', join(MODULES, '.bin/jest'));
    this.#env = { ...process.env, ...GIT, PATH: `${this.#programs}:${process.env.PATH}`, FORCE_COLOR: '0', CI: 'true' };
    delete this.#env.CDK8S_OUTDIR;
  }

  /** The current folder. */
  get folder(): string {
    return this.#folder;
  }

  /** Changes the current folder. */
  goTo(folder: string): void {
    this.#folder = join(this.#folder, folder);
  }

  /** Runs a command, and waits until it ends. */
  run(command: string): Ended {
    for (const [name, find] of Object.entries(TOOLS)) {
      if (command.includes(name)) {
        this.#link(name, find());
      }
    }
    const options = { cwd: this.#folder, encoding: 'utf8', env: this.#env, timeout: 30_000 } as const;
    const script = command.replace(/\bnpx kustruct\b/g, 'kustruct');
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script], options);
    return { status, stdout: stripVTControlCharacters(stdout), stderr: stripVTControlCharacters(stderr) };
  }

  #link(name: string, file: string): void {
    const link = join(this.#programs, name);
    if (!existsSync(link)) {
      symlinkSync(file, link);
    }
  }
}

/** No personal settings of git, and always the same author. */
const GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};
