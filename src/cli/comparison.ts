import { type ComparedField, compareRenderings } from '../manifests/compare';
import { comparisonRows, formatComparison } from '../manifests/comparison-table';
import { toJson } from '../manifests/json';
import { EXIT, UsageError } from './host';
import type { RenderedRun } from './rendered';

/** How a comparison is printed. */
export interface ComparisonForm {
  readonly form: 'text' | 'markdown' | 'json';
  /** Whether fields that hold the names of namespaces are shown. */
  readonly namespaces: boolean;
}

/** The environments of one `synth`, compared. */
interface Comparison {
  readonly outdir: string;
  readonly environments: readonly string[];
  readonly fields: readonly ComparedField[];
  /** How many fields are hidden, because they contain the names of namespaces. */
  readonly hidden: number;
}

/**
 * The fields in which the environments of a program differ, as a table or as JSON.
 *
 * @throws UsageError if there are fewer than two environments
 */
export function comparison(runs: readonly RenderedRun[], { form, namespaces }: ComparisonForm): string {
  const compared = runs.map((run) => compareRun(run, namespaces));
  if (form === 'json') {
    return `${toJson({ code: EXIT.fine, comparisons: compared.map(({ hidden, ...rest }) => rest) })}\n`;
  }
  const texts = compared.map((each) => {
    const table = form === 'text' ? tableOf(each) : markdownOf(each);
    const note = noteOf(each);
    const title = form === 'text' ? `${each.outdir}\n` : `### ${each.outdir}\n\n`;
    return `${compared.length > 1 ? title : ''}${[table, note].filter((part) => part !== '').join('\n\n')}\n`;
  });
  return texts.join('\n');
}

function compareRun({ outdir, renderings }: RenderedRun, namespaces: boolean): Comparison {
  const environments = [...renderings.keys()];
  if (renderings.has('')) {
    throw new UsageError('compare is for environments(), and this program calls synth() of an App, which has none.');
  }
  const [only = ''] = environments;
  if (environments.length < 2) {
    throw new UsageError(`compare needs two environments, and the program has one: ${only}.`);
  }
  const all = compareRenderings(renderings);
  const fields = namespaces ? all : all.filter((row) => !isNamespace(row));
  return { outdir, environments, fields, hidden: all.length - fields.length };
}

/** Whether a field contains the name of a namespace; nearly every object has one, with the same value. */
function isNamespace({ kind, field }: ComparedField): boolean {
  return (
    /(?:^|\.)namespace$|\[kubernetes\.io\/metadata\.name\]$/.test(field) || (kind === 'Namespace' && NAME === field)
  );
}

const NAME = 'metadata.name';

function tableOf({ fields, environments }: Comparison): string {
  return fields.length === 0 ? '' : formatComparison(fields, environments);
}

function markdownOf({ fields, environments }: Comparison): string {
  if (fields.length === 0) {
    return '';
  }
  const [head = [], ...body] = comparisonRows(fields, environments);
  const rule = head.map(() => '---');
  return [head.map(escaped), rule, ...body.map((row) => row.map(inCode))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** Formats text as code, in which only the bar between cells is special. */
function inCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, '\\$&');
}

function noteOf({ fields, hidden }: Comparison): string {
  const what =
    hidden === 1
      ? '1 field that holds the name of a namespace is'
      : `${hidden} fields that hold the names of namespaces are`;
  const left = hidden === 0 ? '' : `${what} left out: --namespaces shows them.`;
  return fields.length > 0 ? left : ['The environments do not differ.', left].filter((part) => part !== '').join(' ');
}
