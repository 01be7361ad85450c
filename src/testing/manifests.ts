import { builtInKinds } from '../kubernetes/kinds';
import { describe, type Manifest, type Rendering } from '../manifests/manifest';
import { isMisspelling, nearest } from '../manifests/nearest';

/** The manifests of an app, a chart or one environment, in the order in which they are applied. */
export class Manifests {
  /** Every manifest, with the construct and the line that created it. */
  readonly rendering: Rendering;

  /** Use `render()`. */
  constructor(rendering: Rendering) {
    this.rendering = rendering;
  }

  /** Every manifest. */
  get all(): readonly Manifest[] {
    return this.rendering.map(({ manifest }) => manifest);
  }

  /**
   * The one manifest with this kind and name.
   *
   * @param kind such as `Deployment`, or with its version as in `apps/v1 Deployment`
   * @param name such as `api`, or with its namespace as in `shop/api`
   * @throws Error with the nearest matches, if there is none or more than one
   */
  get(kind: string, name: string): Manifest {
    const found = this.find(kind, name);
    if (found === undefined) {
      throw new Error(this.missing(kind, name));
    }
    return found;
  }

  /**
   * Like `get`, but `undefined` if there is none.
   *
   * @throws Error if there is more than one, or if the kind is spelled wrong
   */
  find(kind: string, name: string): Manifest | undefined {
    const [found, ...others] = this.ofKind(kind).filter((manifest) => hasName(manifest, name));
    if (found !== undefined && others.length > 0) {
      const all = [found, ...others].map(describe).join(', ');
      throw new Error(`${kind} "${name}" can be any of ${all}: be more specific, as in '${uniqueName(found, others)}'`);
    }
    return found;
  }

  /**
   * Every manifest of a kind.
   *
   * @param kind such as `Deployment`, or with its version as in `apps/v1 Deployment`
   * @throws Error if the kind is spelled wrong
   */
  ofKind(kind: string): readonly Manifest[] {
    const found = this.all.filter((manifest) => isOfKind(manifest, kind));
    if (found.length === 0) {
      this.#refuseMisspelled(kind);
    }
    return found;
  }

  /** The message for a missing object, with the nearest matches. */
  missing(kind: string, name: string): string {
    const ofKind = this.ofKind(kind).map(placeOf);
    const near = this.all.filter((manifest) => hasName(manifest, name)).map(describe);
    const lines = [
      `there is no ${kind} "${name}"`,
      ofKind.length > 0 ? `  each ${kind}:  ${nearest(name, ofKind)}` : `  kinds:  ${nearest(kind, this.#kinds())}`,
      near.length > 0 ? `  named "${name}":  ${nearest(kind, near)}` : '',
    ];
    return lines.filter((line) => line !== '').join('\n');
  }

  #kinds(): string[] {
    return [...new Set(this.all.map(({ kind }) => kind))];
  }

  /** A custom kind may have any name, so only a misspelling of a known kind is an error. */
  #refuseMisspelled(wanted: string): void {
    const word = wanted.replace(/^\S+ /, '');
    const known = [...this.#kinds(), ...builtInKinds().map(({ kind }) => kind)];
    const meant = known.includes(word) ? undefined : known.find((kind) => isMisspelling(word, kind));
    if (meant !== undefined) {
      throw new Error(`there is no kind "${word}": did you mean '${meant}'?`);
    }
  }
}

function isOfKind({ apiVersion, kind }: Manifest, wanted: string): boolean {
  return wanted === kind || wanted === `${apiVersion} ${kind}`;
}

function hasName({ metadata: { name, namespace } }: Manifest, wanted: string): boolean {
  return wanted === name || (namespace !== undefined && wanted === `${namespace}/${name}`);
}

function placeOf({ metadata: { name, namespace } }: Manifest): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** The name or kind that distinguishes a manifest from others with the same kind and name. */
function uniqueName(manifest: Manifest, others: readonly Manifest[]): string {
  const isAlone = others.every((other) => placeOf(other) !== placeOf(manifest));
  return isAlone ? placeOf(manifest) : `${manifest.apiVersion} ${manifest.kind}`;
}
