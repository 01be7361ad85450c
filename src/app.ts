import { App as Cdk8sApp, type AppProps as Cdk8sAppProps, Chart as Cdk8sChart, YamlOutputType } from 'cdk8s';
import { checkLaws } from './checks/check-laws';
import { refusals } from './checks/rules/index';
import { check } from './checks/run';
import { unsaid } from './checks/unsaid';
import { type DefaultsProfile, setDefaults, setPartOf } from './constructs/defaults';
import { announce, deliver, director } from './delivery';
import { type Cdk8sDivision, documents, layoutLikeCdk8s } from './kustomize/cdk8s-layout';
import { constructMetadata, METADATA_FILE } from './kustomize/construct-metadata';
import { layoutBase } from './kustomize/layout';
import { findUnbuildable } from './kustomize/unbuildable';
import { verifyWithKubectl } from './kustomize/verify';
import type { Rendering } from './manifests/manifest';
import { type Files, type PreparedFiles, prepareFiles, type Written } from './output/write';
import { captureOrigin, recordEveryOrigin } from './problems/origin';
import type { Problem } from './problems/problem';
import { ProblemError } from './problems/problem-error';
import { collect } from './synthesis/collect';
import { orderByDependencies } from './synthesis/order';
import { render } from './synthesis/render';

/** What an App can be given: all that an app of cdk8s can, and what kustruct adds. */
export interface AppProps extends Cdk8sAppProps {
  /**
   * What the objects are part of, for the label `app.kubernetes.io/part-of`.
   * @default no such label
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
   */
  readonly name?: string;
  /**
   * What is added to objects when their author says nothing.
   * @default 'secure'
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly defaults?: DefaultsProfile;
}

/** What a run of `synth` did. */
export interface Synthesis extends Written {
  /** How many objects were rendered. */
  readonly objects: number;
  /** How long it took, from the first construct read to the last file written. */
  readonly milliseconds: number;
  /** What is not wrong enough to stop the run. */
  readonly warnings: readonly Problem[];
}

/**
 * The root of a program's constructs, and the way to files.
 *
 * It takes the place of `App` of cdk8s, with the same props; unless `yamlOutputType` asks for one of cdk8s's layouts, it
 * writes a Kustomize base: a folder for each chart, a file for each object.
 */
export class App extends Cdk8sApp {
  readonly #division: Cdk8sDivision | undefined;
  readonly #extension: string;
  readonly #recordsMetadata: boolean;

  constructor(props: AppProps = {}) {
    recordEveryOrigin();
    super({ ...props, outdir: director()?.outdir ?? props.outdir });
    const { yamlOutputType, outputFileExtension, recordConstructMetadata, defaults, name } = props;
    this.#division = yamlOutputType === undefined ? undefined : DIVISIONS[yamlOutputType];
    this.#extension = outputFileExtension ?? (this.#division === undefined ? '.yaml' : this.outputFileExtension);
    this.#recordsMetadata = recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
    if (defaults !== undefined) {
      setDefaults(this, defaults);
    }
    if (name !== undefined) {
      setPartOf(this, name);
    }
  }

  /** The charts of the app, each behind those that it depends on. */
  override get charts(): Cdk8sChart[] {
    const charts = collect(this).flatMap(({ construct }) => (Cdk8sChart.isChart(construct) ? [{ construct }] : []));
    return orderByDependencies(charts).items.map(({ construct }) => construct);
  }

  /**
   * Every object as plain, frozen data, in the order in which it is applied.
   *
   * @throws ProblemError with everything that is wrong, when anything is
   */
  render(): Rendering {
    return this.#render().rendering;
  }

  /**
   * Renders everything and writes it to the output folder: only what changed, and nothing at all when anything is refused.
   *
   * @throws ProblemError with everything that is wrong, when anything is
   */
  override synth(): Synthesis {
    const start = performance.now();
    const { rendering, warnings } = this.#render();
    const written = deliver({
      outdir: this.outdir,
      origin: captureOrigin(this.synth),
      renderings: new Map([['', rendering]]),
      warnings,
      prepare: () => this.#prepare(rendering),
    });
    return { ...written, objects: rendering.length, warnings, milliseconds: performance.now() - start };
  }

  /**
   * The files that `synth` would write, as texts by their path in the output folder; nothing is written.
   *
   * @throws ProblemError with everything that is wrong, when anything is
   */
  layout(): Files {
    return this.#layout(this.render());
  }

  /**
   * Every object as one YAML stream; nothing is written.
   *
   * @throws ProblemError with everything that is wrong, when anything is
   */
  override synthYaml(): string {
    return documents(this.render());
  }

  #render(): { readonly rendering: Rendering; readonly warnings: readonly Problem[] } {
    const { rendering, problems } = render(this, (done, of) => announce('rendering objects', done, of));
    const told = [...problems, ...unsaid(check(rendering, refusals), problems)];
    const lawful = [...told, ...unsaid(checkLaws(rendering), told)];
    const all = [...lawful, ...unsaid(this.#unbuildable(rendering), lawful.filter(isError))];
    if (all.some(isError)) {
      throw new ProblemError(all);
    }
    return { rendering, warnings: all };
  }

  /** The layouts of cdk8s have no kustomization that could be built. */
  #unbuildable(rendering: Rendering): readonly Problem[] {
    return this.#division === undefined ? findUnbuildable(rendering) : [];
  }

  #prepare(rendering: Rendering): PreparedFiles {
    const files = this.#verified(rendering);
    announce('comparing files');
    return prepareFiles(this.outdir, files);
  }

  #verified(rendering: Rendering): Files {
    const files = this.#layout(rendering);
    const isVerified = director()?.verify === true && this.#division === undefined && rendering.length > 0;
    const problems = isVerified ? verifyWithKubectl(files, [{ folder: 'base', rendering }]) : [];
    if (problems.length > 0) {
      throw new ProblemError(problems);
    }
    return files;
  }

  #layout(rendering: Rendering): Files {
    const files =
      this.#division === undefined
        ? layoutBase(rendering, { extension: this.#extension })
        : layoutLikeCdk8s(rendering, this.#division, this.#extension);
    return this.#recordsMetadata ? new Map([...files, [METADATA_FILE, constructMetadata(rendering)]]) : files;
  }
}

function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}

const DIVISIONS: Readonly<Record<YamlOutputType, Cdk8sDivision>> = {
  [YamlOutputType.FILE_PER_APP]: 'app',
  [YamlOutputType.FILE_PER_CHART]: 'chart',
  [YamlOutputType.FILE_PER_RESOURCE]: 'resource',
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: 'chart-folder',
};
