import { consequenceLaw } from '../model/law';
import { isMetadata } from '../model/noise';
import { counted, namesOf } from '../model/template-changes';

/** Labels and annotations change, and nothing else has been found to follow. */
export const metadataOnly = consequenceLaw({
  kind: 'metadata',
  rule: 'metadata-only',
  why: 'labels and annotations of an object are for those who look for it; nothing that runs sees them',
  fix: 'nothing',
  *find({ change, fields }) {
    const [first] = fields;
    if (change === 'changed' && first !== undefined && fields.every(isMetadata)) {
      yield { field: first.field, what: `only ${counted(fields.length, 'label or annotation')} changes` };
    }
  },
});

/** An object is configured otherwise, and no other law says what follows. */
export const otherConfiguration = consequenceLaw({
  kind: 'configuration',
  rule: 'configuration',
  why: 'whoever reads the object goes by the new values from now on',
  fix: 'nothing, if the new values are meant',
  *find({ change, fields }) {
    const [first] = fields;
    if (change === 'changed' && first !== undefined && !fields.every(isMetadata)) {
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
