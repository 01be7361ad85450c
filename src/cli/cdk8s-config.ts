import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from '../manifests/field';
import { isError, type Problem } from '../problems/problem';
import { readYaml } from '../reading/read-yaml';
import { UsageError } from './host';

/** The settings in `cdk8s.yaml` that kustruct reads. */
export interface Cdk8sConfig {
  /** The command that runs the program. */
  readonly app?: string;
  /** The output folder, relative to the working directory. */
  readonly output?: string;
  /** Settings that are not supported. */
  readonly problems: readonly Problem[];
}

/** The name of the file. */
export const CONFIG = 'cdk8s.yaml';

/**
 * Reads `cdk8s.yaml`, if it exists. Each of its settings is applied, does not concern synth, or is a problem.
 *
 * @throws UsageError if it is not YAML, or not a map
 * @see https://cdk8s.io/docs/latest/cli/synth/
 */
export function readCdk8sConfig(folder: string, env: NodeJS.ProcessEnv): Cdk8sConfig {
  const file = join(folder, CONFIG);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const settings = plainSettings(text) ?? parse(text);
  // cdk8s synth, which sets both and runs kustruct as the app, applies these settings itself.
  const isRunByCdk8s = env.CDK8S_OUTDIR !== undefined && env.CDK8S_RECORD_CONSTRUCT_METADATA !== undefined;
  return {
    app: textIn(settings, 'app'),
    output: textIn(settings, 'output'),
    problems: isRunByCdk8s ? [] : [...settings].flatMap(([key, setting]) => settingProblems(key, setting)),
  };
}

interface Setting {
  readonly value: unknown;
  readonly line: number;
}

type Settings = ReadonlyMap<string, Setting>;

/** Settings that `cdk8s import` and plugins read. */
const OF_OTHERS = ['language', 'imports', 'importDirectory', 'pluginsDirectory'];
const KNOWN = ['app', 'output', ...OF_OTHERS, 'validations', 'synthConfig'];
const PLAIN_LINE = new RegExp(
  `^(?:(app|output|${OF_OTHERS.join('|')}):(?:[ \\t]+(.*?))?[ \\t]*|[ \\t].*|- .*|---|#.*|)\\r?$`,
);

/**
 * The settings of a file that contains only strings and settings of other tools, as nearly all do; undefined for any
 * other file. Loading a YAML reader for two strings would take longer than rendering.
 */
function plainSettings(text: string): Settings | undefined {
  const settings = new Map<string, Setting>();
  let last = '';
  for (const [place, line] of text.split('\n').entries()) {
    const [found, key, value = ''] = PLAIN_LINE.exec(line) ?? [];
    const isMore = key === undefined && /^(?:[ \t]|- )/.test(line) && !OF_OTHERS.includes(last);
    const plain = scalar(value);
    if (found === undefined || isMore || (plain === undefined && (key === 'app' || key === 'output'))) {
      return undefined;
    }
    if (key !== undefined) {
      settings.set(key, { value: plain, line: place + 1 });
      last = key;
    }
  }
  return settings;
}

/** A string that YAML reads literally, except quotes around it and a comment after it. */
function scalar(value: string): string | undefined {
  const [, quoted, plain] = /^(?:(["'][^"'\\]*["'])|([\w./@][^"'\\:]*?))[ \t]*(?:[ \t]#.*)?$/.exec(value) ?? [];
  return quoted?.slice(1, -1) ?? plain?.replace(/[ \t]+#.*/, '');
}

function parse(text: string): Settings {
  const { documents, others, problems } = readYaml(text, CONFIG, { takesOthers: true });
  const [document, ...more] = documents;
  const fault =
    problems.find(isError)?.what ??
    (document === undefined ? 'it is not a map' : more.length + others.length > 0 ? 'it has two documents' : undefined);
  if (document === undefined || fault !== undefined) {
    throw new UsageError(`${CONFIG} cannot be read: ${fault}`);
  }
  const settings = Object.entries(document.value);
  return new Map(settings.map(([key, value]) => [key, { value, line: document.placeOf([key]).line }]));
}

function textIn(settings: Settings, key: string): string | undefined {
  const value = settings.get(key)?.value;
  if (value !== undefined && value !== null && typeof value !== 'string') {
    throw new UsageError(`${CONFIG} cannot be read: ${key} is not a string`);
  }
  return value ?? undefined;
}

function settingProblems(key: string, { value, line }: Setting): Problem[] {
  const where = { origin: { source: { file: CONFIG, line, column: 1 } } };
  if (key === 'validations' && !isNothing(value)) {
    return [{ ...VALIDATIONS, where }];
  }
  if (key === 'synthConfig' && !(isMap(value) && (value.format ?? 'plain') === 'plain')) {
    return [{ ...SYNTH_CONFIG, where, severity: 'warning' }];
  }
  return KNOWN.includes(key) ? [] : [{ ...unknownSetting(key), where, severity: 'warning' }];
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

const VALIDATIONS = {
  what: `${CONFIG} has validations, and kustruct does not run cdk8s plugins`,
  why: 'output that they refuse would be written silently; nothing was run, and nothing was written',
  fix: 'run npx cdk8s synth, with app: npx kustruct synth main.ts in this file: it runs the plugins after kustruct; or remove validations, and check the same in your own test (kustruct/testing)',
};

const SYNTH_CONFIG = {
  what: `${CONFIG} requests a Helm chart (synthConfig), but kustruct writes files for Kustomize`,
  why: 'helm could not install the output, which has no Chart.yaml',
  fix: 'run npx cdk8s synth for the chart, with app: npx kustruct synth main.ts in this file; or remove synthConfig',
};

function unknownSetting(key: string): Omit<Problem, 'where'> {
  return {
    what: `${CONFIG} has "${key}", which neither cdk8s nor kustruct supports`,
    why: 'nothing reads it, so it has no effect',
    fix: `remove it, or use one of these: ${KNOWN.join(', ')}`,
  };
}
