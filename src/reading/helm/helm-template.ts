import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { FileFault } from '../find-files';
import { stamp } from './content-stamp';

/** One call of `helm template`. */
export interface HelmCall {
  /** The executable. */
  readonly executable: string;
  /** The chart argument of helm: a folder, an archive, a URL or a name. */
  readonly chart: string;
  /** All arguments of `helm`, including the chart. */
  readonly args: readonly string[];
  /** The input for `--values -`. */
  readonly values: string;
}

/** What helm printed. */
export interface HelmOutput {
  readonly manifests: string;
  /** The warnings of helm. */
  readonly warnings: readonly string[];
}

/** A cache by everything that the output depends on: every environment renders its charts again. */
const rendered = new Map<string, HelmOutput>();

/** Renders a chart to a text, or explains why that fails. Equal calls run helm once. */
export function helmTemplate(call: HelmCall): HelmOutput | FileFault {
  const key = keyOf(call);
  const known = rendered.get(key);
  if (known !== undefined) {
    return known;
  }
  const output = run(call);
  if ('manifests' in output) {
    rendered.set(key, output);
  }
  return output;
}

/** Flags may name files, as in `--set-file key=path`. */
function keyOf({ executable, chart, args, values }: HelmCall): string {
  const files = args.flatMap((arg) => arg.split(/[=,]/)).filter((part) => part !== '' && existsSync(part));
  const env = Object.entries(process.env).filter(([name]) => name === 'PATH' || name.startsWith('HELM_'));
  const parts = [process.cwd(), executable, args, values, stamp(chart), files.map(stamp), env];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function run({ executable, args, values }: HelmCall): HelmOutput | FileFault {
  const options = { encoding: 'utf8', input: values, maxBuffer: Number.POSITIVE_INFINITY } as const;
  const { error, status, stdout, stderr } = spawnSync(executable, args, options);
  if (error !== undefined) {
    return notStarted(executable, error);
  }
  return status === 0 ? { manifests: stdout, warnings: warningsIn(stderr) } : failed(args, stderr);
}

function notStarted(executable: string, error: Error): FileFault {
  const code = 'code' in error ? error.code : undefined;
  const where = executable.includes('/') ? '' : ' on the PATH';
  return code === 'ENOENT'
    ? {
        isMissing: true,
        what: `there is no program ${JSON.stringify(executable)}${where}`,
        fix: "install Helm (https://helm.sh/docs/intro/install/), or name it: helmExecutable: '/usr/local/bin/helm'",
      }
    : {
        what: `${JSON.stringify(executable)} cannot be run: ${error.message}`,
        fix: 'let the user who runs this run it',
      };
}

function failed(args: readonly string[], stderr: string): FileFault {
  const words = stderr
    .trim()
    .replace(/^Error: /gm, '')
    .replace(/\n*Use --debug flag.*$/s, '');
  const command = ['helm', ...args, '--debug'].join(' ').replace(' --values -', '');
  return {
    what: `helm template failed: ${words === '' ? 'it printed nothing' : words}`,
    fix: `fix it in the chart, its values or the props; for details, run: ${command}`,
  };
}

/** The warnings in helm's own words. A warning about kubectl's readable settings does not affect the output. */
function warningsIn(stderr: string): string[] {
  const lines = stderr.split('\n').filter((line) => !line.includes('Kubernetes configuration file is'));
  return lines.flatMap((line) => {
    const [, quoted] = /^.*?level=WARN msg="(.*)"/.exec(line) ?? [];
    const [, plain] = /\bwarning: *(.+?)"?$/i.exec(line.trim()) ?? [];
    return quoted ?? plain ?? [];
  });
}
