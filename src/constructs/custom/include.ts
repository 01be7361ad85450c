import type { Construct } from 'constructs';
import { originOf } from '../../problems/origin';
import { type Refusal, refusalsOf, refuse } from '../../problems/refusals';
import { codeOf, type FileFault, fileFault, findFiles } from '../../reading/find-files';
import type { ReadFile } from '../../reading/read-document';
import type { ExactlyOne } from '../exactly-one';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { type DocumentSelection, Documents } from './documents';
import { download, isUrl } from './download';
import { readFile, readLoaded } from './read-file';

/** Where an Include reads its objects. */
interface Sources {
  /**
   * A file, or an http or https URL, as in the Include of cdk8s. A URL is loaded on each run, once for all
   * environments, so the output changes when the text at the URL does.
   * @see https://cdk8s.io/docs/latest/basics/include/
   */
  readonly url: string;
  /**
   * Files, folders, URLs, or patterns such as `manifests/*.yaml`, relative to the working directory, as always in Node;
   * `join(__dirname, 'manifests')` is relative to your program. In a folder, all .yaml, .yml and .json files are read,
   * at any depth. Patterns support `**` for any folders, `{a,b}`, `[a-z]`, `*` and `?`.
   * @see https://kubernetes.io/docs/concepts/workloads/management/
   */
  readonly files: string | readonly string[];
}

/** Props of an Include. */
export type IncludeProps = DocumentSelection & ExactlyOne<Sources>;

/**
 * Objects from YAML or JSON files, as kubectl and Kustomize read them. Each is an `ApiObject` with the name from the
 * file; the namespace and labels of the chart are added if it has none of its own.
 *
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/
 */
export class Include extends Documents {
  constructor(scope: Construct, id: string, props: IncludeProps) {
    super(scope, id);
    refuseUnknownProps(this, Include, 'Include', props);
    noteSettings(this, props);
    const paths = [props.files ?? props.url].flat();
    if (paths.length === 0 || !paths.every((path) => typeof path === 'string') || (props.files && props.url)) {
      refuse(this, NO_SOURCE);
      return;
    }
    this.include(this.#read(paths), props);
    if (this.apiObjects.length === 0 && refusalsOf(this).length === 0) {
      const what = `there is no object in ${paths.map((path) => JSON.stringify(path)).join(', ')}`;
      refuse(this, { what, why: WHY, fix: 'use files that contain objects, or remove the Include' });
    }
  }

  #read(paths: readonly string[]): ReadFile[] {
    const { files, faults } = findFiles(
      paths.filter((path) => !isUrl(path)),
      originOf(this),
    );
    this.#refuseFiles(faults);
    return [
      ...files.flatMap((file) => this.#readFile(file)),
      ...paths.filter(isUrl).flatMap((url) => this.#readUrl(url)),
    ];
  }

  #readFile(file: string): ReadFile | [] {
    try {
      return readFile(file);
    } catch (error) {
      return this.#refuseFiles([fileFault(file, codeOf(error), originOf(this))]);
    }
  }

  #readUrl(url: string): ReadFile | [] {
    const text = download(url);
    return typeof text === 'string' ? readLoaded(text, url) : this.#refuseFiles([text]);
  }

  #refuseFiles(faults: readonly FileFault[]): [] {
    for (const fault of faults) {
      refuse(this, { ...fault, why: WHY });
    }
    return [];
  }
}

const WHY = 'the objects in it would be missing in the cluster';

const NO_SOURCE: Refusal = {
  what: 'the Include must have exactly one of files and url',
  why: 'it is unclear which objects are meant',
  fix: "set one of them: files: 'manifests/*.yaml'",
};
