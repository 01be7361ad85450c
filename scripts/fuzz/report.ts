import { diffManifests } from '../../src/manifests/diff';
import { toJson } from '../../src/manifests/json';
import { describe, identity, type Value } from '../../src/manifests/manifest';
import { toDocument } from '../../src/manifests/yaml';
import type { Case, CaseEnvironment, CaseObject } from './cases';
import type { Verdict } from './judge';

/** A failing case as text: the fault, the input, and the files. */
export function report(sample: Case, { faults, files }: Verdict): string {
  const first = sample.environments[0];
  return [
    ...faults.slice(0, MOST_FAULTS),
    ...(faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : []),
    '',
    `The base is ${sample.isCommon ? 'what all have, as in ' : ''}${sample.base}.`,
    ...sample.environments.flatMap((each) => (each === first ? describeFirst(each) : describeNext(each, sample))),
    ...[...files]
      .filter(([path]) => !path.startsWith('base/'))
      .flatMap(([path, text]) => ['', `${path}:`, text.trimEnd()]),
  ].join('\n');
}

const MOST_FAULTS = 8;

function describeFirst({ name, objects }: CaseEnvironment): string[] {
  return [
    '',
    `${name}:`,
    ...objects.map(({ chart, id, manifest }) => `# ${chart}/${id}\n${toDocument(manifest).trimEnd()}`),
  ];
}

function describeNext({ name, extends: parent, changes, objects }: CaseEnvironment, sample: Case): string[] {
  const before = sample.environments.find((each) => each.name === (parent ?? sample.environments[0]?.name));
  const left = new Map(before?.objects.map((object) => [identity(object.manifest), object]));
  const lines = objects.flatMap((object) => {
    const old = left.get(identity(object.manifest));
    left.delete(identity(object.manifest));
    return describeObject(old, object);
  });
  const gone = [...left.values()].map(({ manifest }) => `  ${describe(manifest)} is gone`);
  const title = `${name}${parent === undefined ? '' : `, which extends ${parent}`} (${changes.join(', ')}):`;
  return ['', title, ...lines, ...gone];
}

function describeObject(old: CaseObject | undefined, { manifest, chart, id, list }: CaseObject): string[] {
  const place = `${describe(manifest)} of ${chart}/${id}${list === undefined ? '' : ' in a List'}`;
  if (old === undefined) {
    return [`  new ${place}`];
  }
  const changes = diffManifests(old.manifest, manifest).map(
    ({ field, before, after }) => `    ${field}: ${quoted(before)} -> ${quoted(after)}`,
  );
  const isElsewhere = old.chart !== chart || old.list !== list;
  return changes.length > 0 || isElsewhere ? [`  ${place}`, ...changes] : [];
}

function quoted(value: Value | undefined): string {
  return value === undefined ? 'nothing' : toJson(value);
}
