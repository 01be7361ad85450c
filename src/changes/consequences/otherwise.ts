import type { FieldChange } from '../model/change';
import { consequenceLaw } from '../model/law';
import { isMetadata } from '../model/noise';
import { counted, namesOf } from '../model/template-changes';

/** Another version of the API is written, of which nothing follows but what the fields that differ say. */
export const otherVersion = consequenceLaw({
  kind: 'metadata',
  rule: 'api-version',
  why: 'the API server has one object, which it gives in each version of the API that it serves',
  fix: 'nothing, if every cluster serves the new version',
  *find({ change, fields }) {
    const [first, second] = fields;
    if (change === 'changed' && first?.field === 'apiVersion' && second === undefined) {
      yield { field: first.field, what: `only the version changes: ${first.before} → ${first.after}` };
    }
  },
});

/** Labels and annotations change, and nothing else has been found to follow. */
export const metadataOnly = consequenceLaw({
  kind: 'metadata',
  rule: 'metadata-only',
  why: 'labels and annotations of an object are for those who look for it; nothing that runs sees them',
  fix: 'nothing',
  *find({ change, fields }) {
    const labels = fields.filter(isMetadata);
    const [first] = labels;
    if (change === 'changed' && first !== undefined && fields.every(isHead)) {
      yield { field: first.field, what: `only ${counted(labels.length, 'label or annotation')} changes` };
    }
  },
});

/** Whether a field says nothing that the object does: a label, an annotation, or the version in which it is written. */
function isHead(change: FieldChange): boolean {
  return isMetadata(change) || change.field === 'apiVersion';
}

/** An object is configured otherwise, and no other law says what follows. */
export const otherConfiguration = consequenceLaw({
  kind: 'configuration',
  rule: 'configuration',
  why: 'whoever reads the object goes by the new values from now on',
  fix: 'nothing, if the new values are meant',
  *find({ change, fields }) {
    const [first] = fields;
    if (change === 'changed' && first !== undefined && !fields.every(isHead)) {
      const isMoved = fields.every(({ difference }) => difference === 'reordered');
      yield {
        field: first.field,
        what: isMoved
          ? `${namesOf(fields)} has the same elements in another order`
          : `it changes in ${namesOf(fields)}`,
      };
    }
  },
});
