import { typeOf } from '../../kubernetes/schema';
import { describeValue, isFields, isMap, stepsTo } from '../../manifests/field';
import { isListKind } from '../../manifests/lists';
import type { Fields } from '../../manifests/manifest';
import { shownPath } from '../../problems/origin';
import { isError, type Problem } from '../../problems/problem';
import { decode } from '../decode';
import { ignoreComments } from '../ignore-comments';
import { type ItemFault, objectsIn } from '../list-items';
import type { ReadDocument } from '../read-document';
import { readYaml } from '../read-yaml';
import { inFile } from './in-file';
import type { ObjectFields, SourceFiles, SourceObject } from './source-object';
import type { Unseen, UnseenReason } from './unseen';

/** The rule for YAML mistakes in a file, whatever its content. */
export const YAML_RULE = 'yaml';

/**
 * The objects in a YAML or JSON file of any tool. Content that is not a Kubernetes object is reported, not checked.
 *
 * @param text the content of the file
 * @param file its path
 */
export function readObjects(text: string | Uint8Array, file: string): SourceFiles {
  const decoded = typeof text === 'string' ? text : decodeOrRefuse(text, file);
  if (typeof decoded !== 'string') {
    return { objects: [], problems: decoded, unseen: [] };
  }
  if (!MAY_HOLD_OBJECTS.test(decoded)) {
    return without('no-object', file);
  }
  const { documents, problems } = readYaml(decoded, file, { takesOthers: true });
  const other = problems.some(isError) ? unreadableKind(decoded) : undefined;
  if (other !== undefined) {
    return without(other, file);
  }
  const found = documents.map((document) => recognize(document, file));
  const objects = found.flatMap((each) => each.objects);
  const isOfOthers = objects.length === 0 && found.every((each) => each.problems.length === 0);
  return {
    objects,
    comments: ignoreComments(decoded, file),
    problems: [...problems.map(ofYaml), ...found.flatMap((each) => each.problems)],
    unseen: isOfOthers && problems.length === 0 ? [unseenFile(found, file)] : found.flatMap((each) => each.unseen),
  };
}

/** Sets the rule of a problem to that of YAML mistakes. */
export function ofYaml(problem: Problem): Problem {
  return { rule: YAML_RULE, ...problem };
}

/** Files of other tools need not be YAML that Kubernetes reads, and most need not be parsed at all. */
const MAY_HOLD_OBJECTS = /(?:^|[\s{,"'-])(?:apiVersion|kind)["']?\s*:/;
const HAS_VERSION = /(?:^|[\s{,"'-])apiVersion["']?\s*:/;
const HAS_KIND = /(?:^|[\s{,"'-])kind["']?\s*:/;
const TEMPLATE = /\{\{|\{%/;

/** The reason to skip a file that is not YAML; undefined if it is meant for Kubernetes. */
function unreadableKind(text: string): UnseenReason | undefined {
  const isForKubernetes = HAS_VERSION.test(text) && HAS_KIND.test(text);
  return TEMPLATE.test(text) ? 'template' : isForKubernetes ? undefined : 'no-object';
}

function without(reason: UnseenReason, file: string): SourceFiles {
  return { objects: [], problems: [], unseen: [{ reason, what: shownPath(file) }] };
}

function unseenFile(found: readonly SourceFiles[], file: string): Unseen {
  return found.flatMap((each) => each.unseen)[0] ?? { reason: 'no-object', what: shownPath(file) };
}

function decodeOrRefuse(bytes: Uint8Array, file: string): string | readonly Problem[] {
  try {
    return decode(bytes);
  } catch {
    return readYaml(bytes, file).problems.map(ofYaml);
  }
}

/** Classifies a document: an object, a list of objects, or something else. */
function recognize(document: ReadDocument, file: string): SourceFiles {
  const { value } = document;
  const other = isFields(value) ? otherKind(value) : undefined;
  // An object encrypted by SOPS can be referenced and compared, but its values cannot be checked.
  const isEncrypted = other === 'sops' && isFields(value) && isHeaded(value);
  if (other !== undefined && !isEncrypted) {
    return without(other, file);
  }
  const { objects, faults } = objectsIn(document);
  const found = objects.map(takeObject);
  return {
    objects: found.flatMap((each) => ('fields' in each ? [each] : [])),
    problems: [...faults.map(itemProblem), ...found.flatMap((each) => ('what' in each ? [each] : []))],
    unseen: isEncrypted ? [{ reason: 'sops', what: shownPath(file) }] : [],
  };
}

/** The reason to skip a document, if its top-level fields show one. */
function otherKind({ apiVersion, kind, metadata, sops }: Fields): UnseenReason | undefined {
  if (isMap(sops)) {
    return 'sops';
  }
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return isMap(metadata) && (apiVersion !== undefined || kind !== undefined) ? undefined : 'no-object';
  }
  if (/^(?:kustomize\.config\.k8s\.io\/|builtin$)/.test(apiVersion)) {
    return 'kustomize-config';
  }
  // Configurations of tools also have an apiVersion and a kind, but no metadata; objects of built-in kinds have some.
  return isMap(metadata) || isListKind(kind) || typeOf(apiVersion, kind) !== undefined ? undefined : 'no-object';
}

function itemProblem({ refusal: { field, ...fault }, place }: ItemFault): Problem {
  return { rule: 'field-type', ...fault, where: { ...inFile(place), field } };
}

function takeObject(document: ReadDocument): SourceObject | Problem {
  const fields = isFields(document.value) ? document.value : {};
  if (isHeaded(fields)) {
    return { fields, placeOf: (field, part) => document.placeOf(stepsTo(field, fields), part) };
  }
  const field = typeof fields.apiVersion === 'string' && fields.apiVersion !== '' ? 'kind' : 'apiVersion';
  return {
    rule: fields[field] === undefined ? 'required-field' : 'field-type',
    what: `${field} is ${describeValue(fields[field])}`,
    where: { ...inFile(document.placeOf(stepsTo(field, fields), 'value')), field },
    why: 'without apiVersion and kind it is unclear what the object is, and kubectl refuses it',
    fix: field === 'kind' ? 'set the kind of the object: kind: ConfigMap' : 'write apiVersion: v1, or apps/v1',
  };
}

function isHeaded(fields: Fields): fields is Fields & ObjectFields {
  const { apiVersion, kind } = fields;
  return typeof apiVersion === 'string' && apiVersion !== '' && typeof kind === 'string' && kind !== '';
}
