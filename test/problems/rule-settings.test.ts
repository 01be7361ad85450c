import { readFileSync } from 'node:fs';
import { ApiObject } from 'cdk8s';
import {
  App,
  type AppProps,
  Chart,
  ClusterRole,
  ConfigMap,
  CronJob,
  configureRules,
  Deployment,
  environments,
  Include,
  ProblemError,
  type RuleSettings,
  Service,
  WebService,
} from 'kustruct';
import { type CheckedRendering, renderChecked } from '../../src/checked-rendering';
import { errorsOf } from '../constructs/in-chart';
import { writeTree } from '../temporary-tree';

const OFF: RuleSettings = { 'image-version': { severity: 'off', reason: 'the tags are signed' } };

/** The result of an app with one chart. */
function checked(make: (chart: Chart) => void, app: AppProps = {}, rules?: RuleSettings): CheckedRendering {
  const root = new App({ defaults: 'plain', ...app });
  make(new Chart(root, 'shop', { rules }));
  return renderChecked(root);
}

/** The rules of the warnings, and of the errors if there are any. */
function found(...args: Parameters<typeof checked>): readonly string[] {
  try {
    return checked(...args).warnings.map(({ rule, severity }) => `${severity} ${rule}`);
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw error;
    }
    return error.problems.map(({ rule, severity = 'error', what }) => `${severity} ${rule ?? what}`);
  }
}

const moving = (chart: Chart) => new Deployment(chart, 'api', { image: 'nginx' });

describe('settings of rules', () => {
  test('apply to an app, a chart, one construct, a template and files', () => {
    expect(found(moving)).toEqual(['warning image-version']);
    expect(found(moving, { rules: OFF })).toEqual([]);
    expect(found(moving, {}, OFF)).toEqual([]);
    expect(found((chart) => new Deployment(chart, 'api', { image: 'nginx', rules: OFF }))).toEqual([]);
    const made = (chart: Chart) => new WebService(chart, 'api', { image: 'nginx', ports: { http: 80 }, rules: OFF });
    expect(found(made)).toEqual([]);
    const spec = { containers: [{ name: 'web', image: 'nginx' }] };
    const file = `${writeTree({ 'pod.yaml': JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec }) })}/pod.yaml`;
    expect(found((chart) => new Include(chart, 'pods', { url: file }))).toEqual(['warning image-version']);
    expect(found((chart) => new Include(chart, 'pods', { url: file, rules: OFF }))).toEqual([]);
  });

  test('apply to whatever is made elsewhere', () => {
    const spec = { containers: [{ name: 'web', image: 'nginx' }] };
    const raw = (chart: Chart) =>
      configureRules(new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', spec }), OFF);
    expect(found(raw)).toEqual([]);
  });

  test('that are nearest to an object win', () => {
    const strict: RuleSettings = { 'image-version': { severity: 'error', reason: 'production' } };
    expect(found(moving, { rules: OFF }, strict)).toEqual(['error image-version']);
    expect(found(moving, { rules: strict }, OFF)).toEqual([]);
  });

  test('do not appear in the manifests', () => {
    const { rendering } = checked((chart) => {
      const api = new Deployment(chart, 'api', { image: 'nginx', ports: { http: 80 }, rules: OFF });
      new Service(chart, 'http', { for: api, rules: OFF });
      new ConfigMap(chart, 'settings', { data: { a: 'b' }, rules: OFF });
      new CronJob(chart, 'job', { image: 'nginx', schedule: '@daily', rules: OFF });
      new ClusterRole(chart, 'role', { rules: [{ resources: ['pods'], verbs: ['get'] }] });
    });
    expect(JSON.stringify(rendering.map(({ manifest }) => manifest))).not.toContain('image-version');
    expect(rendering.map(({ manifest }) => manifest.rules)).toEqual(
      rendering.map(({ manifest }) => (manifest.kind === 'ClusterRole' ? expect.any(Array) : undefined)),
    );
  });

  test('that lower an error leave a hint, with the reason', () => {
    const lower: RuleSettings = {
      'config-data': { severity: 'off', reason: 'the server is patched' },
      'object-names': { severity: 'warning', reason: 'for now' },
    };
    const { warnings, hints } = checked(
      (chart) => new ConfigMap(chart, 'settings', { name: 'My_Map', data: { 'a b': 'c' }, rules: lower }),
    );
    expect(warnings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning object-names']);
    expect(hints).toEqual([
      'config-data is switched off: the server is patched (1)',
      'object-names is lowered to a warning: for now (1)',
    ]);
  });

  test('apply in environments, and their hints are shown once', () => {
    const rules: RuleSettings = { 'object-names': { severity: 'off', reason: 'for now' } };
    const outdir = writeTree({});
    const values = { dev: {}, prod: {} };
    const make = (app: App) => new ConfigMap(new Chart(app, 'shop'), 'a', { name: 'My_Map' });
    expect(environments(values, make, { outdir, rules }).synth().hints).toEqual([
      'object-names is switched off: for now (1)',
    ]);
  });

  test('with an unknown rule are a problem of the line that sets them', () => {
    const misspelt = { 'image-versoin': { severity: 'off', reason: 'x' } } as const;
    expect(found((chart) => new Deployment(chart, 'api', { image: 'web:1', rules: misspelt }))).toEqual([
      'error there is no rule "image-versoin"',
    ]);
  });

  test('with an unknown rule are reported at the line that sets them for an app or a raw object', () => {
    const misspelt = { 'image-versoin': { severity: 'off', reason: 'x' } } as const;
    const ofApp = new App({ rules: misspelt });
    const ofObject = new App();
    const raw = new ApiObject(new Chart(ofObject, 'shop'), 'raw', { apiVersion: 'v1', kind: 'ConfigMap' });
    configureRules(raw, misspelt);
    const texts = readFileSync(__filename, 'utf8').split('\n');
    const told = [ofApp, ofObject].flatMap(errorsOf).map(({ where }) => texts[(where.origin?.source?.line ?? 0) - 1]);
    expect(told).toEqual([expect.stringContaining('new App({ rules'), expect.stringContaining('configureRules(raw')]);
  });

  test('without a reason neither compile nor pass', () => {
    // @ts-expect-error without a reason
    const bare: RuleSettings = { 'image-version': { severity: 'off' } };
    expect(found(moving, { rules: bare })).toContain('error the setting of "image-version" gives no reason');
  });
});
