import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { groupBy } from '../../manifests/group-by';
import { ownPackage } from '../../own-package';
import type { FilePlace, Problem } from '../../problems/problem';
import { UNSEEN } from '../../reading/files/unseen';
import { pathFrom, placeOfProblem } from './place-of-problem';
import { factsOf, keyOf } from './problem-facts';
import type { CheckResult } from './result';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = '%SRCROOT%';
/** Problems of files themselves have no rule, but SARIF requires one for each result. */
const NO_RULE = 'source';

/**
 * The result of a check as SARIF, which code scanning and editors read.
 *
 * @param root the folder of the repository; paths are relative to it
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport({ problems, unseen }: CheckResult, root: string): string {
  const rules = [...groupBy(problems, ruleOf)].map(([id, [first]]) => ruleDescriptor(id, first));
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const notifications = [...groupBy(unseen, ({ reason }) => reason)].map(([reason, members]) => {
    const names = [...new Set(members.map(({ what }) => what))].join(', ');
    return { level: 'note', message: { text: `not checked: ${members.length} ${UNSEEN[reason]}: ${names}` } };
  });
  const run = {
    tool: { driver: { name: 'kustruct', semanticVersion: ownPackage().version, rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    results: problems.map((problem) => toResult(problem, places.get(ruleOf(problem)) ?? -1, root)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf({ rule = NO_RULE }: Problem): string {
  return rule;
}

function ruleDescriptor(id: string, first: Problem | undefined) {
  const level = first?.severity ?? 'error';
  return {
    id,
    shortDescription: { text: id },
    fullDescription: { text: first?.why ?? id },
    defaultConfiguration: { level },
  };
}

function toResult(problem: Problem, ruleIndex: number, root: string) {
  const { severity = 'error', what, where, why, fix } = problem;
  const place = placeOfProblem(problem);
  const name = [where.object, where.field].filter(Boolean).join(' ');
  const physicalLocation = place && { artifactLocation: artifact(place.file, root), ...regionOf(place) };
  const logicalLocations = name === '' ? undefined : [{ fullyQualifiedName: name, kind: 'object' }];
  const isPlaced = physicalLocation !== undefined || logicalLocations !== undefined;
  return {
    ruleId: ruleOf(problem),
    ruleIndex,
    level: severity,
    message: { text: `${what}\nwhy: ${why}\nfix: ${fix}` },
    ...(isPlaced && { locations: [{ physicalLocation, logicalLocations }] }),
    // Code scanning uses these to tell new problems from moved ones.
    partialFingerprints: {
      'kustruct/v1': createHash('sha256')
        .update(keyOf(factsOf(problem)))
        .digest('hex'),
    },
  };
}

function artifact(file: string, root: string) {
  const path = pathFrom(root, file);
  return isAbsolute(path)
    ? { uri: pathToFileURL(path).href }
    : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function regionOf({ line, column }: FilePlace) {
  return line === undefined ? {} : { region: { startLine: line, ...(column && { startColumn: column }) } };
}
