import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { shownPath } from '../../problems/origin';
import type { FilePlace, Problem } from '../../problems/problem';
import { CHART_FILE } from '../files/chart-file';
import { readObjects } from '../files/read-objects';
import type { SourceFiles } from '../files/source-object';
import { ignoreComments } from '../ignore-comments';
import { TemplatePlaces } from './helm-output';
import { helmTemplate } from './helm-template';
import { placeInTemplate } from './template-line';

/** What a chart renders, or why it is not rendered. */
export interface ChartObjects extends SourceFiles {
  /** Whether its objects are unknown, because helm is missing or because it is a library chart. */
  readonly isUnseen: boolean;
}

/**
 * The objects of a chart with its default values, rendered by the helm on the PATH. Each field is placed at the
 * template line that has the same text, or the same key, if exactly one line does.
 *
 * @param folder the folder of the chart
 */
export function readChart(folder: string): ChartObjects {
  if (isLibrary(folder)) {
    return UNSEEN;
  }
  const args = ['template', '--include-crds', basename(folder), folder];
  const output = helmTemplate({ executable: 'helm', chart: folder, args, values: '' });
  if ('what' in output) {
    return output.isMissing === true
      ? UNSEEN
      : { ...NOTHING, problems: [notRendered(folder, output.what)], isUnseen: false };
  }
  const { objects, problems, unseen } = readObjects(output.manifests, join(folder, CHART_FILE));
  const places = new OutputPlaces(output.manifests, folder);
  return {
    objects: objects.map((object) => ({
      fields: object.fields,
      placeOf: (field, part) => places.at(object.placeOf(field, part)),
    })),
    problems: [
      ...problems.map((problem) => places.moved(problem)),
      ...output.warnings.map((text) => warned(folder, text)),
    ],
    unseen,
    comments: places.templates.flatMap((file) => ignoreComments(readIfThere(file), resolve(file))),
    isUnseen: false,
  };
}

const NOTHING: SourceFiles = { objects: [], problems: [], unseen: [] };
const UNSEEN: ChartObjects = { ...NOTHING, isUnseen: true };

/** https://helm.sh/docs/topics/library_charts/ */
function isLibrary(folder: string): boolean {
  return /^type:\s*["']?library\b/m.test(readIfThere(join(folder, CHART_FILE)));
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Maps lines of helm's output to lines of templates. */
class OutputPlaces {
  readonly #templates: TemplatePlaces;
  readonly #lines: readonly string[];

  constructor(output: string, chart: string) {
    this.#templates = new TemplatePlaces(output, chart);
    this.#lines = output.split('\n');
  }

  /** The templates that rendered anything, each once. */
  get templates(): readonly string[] {
    const files = this.#lines.flatMap((line, at) =>
      line.startsWith('# Source:') ? (this.#templates.at(at + 1)?.file ?? []) : [],
    );
    return [...new Set(files)];
  }

  at(place: FilePlace | undefined): FilePlace | undefined {
    const { line, column = 1 } = place ?? {};
    const template = line === undefined ? undefined : this.#templates.at(line);
    if (line === undefined || template === undefined) {
      return template;
    }
    const found = placeInTemplate(this.#lines[line - 1] ?? '', column, readIfThere(template.file));
    return { file: template.file, ...found };
  }

  moved(problem: Problem): Problem {
    const { origin, ...where } = problem.where;
    const place = this.at(origin?.source);
    return { ...problem, where: { ...where, ...(place && { origin: { source: undefined, placeOf: () => place } }) } };
  }
}

function notRendered(folder: string, what: string): Problem {
  const chart = shownPath(folder) || '.';
  return {
    rule: 'helm',
    what: `the chart "${chart}" is not rendered: ${what}`,
    where: { origin: { source: undefined, placeOf: () => ({ file: shownPath(join(folder, CHART_FILE)) }) } },
    why: 'none of it was checked',
    fix: `fix the error of helm, until this works: helm template ${chart}; or leave it out: --ignore ${chart}`,
  };
}

function warned(folder: string, text: string): Problem {
  return {
    ...notRendered(folder, ''),
    severity: 'warning',
    what: `helm warns of the chart "${shownPath(folder) || '.'}": ${text}`,
    why: 'the objects may differ from what you expect',
  };
}
