import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../../problems/origin';
import type { FilePlace, Origin } from '../../problems/problem';
import type { ReadFile } from '../read-document';
import { readYaml } from '../read-yaml';
import type { HelmOutput } from './helm-template';

/** A cache of parsed outputs: equal calls of helm share one. */
const read = new WeakMap<HelmOutput, ReadFile>();

/**
 * The documents of an output of helm, each placed in the template that it comes from.
 *
 * @param chart the chart argument of helm; templates of a folder are named by their paths in it
 */
export function readOutput(output: HelmOutput, chart: string): ReadFile {
  const file = read.get(output) ?? readTemplates(output.manifests, chart);
  read.set(output, file);
  return file;
}

function readTemplates(manifests: string, chart: string): ReadFile {
  const { documents, problems } = readYaml(manifests, `helm template ${chart}`);
  const places = new TemplatePlaces(manifests, chart);
  const originAt = (line: number | undefined): Origin => ({
    source: undefined,
    placeOf: () => (line === undefined ? undefined : places.at(line)),
  });
  return {
    documents: documents.map(({ value, place }) => ({ value, placeOf: () => places.at(place.line) })),
    problems: problems.map((problem) => {
      const { where } = problem;
      return { ...problem, where: { ...where, origin: originAt(where.origin?.source?.line) } };
    }),
  };
}

/** Finds the templates of lines of the output of `helm template`, by the comments that helm writes. */
export class TemplatePlaces {
  readonly #output: string;
  readonly #chart: string;
  #sources: readonly Source[] | undefined;

  constructor(output: string, chart: string) {
    this.#output = output;
    this.#chart = chart;
  }

  /** The template of a line, counted from 1; undefined if helm does not name it, as with a post-renderer. */
  at(line: number): FilePlace | undefined {
    this.#sources ??= sourcesIn(this.#output);
    const source = this.#sources.filter((each) => each.line <= line).at(-1);
    return source && { file: this.#pathOf(source.template) };
  }

  /** helm prefixes the name of the chart: `api/templates/web.yaml`. */
  #pathOf(template: string): string {
    const path = join(this.#chart, template.slice(template.indexOf('/') + 1));
    return existsSync(path) ? shownPath(path) : template;
  }
}

/** A comment of helm: `# Source: api/templates/web.yaml`. */
interface Source {
  readonly line: number;
  readonly template: string;
}

function sourcesIn(output: string): Source[] {
  const sources: Source[] = [];
  let [line, counted] = [1, 0];
  for (const { index, 1: template = '' } of output.matchAll(/^# Source: (.+)$/gm)) {
    for (; counted < index; counted++) {
      line += output.charCodeAt(counted) === 10 ? 1 : 0;
    }
    sources.push({ line, template: template.trim() });
  }
  return sources;
}
