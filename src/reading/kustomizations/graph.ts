import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { inFile } from '../files/in-file';
import { readBytes } from '../files/read-bytes';
import { readObjects } from '../files/read-objects';
import type { SourceFiles } from '../files/source-object';
import { type IgnoreComment, ignoreComments } from '../ignore-comments';
import { type KustomizationFile, readKustomization } from './kustomization';
import { type PatchSource, readPatches } from './patch-source';
import { type Reference, referencesOf } from './references';

/** A kustomization with everything that it builds on. */
export interface Kustomization {
  readonly folder: string;
  readonly file: KustomizationFile;
  readonly references: readonly Reference[];
  /** The resources in order: files of objects, and kustomizations. */
  readonly resources: readonly (ResourceFile | Kustomization)[];
  readonly components: readonly Kustomization[];
  readonly patches: readonly PatchSource[];
  /** The comments that ignore rules, in the file and in patches. */
  readonly comments: readonly IgnoreComment[];
  /** The problems of the file, of its references and of its patches. */
  readonly problems: readonly Problem[];
}

/** A file of objects that a kustomization lists. */
export interface ResourceFile {
  readonly path: string;
  readonly content: SourceFiles;
}

/** Reads kustomizations, each once however many others build on it. */
export class KustomizationGraph {
  readonly #known = new Map<string, Kustomization | undefined>();
  readonly #files = new Map<string, ResourceFile>();
  /** The folders that are being read, outermost first. */
  readonly #open: string[] = [];

  /** The kustomization of a folder; undefined if the folder has none. */
  read(folder: string): Kustomization | undefined {
    const real = realpathSync(folder);
    if (!this.#known.has(real)) {
      this.#open.push(real);
      this.#known.set(real, this.#readOne(folder));
      this.#open.pop();
    }
    return this.#known.get(real);
  }

  /** Every file of objects that was read, once. */
  get files(): readonly ResourceFile[] {
    return [...this.#files.values()];
  }

  /** Every kustomization that was read. */
  get all(): readonly Kustomization[] {
    return [...this.#known.values()].filter((each) => each !== undefined);
  }

  #readOne(folder: string): Kustomization | undefined {
    const file = readKustomization(folder);
    if (file === undefined) {
      return undefined;
    }
    const references = referencesOf(file);
    const { patches, problems, comments } = readPatches(file, references);
    const taken = new ReadParts(file);
    for (const reference of references) {
      this.#take(reference, taken);
    }
    return {
      folder,
      file,
      references,
      resources: taken.resources,
      components: taken.components,
      patches,
      comments: [...ignoreComments(file.text, file.path), ...comments],
      problems: [...file.problems, ...taken.problems, ...problems],
    };
  }

  #take(reference: Reference, taken: ReadParts): void {
    const { use, is, path } = reference;
    if (is === 'missing') {
      taken.refuse(
        reference,
        `there is no file or folder "${reference.text}"`,
        'name one that exists, relative to the folder of the kustomization',
      );
    } else if (path === undefined || (use !== 'resource' && use !== 'component')) {
      return;
    } else if (is === 'file') {
      taken.resources.push(this.#file(path));
    } else {
      this.#takeFolder(path, reference, taken);
    }
  }

  #takeFolder(path: string, reference: Reference, taken: ReadParts): void {
    if (this.#open.includes(realpathSync(path))) {
      const cycle = [...this.#open.slice(this.#open.indexOf(realpathSync(path))), realpathSync(path)].map(
        (each) => shownPath(each) || '.',
      );
      taken.refuse(
        reference,
        `kustomizations build on each other: ${cycle.join(' → ')}`,
        'remove one of them from the resources of the other',
      );
      return;
    }
    const inner = this.read(path);
    if (inner === undefined) {
      taken.refuse(
        reference,
        `the folder "${reference.text}" has no kustomization`,
        'add a kustomization.yaml to it, or list its files',
      );
    } else {
      (reference.use === 'component' ? taken.components : taken.resources).push(inner);
    }
  }

  #file(path: string): ResourceFile {
    const known = this.#files.get(path);
    if (known !== undefined) {
      return known;
    }
    const bytes = readBytes(path);
    const content =
      bytes instanceof Uint8Array ? readObjects(bytes, path) : { objects: [], problems: [bytes], unseen: [] };
    const file = { path, content };
    this.#files.set(path, file);
    return file;
  }
}

/** The parts of one kustomization that have been read. */
class ReadParts {
  readonly resources: (ResourceFile | Kustomization)[] = [];
  readonly components: Kustomization[] = [];
  readonly problems: Problem[] = [];

  readonly #file: KustomizationFile;

  constructor(file: KustomizationFile) {
    this.#file = file;
  }

  refuse({ field }: Reference, what: string, fix: string): void {
    const where = { ...inFile(this.#file.placeOf(field, 'value')), field };
    const why = `Kustomize cannot build ${shownPath(dirname(this.#file.path)) || '.'}`;
    this.problems.push({ rule: 'kustomization', what, where, why, fix });
  }
}
