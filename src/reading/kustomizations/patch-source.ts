import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { FilePlace, Problem } from '../../problems/problem';
import { inFile } from '../files/in-file';
import { readBytes } from '../files/read-bytes';
import { ofYaml } from '../files/read-objects';
import { type IgnoreComment, ignoreComments } from '../ignore-comments';
import type { ReadDocument } from '../read-document';
import { readYaml } from '../read-yaml';
import type { KustomizationFile } from './kustomization';
import { isInline, MERGES, type Reference } from './references';

/** A patch of a kustomization in source form. */
export interface PatchSource {
  /** The entry that lists it, such as `patches[0]`. */
  readonly field: string;
  /** The objects that it targets, if the entry sets them. */
  readonly target: Fields | undefined;
  /** Whether it has options that allow more changes than a plain patch. */
  readonly hasOptions: boolean;
  /** Strategic merge patches, or the list of a JSON patch. */
  readonly documents: readonly ReadDocument[];
}

/** The parsed patches of a kustomization. */
export interface ReadPatches {
  readonly patches: readonly PatchSource[];
  readonly problems: readonly Problem[];
  /** The comments that ignore rules, in patch files. */
  readonly comments: readonly IgnoreComment[];
}

/** Reads the patches of a kustomization, from files and inline texts. */
export function readPatches(file: KustomizationFile, references: readonly Reference[]): ReadPatches {
  const files = new Map(references.map((reference) => [reference.field, reference]));
  const read = entriesOf(file.fields).map((entry) => readEntry(entry, file, files));
  return {
    patches: read.flatMap(({ patches }) => patches),
    problems: read.flatMap(({ problems }) => problems),
    comments: read.flatMap(({ comments }) => comments),
  };
}

interface Entry {
  readonly field: string;
  /** The field with the patch or the name of its file. */
  readonly content: string;
  readonly text: string | undefined;
  readonly target: Fields | undefined;
  readonly hasOptions: boolean;
}

function entriesOf(fields: Fields): Entry[] {
  const listed = ['patches', 'patchesJson6902'].flatMap((list) =>
    itemsOf(fields[list]).map(([place, item]) => toEntry(`${list}[${place}]`, isFields(item) ? item : {})),
  );
  const merges = itemsOf(fields[MERGES]).map(([place, item]): Entry => {
    const field = `${MERGES}[${place}]`;
    const text = typeof item === 'string' && isInline(item) ? item : undefined;
    return { field, content: field, text, target: undefined, hasOptions: false };
  });
  return [...merges, ...listed];
}

function itemsOf(value: Value | undefined): (readonly [place: number, item: Value])[] {
  return isList(value) ? [...value.entries()] : [];
}

function toEntry(field: string, { patch, target, options }: Fields): Entry {
  const text = typeof patch === 'string' ? patch : undefined;
  return {
    field,
    content: `${field}.${text === undefined ? 'path' : 'patch'}`,
    text,
    target: isFields(target) ? target : undefined,
    hasOptions: options !== undefined,
  };
}

function readEntry(entry: Entry, file: KustomizationFile, files: ReadonlyMap<string, Reference>): ReadPatches {
  const { field, content, text, target, hasOptions } = entry;
  const reference = files.get(content);
  const { documents, problems, comments } =
    text !== undefined
      ? readInline(text, content, file)
      : reference?.path !== undefined && reference.is === 'file'
        ? readPatchFile(reference.path)
        : NOTHING;
  return { patches: [{ field, target, hasOptions, documents }], problems, comments };
}

interface Read {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
  readonly comments: readonly IgnoreComment[];
}

const NOTHING: Read = { documents: [], problems: [], comments: [] };

function readPatchFile(path: string): Read {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) {
    return { ...NOTHING, problems: [bytes] };
  }
  const { documents, others, problems } = readYaml(bytes, path, { takesOthers: true });
  const comments = ignoreComments(new TextDecoder().decode(bytes), path);
  return { documents: [...documents, ...others], problems: problems.map(ofYaml), comments };
}

function readInline(text: string, field: string, file: KustomizationFile): Read {
  const { documents, others, problems } = readYaml(text, file.path, { takesOthers: true });
  const move = moverTo(field, file);
  return {
    ...NOTHING,
    documents: [...documents, ...others].map((document) => ({
      value: document.value,
      placeOf: (path, part) => move(document.placeOf(path, part)),
    })),
    problems: problems.map((problem) => {
      const { where } = problem;
      return ofYaml({ ...problem, where: { ...where, ...inFile(move(where.origin?.source)) } });
    }),
  };
}

/** Maps places in a block text to places in the surrounding file. A quoted text has only one place. */
function moverTo(field: string, file: KustomizationFile): (place: FilePlace | undefined) => FilePlace | undefined {
  const start = file.placeOf(field, 'value');
  const { line: first = 1, column: from = 1 } = start ?? {};
  const lines = file.text.split('\n');
  const isBlock = /^[|>]/.test((lines[first - 1] ?? '').slice(from - 1));
  const indent = /^ */.exec(lines.slice(first).find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  return (place) =>
    isBlock && start !== undefined && place?.line !== undefined
      ? { file: start.file, line: first + place.line, column: (place.column ?? 1) + indent }
      : start;
}
