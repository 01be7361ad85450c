import { existsSync } from 'node:fs';
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { describeValue, fieldPath, isList, isMap } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import { fitName } from '../../manifests/names';
import { type NotPlainValue, toPlain } from '../../manifests/plain';
import { toYaml } from '../../manifests/yaml';
import { originOf } from '../../problems/origin';
import { refusalsOf, refuse } from '../../problems/refusals';
import { fileFault } from '../../reading/find-files';
import { readOutput } from '../../reading/helm/helm-output';
import { type HelmCall, type HelmOutput, helmTemplate } from '../../reading/helm/helm-template';
import { objectName } from '../names';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { Documents } from './documents';
import { isUrl } from './download';
import type { HelmProps } from './helm-props';

/**
 * The objects of a Helm chart, as the real `helm template` renders them, with hooks and tests unless `helmFlags` has
 * `--no-hooks`. Each is an `ApiObject`. Helm runs once for equal inputs, however many environments use them.
 *
 * https://helm.sh/docs/helm/helm_template/
 */
export class Helm extends Documents {
  /** The name of the release. */
  readonly releaseName: string;
  readonly #props: HelmProps;

  constructor(scope: Construct, id: string, props: HelmProps) {
    super(scope, id);
    refuseUnknownProps(this, Helm, 'Helm', props);
    noteSettings(this, props);
    this.#props = props;
    this.releaseName = props.releaseName ?? fitName(objectName(scope, id), LONGEST_RELEASE);
    const namespace = props.namespace ?? Chart.of(this).namespace;
    this.#refuseOtherThanTexts();
    const call = refusalsOf(this).length > 0 ? undefined : this.#call(namespace);
    const output = call === undefined || refusalsOf(this).length > 0 ? undefined : helmTemplate(call);
    if (output !== undefined && 'what' in output) {
      refuse(this, { ...output, why: WHY });
    } else if (output !== undefined) {
      this.#take(output, namespace);
    }
  }

  /** These props are arguments of a program, so no law sees them. */
  #refuseOtherThanTexts(): void {
    const { valuesFiles = [], helmFlags = [] } = this.#props;
    const texts = TEXTS.map((prop): Entry => [prop, this.#props[prop]]);
    const given: readonly Entry[] = [
      ...texts.filter(([prop, value]) => value !== undefined || prop === 'chart'),
      ...(Array.isArray(valuesFiles) ? entriesOf('valuesFiles', valuesFiles) : [['valuesFiles', valuesFiles] as const]),
      ...entriesOf('helmFlags', helmFlags),
    ];
    for (const [field, value] of given.filter(([, value]) => typeof value !== 'string')) {
      refuse(this, { field, ...textFault(field, value), why: WHY });
    }
  }

  #call(namespace: string | undefined): HelmCall {
    const { chart, repo, version, includeCRDs = false, helmExecutable = 'helm', helmFlags = [] } = this.#props;
    const values = this.#values();
    if (/^\.{0,2}[/\\]/.test(chart) && !existsSync(chart)) {
      refuse(this, { ...fileFault(chart, 'ENOENT', originOf(this), 'chart'), why: WHY });
    }
    const args = [
      'template',
      ...this.#valuesFiles().flatMap((file) => ['--values', file]),
      ...(values === '' ? [] : ['--values', '-']),
      ...(repo === undefined ? [] : ['--repo', repo]),
      ...(version === undefined ? [] : ['--version', version]),
      ...(namespace === undefined ? [] : ['--namespace', namespace]),
      ...(includeCRDs ? ['--include-crds'] : []),
      ...helmFlags,
      this.releaseName,
      chart,
    ];
    return { executable: helmExecutable, chart, args, values };
  }

  #values(): string {
    const { values = {} } = this.#props;
    const faults: NotPlainValue[] = [];
    const plain = toPlain(values, faults);
    for (const { field, found } of faults) {
      this.#refuseValue(field, found, 'only strings, numbers, booleans, lists and plain maps can be written to YAML');
    }
    for (const { field, number } of longNumbers(plain, '')) {
      this.#refuseValue(
        field,
        `the number ${number}`,
        'Helm keeps 53 bits of a number, so the chart would get different digits',
      );
    }
    return Object.keys(plain).length === 0 ? '' : toYaml(plain);
  }

  #refuseValue(field: string, found: string, why: string): void {
    const what = `values.${field} is ${found}, which cannot be a chart value`;
    refuse(this, { field: `values.${field}`, what, why, fix: 'use the plain value, or a quoted string' });
  }

  #valuesFiles(): readonly string[] {
    const files = [this.#props.valuesFiles ?? []].flat();
    for (const file of files) {
      if (!isUrl(file) && !existsSync(file)) {
        refuse(this, {
          ...fileFault(file, 'ENOENT', originOf(this)),
          why: 'the chart would be rendered without its values',
        });
      }
    }
    return files;
  }

  #take(output: HelmOutput, namespace: string | undefined): void {
    const [noun, whole] = [`the chart ${JSON.stringify(this.#props.chart)}`, 'helm template'];
    for (const warning of output.warnings) {
      refuse(this, {
        severity: 'warning',
        what: `${whole} warns: ${warning}`,
        why: 'the objects may differ from what you expect',
        fix: 'fix the cause in the chart, its values or the props',
      });
    }
    this.include([readOutput(output, this.#props.chart)], this.#props, namespace);
    if (this.apiObjects.length === 0 && refusalsOf(this).length === 0) {
      refuse(this, {
        severity: 'warning',
        what: `${noun} renders no objects with these values`,
        why: 'nothing of it would be applied',
        fix: 'enable what you need in its values, or remove the chart',
      });
    }
  }
}

/** What fits into the label where Helm stores the name with its suffix. https://github.com/helm/helm/issues/6006 */
const LONGEST_RELEASE = 53;

const TEXTS = ['chart', 'repo', 'version', 'releaseName', 'namespace', 'helmExecutable'] as const;

type Entry = readonly [field: string, value: unknown];

function entriesOf(prop: string, list: readonly unknown[]): readonly Entry[] {
  return list.map((value, place) => [fieldPath(prop, place), value]);
}

function textFault(field: string, value: unknown): { what: string; fix: string } {
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  return {
    what: value === undefined ? `${field} is missing` : `${field} is ${describeValue(value)}; it must be a string`,
    fix: isNumber ? `put it in quotes: '${value}'` : `write a string: '…'`,
  };
}

const WHY = 'the objects of the chart would be missing in the cluster';

interface LongNumber {
  readonly field: string;
  readonly number: bigint;
}

function longNumbers(value: Value, field: string): LongNumber[] {
  if (isList(value) || isMap(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      longNumbers(inner, fieldPath(field, isList(value) ? Number(key) : key)),
    );
  }
  return typeof value === 'bigint' ? [{ field, number: value }] : [];
}
