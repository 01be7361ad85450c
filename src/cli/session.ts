import { resolve } from 'node:path';
import type { Rendering } from '../manifests/manifest';
import type { PreparedFiles, Written } from '../output/write';
import { ProblemError } from '../problems/problem-error';
import type { SynthHost, SynthOutput } from '../synth-host';
import { UsageError } from './host';
import { synthesizedTwice } from './program-problems';

/** Settings of the command line that override the program. */
export interface SynthOverrides {
  readonly outdir?: string;
  readonly layout?: 'kustomize' | 'rendered';
  readonly verify?: boolean;
  /** The version of Kubernetes that the objects are for. */
  readonly kubernetes?: string;
  /** The file with the OpenAPI document of the cluster. */
  readonly openapi?: string;
  /** The names of the environments; empty for all of them. */
  readonly environments: readonly string[];
  /** Whether only the renderings are needed, so that the output folder is not read. */
  readonly withoutFiles: boolean;
}

/** The output of one finished call of `synth`. */
export interface CapturedSynth {
  readonly delivery: SynthOutput;
  readonly prepared: PreparedFiles | undefined;
}

/** The host of every `synth` in a program run. It keeps their output until the program has ended. */
export class Session implements SynthHost {
  readonly outdir: string | undefined;
  readonly layout: 'kustomize' | 'rendered' | undefined;
  readonly verify: boolean | undefined;
  readonly kubernetes: string | undefined;
  readonly openapi: string | undefined;
  /** The output, in the order of the calls. */
  readonly captured: CapturedSynth[] = [];
  /** The first error that was thrown here, even if the program caught it. */
  refused: ProblemError | UsageError | undefined;

  readonly #overrides: SynthOverrides;

  constructor(
    overrides: SynthOverrides,
    readonly announce: SynthHost['announce'],
  ) {
    this.#overrides = overrides;
    this.outdir = overrides.outdir;
    this.layout = overrides.layout;
    this.verify = overrides.verify;
    this.kubernetes = overrides.kubernetes;
    this.openapi = overrides.openapi;
  }

  select<Name extends string>(names: readonly Name[]): readonly Name[] {
    const { environments } = this.#overrides;
    const unknown = environments.find((wanted) => !names.some((name) => name === wanted));
    if (unknown !== undefined) {
      throw this.#refuse(
        new UsageError(`--env ${unknown}: there is no such environment. Environments: ${names.join(', ')}.`),
      );
    }
    return environments.length === 0 ? names : names.filter((name) => environments.includes(name));
  }

  receive(delivery: SynthOutput): Written {
    this.#checkEnvironments(delivery.renderings);
    const place = this.captured.findIndex((taken) => resolve(taken.delivery.outdir) === resolve(delivery.outdir));
    const first = this.captured[place]?.delivery;
    if (first !== undefined && (first.source === undefined || first.source !== delivery.source)) {
      throw this.#refuse(new ProblemError([synthesizedTwice(first, delivery)]));
    }
    const at = first === undefined ? this.captured.length : place;
    if (this.#overrides.withoutFiles) {
      this.captured[at] = { delivery, prepared: undefined };
      return { outdir: delivery.outdir, written: [], unchanged: [], removed: [] };
    }
    this.announce('laying out files');
    const prepared = delivery.prepare();
    this.captured[at] = { delivery, prepared };
    return prepared.written;
  }

  #checkEnvironments(renderings: ReadonlyMap<string, Rendering>): void {
    const { environments, layout } = this.#overrides;
    const option = environments.length > 0 ? '--env' : layout === undefined ? undefined : '--layout';
    if (option !== undefined && renderings.has('')) {
      throw this.#refuse(
        new UsageError(`${option} is for environments(), and this program calls synth() of an App, which has none.`),
      );
    }
  }

  #refuse<Refused extends ProblemError | UsageError>(error: Refused): Refused {
    this.refused ??= error;
    return error;
  }
}
