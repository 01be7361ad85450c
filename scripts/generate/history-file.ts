import type { FieldHistory, KindHistory } from '../../src/kubernetes/history';
import { HEADER } from './header';
import type { ModelHistory } from './history';
import { quote } from './names';

/** The file with the history of kinds, fields and feature gates, a text each; `src/kubernetes/history.ts` reads it. */
export function historyFile({ versions, kinds, fields, gates }: ModelHistory): string {
  return [
    HEADER,
    '/** The versions that are known, oldest first. */',
    `export const VERSIONS = ${quote(versions.join(' '))};`,
    '',
    '/** By apiVersion and kind. */',
    table(
      'KINDS',
      [...kinds].map(([kind, history]) => [kind, packKind(history)]),
    ),
    '/** By type: its fields joined by `;`. */',
    table(
      'FIELDS',
      [...fields].map(([type, histories]) => [type, [...histories].map(packField).join(';')]),
    ),
    '/** By feature gate: its stages joined by `;`. */',
    table(
      'GATES',
      [...gates].map(([gate, stages]) => [
        gate,
        stages.map(({ version, stage, enabled }) => `${version} ${stage} ${enabled ? 'on' : 'off'}`).join(';'),
      ]),
    ),
  ].join('\n');
}

function table(name: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([key, text]) => `  ${quote(key)}: ${quote(text)},\n`);
  return `export const ${name}: { readonly [name: string]: string } = {\n${lines.join('')}};\n`;
}

function packKind({ replacement, ...versions }: KindHistory): string {
  const facts = Object.entries(versions).map(([word, version]) => `${word}=${version}`);
  return [...facts, ...(replacement ? [`replacement=${replacement.apiVersion} ${replacement.kind}`] : [])].join('|');
}

function packField([field, { since, until, gates, stages }]: readonly [string, FieldHistory]): string {
  return [
    field,
    ...(since ? [`since=${since}`] : []),
    ...(until ? [`until=${until}`] : []),
    ...gates.map((gate) => `gate=${gate}`),
    ...stages.map(({ first, last, stage, gate }) => `${stage}=${first}-${last}${gate ? `:${gate}` : ''}`),
  ].join('|');
}
