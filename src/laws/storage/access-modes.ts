import type { Place, Steps } from '../place';

/** Reports invalid combinations of access modes; the schema reports unknown ones. */
export function checkAccessModes(modes: readonly string[] = [], steps: Steps, place: Place): void {
  const at = [...steps, 'accessModes'];
  if (modes.length === 0) {
    place.refuse(at, 'accessModes is empty', "set an access mode: accessModes: ['ReadWriteOnce']");
  }
  if (modes.includes('')) {
    place.refuse(at, 'an access mode is empty', "accessModes: ['ReadWriteOnce']");
  }
  if (modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod' && MODES.has(mode))) {
    const what = 'the access mode "ReadWriteOncePod" cannot be combined with other modes';
    place.refuse(at, what, "use it alone: accessModes: ['ReadWriteOncePod']");
  }
}

const MODES: ReadonlySet<string> = new Set(['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']);
