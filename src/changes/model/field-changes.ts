import { diffManifests } from '../../manifests/diff';
import type { Manifest } from '../../manifests/manifest';
import type { FieldChange } from './change';

/** The fields in which two manifests of one kind differ, in the order of their keys; none where the API takes them for equal. */
export function fieldChanges(before: Manifest, after: Manifest): readonly FieldChange[] {
  return before === after
    ? []
    : diffManifests(before, after).map((change) => ({
        ...change,
        difference: change.before === undefined ? 'added' : change.after === undefined ? 'removed' : 'changed',
      }));
}
