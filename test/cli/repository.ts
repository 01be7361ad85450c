import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Project, project } from './installed';

/** A project in a git repository with the branch `main`. */
export interface ProjectRepository extends Project {
  /** Runs git, and returns its output. */
  git(...args: readonly string[]): string;
  /** Writes files, and replaces existing ones. */
  write(files: Readonly<Record<string, string>>): void;
  /** Writes files, runs `kustruct synth`, and commits everything; returns the commit. */
  commit(files?: Readonly<Record<string, string>>): string;
}

/** Creates a project with these files and the output of `kustruct synth`, and commits it. */
export function repository(files: Readonly<Record<string, string>>): ProjectRepository {
  const made = project({ '.gitignore': 'node_modules/\n', 'cdk8s.yaml': 'app: main.ts\n' });
  const git = (...args: readonly string[]) => runGit(made.folder, args);
  const write = (changed: Readonly<Record<string, string>>) => writeFiles(made.folder, changed);
  const commit = (changed: Readonly<Record<string, string>> = {}) => {
    write(changed);
    const { status, stderr } = made.kustruct('synth');
    if (status !== 0) {
      throw new Error(stderr);
    }
    git('add', '-A');
    git('commit', '-qm', 'a change');
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '-q', '-b', 'main');
  commit(files);
  return { ...made, git, write, commit };
}

const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];

/** Runs git in a folder, and returns its output. */
export function runGit(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...AUTHOR, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return stdout;
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
