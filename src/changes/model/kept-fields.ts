import { decoded } from '../../manifests/decoded';
import { equal } from '../../manifests/equal';
import { isFields, overlap } from '../../manifests/field';
import { stored } from '../../manifests/live/stored';
import type { Fields, Manifest } from '../../manifests/manifest';
import type { FieldChange } from './change';

/** Compares two states of an object. */
type Compare = (before: Fields, after: Fields) => readonly FieldChange[];

/**
 * The changes of a manifest that do not happen in the cluster, because the object keeps what it has: fields that are removed
 * from the manifest, but that the server also filled in elsewhere, and changes that it ignores.
 *
 * @param result the object after the new manifest is applied
 */
export function keptFields(
  before: Manifest,
  after: Manifest,
  result: Fields,
  compare: Compare,
): readonly FieldChange[] {
  const wanted = stored(after);
  if (equal(result, wanted)) {
    return NONE;
  }
  const kept = compare(result, wanted);
  return compare(asWritten(before), asWritten(after)).filter(({ field }) =>
    kept.some((other) => overlap(field, other.field)),
  );
}

const NONE: readonly FieldChange[] = [];

/** The text of a Secret is compared with the data that it becomes. */
function asWritten(manifest: Manifest): Fields {
  const fields = decoded(manifest.kind === 'Secret' ? stored(manifest) : manifest);
  return isFields(fields) ? fields : {};
}
