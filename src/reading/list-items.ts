import { isFields, stepsTo } from '../manifests/field';
import { contentOfList, ignoredProblem } from '../manifests/lists';
import type { FilePlace } from '../problems/problem';
import type { Refusal } from '../problems/refusals';
import type { ReadDocument } from './read-document';

/** An element of a list that is not an object, or a field of the list that reaches no object, and its place in the file. */
export interface ItemFault {
  readonly refusal: Refusal;
  readonly place: FilePlace | undefined;
}

/** The objects of a document: the document itself, or those in a list of objects and its nested lists. */
export interface DocumentObjects {
  readonly objects: readonly ReadDocument[];
  readonly faults: readonly ItemFault[];
}

/** Splits a document that is a list of objects, as kubectl does before it applies anything. */
export function objectsIn(document: ReadDocument): DocumentObjects {
  const { value } = document;
  const content = isFields(value) ? contentOfList(value) : undefined;
  if (content === undefined) {
    return { objects: [document], faults: [] };
  }
  const faults = content.faults.map(({ field, found }): ItemFault => {
    const what = `${field} is ${found}, where a list of objects has ${field.endsWith(']') ? 'an object' : 'a list'}`;
    const refusal = { field, what, why: 'kubectl refuses the list', fix: 'write an object there, or remove it' };
    return { refusal, place: document.placeOf(stepsTo(field, value)) };
  });
  const ignored = content.ignored.map((field): ItemFault => {
    return { refusal: { field, ...ignoredProblem(field) }, place: document.placeOf(stepsTo(field, value)) };
  });
  return {
    objects: content.items.flatMap(({ json, field }) => itemAt(document, json, field)),
    faults: [...faults, ...ignored],
  };
}

function itemAt(document: ReadDocument, json: object, field: string): ReadDocument | [] {
  const above = stepsTo(field, document.value);
  return isFields(json) ? { value: json, placeOf: (path, part) => document.placeOf([...above, ...path], part) } : [];
}
