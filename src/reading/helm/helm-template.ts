import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { FileFault } from '../find-files';
import { stamp } from './content-stamp';

/** One call of `helm template`. */
export interface HelmCall {
  /** The program. */
  readonly executable: string;
  /** The chart as helm is given it: a folder, an archive, a URL or a name. */
  readonly chart: string;
  /** All that follows `helm`, the chart too. */
  readonly args: readonly string[];
  /** What `--values -` reads. */
  readonly values: string;
}

/** What helm printed. */
export interface HelmOutput {
  readonly manifests: string;
  /** What helm complained of, and did what it was asked for all the same. */
  readonly warnings: readonly string[];
}

/** What was rendered in this process, by all that it depends on: every environment asks for it anew. */
const rendered = new Map<string, HelmOutput>();

/** The objects of a chart as text, or why there are none; equal calls are answered by one run of helm. */
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

/** Flags may name files, as `--set-file key=path` does. */
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
    what: `helm template failed: ${words === '' ? 'it said nothing' : words}`,
    fix: `change what helm complains of in the chart, its values or the props; more is printed by: ${command}`,
  };
}

/** What helm warns of in its own words; that others may read the settings of kubectl changes nothing in what is rendered. */
function warningsIn(stderr: string): string[] {
  const lines = stderr.split('\n').filter((line) => !line.includes('Kubernetes configuration file is'));
  return lines.flatMap((line) => {
    const [, quoted] = /^.*?level=WARN msg="(.*)"/.exec(line) ?? [];
    const [, plain] = /\bwarning: *(.+?)"?$/i.exec(line.trim()) ?? [];
    return quoted ?? plain ?? [];
  });
}
