import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isList, isMap } from '../../src/manifests/field';
import type { Fields, Value } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { readDocuments } from '../kubectl';

/** One change of a base, and the answer of a kube-apiserver 1.36.2 to its creation. */
interface Line {
  /** The kind and name of the base. */
  readonly base: string;
  readonly op?: 'add' | 'remove' | 'replace';
  /** A JSON pointer. */
  readonly path?: string;
  readonly value?: Value;
  readonly accepted: boolean;
  readonly reason?: string;
  readonly message?: string;
  readonly causes?: readonly { readonly field: string; readonly message: string }[];
}

/** A document that was sent to the server, and its answer. */
export interface Verdict extends Line {
  readonly kind: string;
  readonly document: Value;
}

/** The folders with the base documents. */
const BASES = [join(__dirname, '../manifests'), join(__dirname, 'bases-cluster')];

/**
 * What the server answered to the changes recorded in a file of this folder.
 *
 * Left out are verdicts that depend on what the cluster has: accounts and classes that a pod names.
 */
export function recordedVerdicts(file: string): readonly Verdict[] {
  const bases = readBases();
  return linesOf(file)
    .map((line): Line => JSON.parse(line))
    .filter(({ reason }) => reason !== 'Forbidden')
    .map((line) => ({ ...line, kind: line.base.split('/')[0] ?? '', document: changed(bases.get(line.base), line) }));
}

/** Whether the server refused a document only because of expressions that do not compile. */
export function isByCel({ causes = [] }: Verdict): boolean {
  return causes.length > 0 && causes.every(({ message }) => CEL.test(message));
}

const CEL = /compilation failed|must evaluate to|cost limit/;

/** Some changes of a base, and whether the validation of kube-apiserver 1.36.2 accepts the result, without admission and storage. */
interface Validated {
  /** The kind and name of the base. */
  readonly base: string;
  /** JSON pointers, each with its new value; a change without a value removes the field. */
  readonly edits: readonly (readonly [path: string, value?: Value])[];
  readonly accepted: boolean;
}

/** What a kube-apiserver 1.36.2 answered to the creation of documents, each written for one check of the server, or composed at random. */
export function askedVerdicts(): readonly Pick<Verdict, 'accepted' | 'document'>[] {
  return linesOf('asked.jsonl.gz').map((line): Pick<Verdict, 'accepted' | 'document'> => JSON.parse(line));
}

/** The verdicts of the server's validation on random documents, changed in one place or two, with values of each type. */
export function validatedVerdicts(): readonly (Validated & Pick<Verdict, 'document'>)[] {
  const bases = readBases();
  return linesOf('validated.jsonl.gz')
    .map((line): Validated => JSON.parse(line))
    .map((line) => ({ ...line, document: edited(bases.get(line.base), line.base, line.edits) }));
}

/** A change of a workload in a cluster, and whether its controller created a new revision of the pods. */
interface Rollout extends Pick<Line, 'base' | 'op' | 'path' | 'value'> {
  readonly rolls: boolean;
}

/** The recorded rollouts of a cluster, with the workload before and after the change. */
export function recordedRollouts(): readonly (Rollout & { readonly before: Value; readonly after: Value })[] {
  const bases = readBases();
  return linesOf('rollouts.jsonl.gz')
    .map((line): Rollout => JSON.parse(line))
    .map((line) => ({ ...line, before: bases.get(line.base) ?? null, after: changed(bases.get(line.base), line) }));
}

/** The answers of the server to updates, recorded in a file of this folder. */
export function recordedUpdates(file: string): readonly (Verdict & { readonly before: Value })[] {
  const bases = readBases();
  return recordedVerdicts(file).map((verdict) => ({ ...verdict, before: bases.get(verdict.base) ?? null }));
}

/** A change of an object, and whether the validation of kube-apiserver 1.36.2 accepts it: server-side apply, then validation. */
interface Updated {
  /** The kind and name of the base. */
  readonly base: string;
  /** The changes of the base before its creation. */
  readonly before?: Validated['edits'];
  /** The changes of the update. */
  readonly edits: Validated['edits'];
  readonly accepted: boolean;
}

/** The verdicts of the server's validation on random updates; some of the objects were also changed before. */
export function validatedUpdates(): readonly (Updated & {
  readonly objects: readonly [before: Value, after: Value];
})[] {
  const bases = readBases();
  return linesOf('updated.jsonl.gz')
    .map((line): Updated => JSON.parse(line))
    .map((line) => {
      const before = edited(bases.get(line.base), line.base, line.before ?? []);
      return { ...line, objects: [before, edited(before, line.base, line.edits)] };
    });
}

/** A rule in CEL for values of a type, and whether a kube-apiserver 1.36.2 takes a value with it. */
export interface RuleVerdict {
  readonly type: string;
  readonly value: Value;
  readonly rule: string;
  readonly accepted: boolean;
}

/** What the server answered to rules of custom kinds, evaluated for one value each. */
export function recordedRules(): readonly RuleVerdict[] {
  return linesOf('rules.jsonl.gz').map((line): RuleVerdict => JSON.parse(line));
}

/** A manifest that was applied over another one, and what a kube-apiserver 1.36.2 made of it. */
interface AppliedChange extends Updated {
  /** Whether anything but the form of quantities changed in the stored object; missing if the server refused the change. */
  readonly changes?: boolean;
}

/** What a server made of random changes of objects that existed: it refused them, changed the object or changed nothing. */
export function appliedChanges(): readonly (AppliedChange & {
  readonly objects: readonly [before: Value, after: Value];
})[] {
  const bases = readBases();
  return linesOf('applied.jsonl.gz')
    .map((line): AppliedChange => JSON.parse(line))
    .map((line) => {
      const before = edited(bases.get(line.base), line.base, line.before ?? []);
      return { ...line, objects: [before, edited(before, line.base, line.edits)] };
    });
}

function edited(object: Value | undefined, base: string, edits: Validated['edits']): Value {
  const changes = edits.map(([path, value]): Pick<Line, 'base' | 'op' | 'path' | 'value'> => {
    return { base, op: value === undefined ? 'remove' : 'replace', path, value: value ?? null };
  });
  return changes.reduce<Value | undefined>(changed, object) ?? null;
}

function linesOf(file: string): readonly string[] {
  return gunzipSync(readFileSync(join(__dirname, file)))
    .toString()
    .split('\n')
    .filter(Boolean);
}

/** The base documents by kind and name; reviews have no name. */
function readBases(): ReadonlyMap<string, Fields> {
  const files = BASES.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const documents = files.flatMap((text) => readDocuments(text)).filter(isMap);
  return new Map(
    documents.map((fields) => [`${fields.kind}/${isManifest(fields) ? fields.metadata.name : '-'}`, fields]),
  );
}

function changed(
  base: Value | undefined,
  { base: name, op, path = '', value = null }: Pick<Line, 'base' | 'op' | 'path' | 'value'>,
): Value {
  if (base === undefined) {
    throw new Error(`there is no document ${name}`);
  }
  const steps = path.split('/').slice(1);
  return op === undefined ? base : changedAt(base, steps.map(unescaped), op, value);
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function changedAt(at: Value, [step = '', ...rest]: readonly string[], op: Line['op'], value: Value): Value {
  if (isList(at)) {
    const index = step === '-' ? at.length : Number(step);
    return rest.length > 0
      ? at.map((element, place) => (place === index ? changedAt(element, rest, op, value) : element))
      : at.toSpliced(index, op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [value]));
  }
  const fields = isMap(at) ? at : {};
  if (rest.length > 0) {
    return { ...fields, [step]: changedAt(fields[step] ?? {}, rest, op, value) };
  }
  const { [step]: _, ...others } = fields;
  return op === 'remove' ? others : { ...fields, [step]: value };
}
