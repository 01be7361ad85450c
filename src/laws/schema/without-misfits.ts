import { isFields, isList, isMap } from '../../manifests/field';
import type { Manifest } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Steps } from '../place';

/** A value whose type is not that of its field. */
export interface MisfitValue {
  /** The steps from the top of the manifest to the field. */
  readonly steps: Steps;
  /** The accepted type, as the end of a sentence. */
  readonly wanted: string;
}

/**
 * A manifest in which values of the wrong type are replaced by what was probably meant, or removed, so that laws can check
 * the rest of it.
 */
export function withoutMisfits(manifest: Manifest, misfits: readonly MisfitValue[]): Manifest {
  let read: unknown = manifest;
  for (const { steps, wanted } of misfits) {
    read = replaced(read, steps, wanted);
  }
  return isMap(read) && isManifest(read) ? read : manifest;
}

function replaced(value: unknown, [step, ...rest]: Steps, wanted: string): unknown {
  if (step === undefined) {
    return meantBy(value, wanted);
  }
  if (isList(value) && typeof step === 'number') {
    return value.map((element, index) => (index === step ? (replaced(element, rest, wanted) ?? null) : element));
  }
  if (!isFields(value)) {
    return value;
  }
  const { [step]: content, ...others } = value;
  const part = replaced(content, rest, wanted);
  return part === undefined ? others : { ...others, [step]: part };
}

function meantBy(value: unknown, wanted: string): unknown {
  if (wanted === 'a map') {
    return {};
  }
  if (wanted === 'a list') {
    return [];
  }
  if (wanted === 'a string') {
    return typeof value === 'object' ? '' : String(value);
  }
  if (wanted.startsWith('a whole number') && typeof value === 'string' && /^-?\d{1,9}$/.test(value)) {
    return Number(value);
  }
  return wanted === 'true or false' && typeof value === 'string' ? value === 'true' : undefined;
}
