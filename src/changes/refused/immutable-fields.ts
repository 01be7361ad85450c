import { IMMUTABLE_FIELDS, type ImmutableFields } from '../../kubernetes/immutable-fields';
import { RECREATE, type UpdateLaw, updateLaw } from './update-law';

/** Fields that can never change, whatever the rest of the object. */
export const immutableFields: readonly UpdateLaw[] = IMMUTABLE_FIELDS.map(lawOf);

function lawOf({ kinds, fields, because, fix = RECREATE }: ImmutableFields): UpdateLaw {
  return updateLaw({
    name: 'immutable-field',
    kinds,
    why: `the API server refuses the update, because ${because}`,
    fix,
    check(update) {
      for (const field of fields) {
        update.forbid(field);
      }
    },
  });
}
