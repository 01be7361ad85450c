import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFields, isMap, stepsTo } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { shownPath } from '../../problems/origin';
import type { FilePlace, Problem } from '../../problems/problem';
import { inFile } from '../files/in-file';
import { KUSTOMIZATION_FILES } from '../files/kustomization-files';
import { readBytes } from '../files/read-bytes';
import { ofYaml } from '../files/read-objects';
import type { FieldPart } from '../find-node';
import type { ReadDocument } from '../read-document';
import { readYaml } from '../read-yaml';
import { fieldFaults } from './field-problems';

/** The parsed kustomization file of a folder. */
export interface KustomizationFile {
  readonly path: string;
  readonly text: string;
  readonly fields: Fields;
  /** Whether it is a component, which only applies inside other kustomizations. */
  readonly isComponent: boolean;
  /** The problems of the file itself. */
  readonly problems: readonly Problem[];
  placeOf(field: string, part: FieldPart): FilePlace | undefined;
}

/**
 * Reads the kustomization of a folder.
 *
 * @returns nothing where the folder has no such file, or one of that name that is an object of something else, such as Flux
 */
export function readKustomization(folder: string): KustomizationFile | undefined {
  const names = readdirSync(folder).filter((name) => KUSTOMIZATION_FILES.has(name));
  const [name, other] = names.sort();
  if (name === undefined) {
    return undefined;
  }
  const path = join(folder, name);
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) {
    return withProblems(path, '', [bytes]);
  }
  const { documents, problems } = readYaml(bytes, path);
  const [document, second] = documents;
  if (document !== undefined && isOfOthers(document.value)) {
    return undefined;
  }
  const faults = [
    ...(other === undefined ? [] : [severalFiles(folder, names)]),
    ...(document === undefined && problems.length === 0 ? [emptyFile(path)] : []),
    ...(second === undefined ? [] : [severalDocuments(second.place)]),
  ];
  return withProblems(path, new TextDecoder().decode(bytes), [...problems.map(ofYaml), ...faults], document);
}

function withProblems(
  path: string,
  text: string,
  problems: readonly Problem[],
  document?: ReadDocument,
): KustomizationFile {
  const fields = document !== undefined && isFields(document.value) ? document.value : {};
  const placeOf = (field: string, part: FieldPart) => document?.placeOf(stepsTo(field, fields), part);
  const faults = fieldFaults(fields).map(({ field, ...fault }): Problem => {
    const place = placeOf(field, fault.rule === 'unknown-field' ? 'key' : 'value');
    return { ...fault, where: { ...inFile(place), field } };
  });
  const file = { path, text, fields, isComponent: fields.kind === 'Component' };
  return { ...file, problems: [...problems, ...faults], placeOf };
}

/** Flux has a kind of the same name, which is often kept in a file of the same name. */
function isOfOthers({ apiVersion, metadata }: Fields): boolean {
  return typeof apiVersion === 'string' && !apiVersion.startsWith('kustomize.config.k8s.io/') && isMap(metadata);
}

const WHY = 'Kustomize refuses the folder';

function severalFiles(folder: string, names: readonly string[]): Problem {
  const what = `the folder "${shownPath(folder) || '.'}" has several kustomizations: ${names.join(', ')}`;
  return { rule: 'kustomization', what, where: {}, why: WHY, fix: 'keep one of them' };
}

function emptyFile(path: string): Problem {
  const where = inFile({ file: shownPath(path), line: 1, column: 1 });
  return {
    rule: 'kustomization',
    what: `"${shownPath(path)}" is empty`,
    where,
    why: WHY,
    fix: 'list resources in it: resources: [deployment.yaml]',
  };
}

function severalDocuments(place: FilePlace): Problem {
  const what = 'a kustomization is a single document, and this is another one';
  return { rule: 'kustomization', what, where: inFile(place), why: WHY, fix: 'move it to a separate file' };
}
