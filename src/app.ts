import { App as Cdk8sApp, type AppProps as Cdk8sAppProps, Chart as Cdk8sChart, YamlOutputType } from 'cdk8s';
import { type CheckedRendering, checkElsewhere, renderChecked } from './checked-rendering';
import type { CustomRule } from './checks/judging/define-rule';
import { type DefaultsProfile, setDefaults, setPartOf } from './constructs/defaults';
import { defaultsFor } from './constructs/defaults-profile';
import { setCustomRules } from './custom-rules';
import { type Cdk8sDivision, cdk8sOrderProblems, documents, layoutLikeCdk8s } from './kustomize/cdk8s-layout';
import { constructMetadata, METADATA_FILE } from './kustomize/construct-metadata';
import { layoutBase } from './kustomize/layout';
import { orderProblems } from './kustomize/order-problems';
import { verifyWithKubectl } from './kustomize/verify';
import type { Rendering } from './manifests/manifest';
import { type Files, type PreparedFiles, prepareFiles, type Written } from './output/write';
import { markCopy } from './problems/copy';
import type { LateChange } from './problems/late-changes';
import { captureOrigin } from './problems/origin';
import type { Origin, Problem } from './problems/problem';
import { ProblemError } from './problems/problem-error';
import { configureRules, type RuleSettings } from './problems/rule-settings';
import { checksItself, checkTreesBy } from './problems/tree-check';
import { collectTwins, recordEveryOrigin } from './problems/tree-entry';
import { deliver, reportAtExit, reportProgress, synthHost } from './synth-host';
import { collect } from './synthesis/collect';
import { lateProblems, watchTree } from './synthesis/late';
import { orderByDependencies } from './synthesis/order';
import { render } from './synthesis/render';
import { setTarget, type TargetClusterProps, targetOf } from './target';

/** Props of an App: those of a cdk8s app, and those that kustruct adds. */
export interface AppProps extends Cdk8sAppProps, TargetClusterProps {
  /**
   * What the objects are part of, for the label `app.kubernetes.io/part-of`.
   * @default no such label
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
   */
  readonly name?: string;
  /**
   * What is added to objects whose author does not set it.
   * @default 'secure'
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly defaults?: DefaultsProfile;
  /**
   * Whether the app may render no objects. Without it, an app without objects is refused if an earlier run wrote files,
   * because all of them would be removed.
   * @default false
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/#automatic-pruning-with-allow-empty-v18
   */
  readonly allowEmpty?: boolean;
  /**
   * The severities of rules, each with the reason. `kustruct rules` lists the names.
   * @default as they come
   * @see https://kubernetes.io/docs/concepts/configuration/overview/
   */
  readonly rules?: RuleSettings;
  /**
   * Your own rules, or those of a rule pack, in addition to those of kustruct.
   * @default none
   * @see https://kubernetes.io/docs/concepts/configuration/overview/
   */
  readonly customRules?: readonly CustomRule[];
}

/** The result of a `synth` run. */
export interface SynthResult extends Written {
  /** The number of rendered objects. */
  readonly objects: number;
  /** The duration, from reading the first construct to writing the last file. */
  readonly milliseconds: number;
  /** Problems that do not stop the run. */
  readonly warnings: readonly Problem[];
  /** Hints: rules with a lowered severity that would have stopped the run. */
  readonly hints: readonly string[];
}

/**
 * The root of a program's constructs, which writes their files.
 *
 * It replaces `App` of cdk8s, with the same props. Unless `yamlOutputType` selects one of cdk8s's layouts, it
 * writes a Kustomize base: a folder for each chart, a file for each object.
 */
export class App extends Cdk8sApp {
  readonly #division: Cdk8sDivision | undefined;
  readonly #extension: string;
  readonly #recordsMetadata: boolean;
  readonly #allowsEmpty: boolean;
  /** The last synthesis, and the changes of the tree since. */
  #synthesized: (CheckedRendering & { readonly changes: LateChange[] }) | undefined;

  constructor(props: AppProps = {}) {
    recordEveryOrigin();
    super({ ...props, outdir: synthHost()?.outdir ?? props.outdir });
    collectTwins(this);
    checksItself(this);
    const {
      yamlOutputType,
      outputFileExtension,
      recordConstructMetadata,
      defaults,
      name,
      allowEmpty,
      rules,
      customRules,
    } = props;
    this.#division = yamlOutputType === undefined ? undefined : DIVISIONS[yamlOutputType];
    this.#extension = outputFileExtension ?? (this.#division === undefined ? '.yaml' : this.outputFileExtension);
    this.#recordsMetadata = recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
    this.#allowsEmpty = allowEmpty ?? false;
    const origin = captureOrigin(new.target);
    const target = targetOf(chosenTarget(props), origin);
    if (target !== undefined) {
      setTarget(this, target);
    }
    if (defaults !== undefined) {
      setDefaults(this, defaultsFor(defaults, origin));
    }
    if (name !== undefined) {
      setPartOf(this, name);
    }
    if (rules !== undefined) {
      configureRules(this, rules);
    }
    if (customRules !== undefined) {
      setCustomRules(this, customRules);
    }
  }

  /** The charts of the app, each after those that it depends on. */
  override get charts(): Cdk8sChart[] {
    const charts = collect(this).flatMap(({ construct }) => (Cdk8sChart.isChart(construct) ? [{ construct }] : []));
    return orderByDependencies(charts).items.map(({ construct }) => construct);
  }

  /**
   * Every object as plain, frozen data, in the order in which it is applied.
   *
   * @throws ProblemError with all problems, if there are errors
   */
  render(): Rendering {
    return this.#checked().rendering;
  }

  /**
   * Renders everything and writes it to the output folder: only what changed, and nothing at all if there is an error.
   *
   * @throws ProblemError with all problems, if there are errors
   */
  override synth(): SynthResult {
    const start = performance.now();
    const checked = this.#checked();
    const { rendering, warnings, hints, version } = checked;
    const origin = captureOrigin(this.synth);
    const written = deliver({
      outdir: this.outdir,
      source: this,
      origin,
      renderings: new Map([['', rendering]]),
      versions: new Map(version === undefined ? [] : [['', version]]),
      warnings,
      hints,
      prepare: () => this.#prepare(rendering, origin),
      late: () => this.#late(),
    });
    this.#watch(checked);
    return { ...written, objects: rendering.length, warnings, hints, milliseconds: performance.now() - start };
  }

  /**
   * The files that `synth` would write, as texts by their path in the output folder. Nothing is written.
   *
   * @throws ProblemError with all problems, if there are errors
   */
  layout(): Files {
    return this.#layout(this.render());
  }

  /**
   * Every object as one YAML stream. Nothing is written.
   *
   * @throws ProblemError with all problems, if there are errors
   */
  override synthYaml(): string {
    return documents(this.render());
  }

  #checked(): CheckedRendering {
    return renderChecked(this, this.#division === undefined);
  }

  #watch(checked: CheckedRendering): void {
    const changes: LateChange[] = [];
    this.#synthesized = { ...checked, changes };
    watchTree(this, 'files', (change) => {
      changes.push(change);
      reportAtExit(this.#askLate);
    });
    if (checked.isCalculated) {
      reportAtExit(this.#askLate);
    }
  }

  readonly #askLate = () => this.#late();

  #late(): readonly Problem[] {
    const last = this.#synthesized;
    if (last === undefined || (last.changes.length === 0 && !last.isCalculated)) {
      return [];
    }
    // Copied before the tree is rendered again: the companions that are made then are not changes of the program.
    const heard = [...last.changes];
    return lateProblems(last.rendering, render(this), heard);
  }

  #prepare(rendering: Rendering, origin: Origin): PreparedFiles {
    const files = this.#verified(rendering);
    reportProgress('comparing files');
    const prepared = prepareFiles(this.outdir, files);
    if (rendering.length === 0 && !this.#allowsEmpty && prepared.written.removed.length > 0) {
      throw new ProblemError([emptyProblem(prepared.written, origin)]);
    }
    return prepared;
  }

  #verified(rendering: Rendering): Files {
    const files = this.#layout(rendering);
    const isVerified = synthHost()?.verify === true && this.#division === undefined && files.size > 0;
    const problems = isVerified ? verifyWithKubectl(files, [{ folder: 'base', rendering }]) : [];
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    return files;
  }

  #layout(rendering: Rendering): Files {
    const problems =
      this.#division === undefined ? orderProblems(rendering) : cdk8sOrderProblems(rendering, this.#division);
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    const files =
      this.#division === undefined
        ? layoutBase(rendering, { extension: this.#extension, allowEmpty: this.#allowsEmpty })
        : layoutLikeCdk8s(rendering, this.#division, this.#extension);
    return this.#recordsMetadata ? new Map([...files, [METADATA_FILE, constructMetadata(rendering)]]) : files;
  }
}

markCopy(App);
checkTreesBy(checkElsewhere);

/** The cluster requested by the host of the program, or else by the program. */
function chosenTarget(props: TargetClusterProps): { readonly kubernetes?: string; readonly openapi?: string } {
  const { kubernetes, openapi } = synthHost() ?? {};
  return kubernetes === undefined && openapi === undefined ? props : { kubernetes, openapi };
}

function emptyProblem({ outdir, removed }: Written, origin: Origin): Problem {
  const files = removed.length === 1 ? 'a file' : `${removed.length} files`;
  return {
    what: `the app renders no object, and "${outdir}" has ${files} of an earlier run`,
    where: { origin },
    why: 'all of them would be removed, and an agent that prunes would delete every object from the cluster',
    fix: 'make the constructs before synth(); if it is meant: new App({ allowEmpty: true })',
  };
}

const DIVISIONS: Readonly<Record<YamlOutputType, Cdk8sDivision>> = {
  [YamlOutputType.FILE_PER_APP]: 'app',
  [YamlOutputType.FILE_PER_CHART]: 'chart',
  [YamlOutputType.FILE_PER_RESOURCE]: 'resource',
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: 'chart-folder',
};
