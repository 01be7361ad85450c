import type { FieldChange } from '../model/change';
import { consequenceLaw } from '../model/law';
import { isMetadata } from '../model/metadata-changes';
import { counted, namesOf } from '../model/template-changes';

/** The object is written in another version of the API, which by itself has no consequence. */
export const otherVersion = consequenceLaw({
  kind: 'metadata',
  rule: 'api-version',
  why: 'the API server stores one object, and returns it in every version of the API that it serves',
  fix: 'nothing, if every cluster serves the new version',
  *find({ change, fields }) {
    const [first, second] = fields;
    if (change === 'changed' && first?.field === 'apiVersion' && second === undefined) {
      yield { field: first.field, what: `only the version changes: ${first.before} → ${first.after}` };
    }
  },
});

/** Only labels and annotations change, without any other consequence. */
export const metadataOnly = consequenceLaw({
  kind: 'metadata',
  rule: 'metadata-only',
  why: 'labels and annotations of an object help to find it; running pods are not affected',
  fix: 'nothing',
  *find({ change, fields }) {
    const labels = fields.filter(isMetadata);
    const [first] = labels;
    if (change === 'changed' && first !== undefined && fields.every(isHead)) {
      yield { field: first.field, what: `only ${counted(labels.length, 'label or annotation')} changes` };
    }
  },
});

/** Whether a field does not affect what the object does: a label, an annotation, or the apiVersion. */
function isHead(change: FieldChange): boolean {
  return isMetadata(change) || change.field === 'apiVersion';
}

/** An object is configured differently, and no other law knows the consequence. */
export const otherConfiguration = consequenceLaw({
  kind: 'configuration',
  rule: 'configuration',
  why: 'whatever reads the object uses the new values from now on',
  fix: 'nothing, if the new values are intended',
  *find({ change, fields }) {
    const [first] = fields;
    if (change === 'changed' && first !== undefined && !fields.every(isHead)) {
      const isMoved = fields.every(({ difference }) => difference === 'reordered');
      yield {
        field: first.field,
        what: isMoved
          ? `${namesOf(fields)} has the same elements in another order`
          : `its configuration changes: ${namesOf(fields)}`,
      };
    }
  },
});
