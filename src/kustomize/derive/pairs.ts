import { type Fields, group, identity, type Rendered, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import { fieldsOf, type Resource } from '../emulator/resource';
import { type Affixes, rename } from '../emulator/set-name';
import { setNamespace } from '../emulator/set-namespace';

/** An object of the base, and its counterpart in the environment. */
export interface Pair {
  readonly base: Resource;
  readonly wanted: Rendered;
}

/** Which objects of a base and an environment correspond. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Objects that only the environment has. */
  readonly added: readonly Rendered[];
  /** Objects that only the base has. */
  readonly removed: readonly Resource[];
}

/**
 * Finds the counterpart of each object of an environment in the base: the object with the same identity after the namespace and
 * affixes are applied, or else the object of the same construct, kind and name in another namespace.
 */
export function pairObjects(
  base: readonly Resource[],
  environment: Rendering,
  namespace: string | undefined,
  affixes: Affixes = {},
): Pairing {
  const left = new Set(base);
  const pairs: Pair[] = [];
  const byIdentity = new Map(base.map((each) => [identityIn(each, namespace, affixes), each]));
  const unpaired = environment.filter(
    (wanted) => !pair(wanted, byIdentity.get(identity(wanted.manifest)), left, pairs),
  );
  const byConstruct = new Map([...left].map((each) => [constructOf(each.path, each.fields), each]));
  const added = unpaired.filter(
    (wanted) => !pair(wanted, byConstruct.get(constructOf(wanted.path, fieldsOf(wanted.manifest))), left, pairs),
  );
  return { pairs, added, removed: [...left] };
}

/** Splits some pairs, so that the old object is deleted and the new one added. */
export function withoutPairs(
  { pairs, added, removed }: Pairing,
  environment: Rendering,
  isApart: (pair: Pair) => boolean,
): Pairing {
  const apart = new Map(pairs.filter(isApart).map(({ base, wanted }) => [wanted, base]));
  return {
    pairs: pairs.filter(({ wanted }) => !apart.has(wanted)),
    added: environment.filter((wanted) => apart.has(wanted) || added.includes(wanted)),
    removed: [...removed, ...apart.values()],
  };
}

function pair(wanted: Rendered, base: Resource | undefined, left: Set<Resource>, pairs: Pair[]): boolean {
  if (base === undefined || !left.delete(base)) {
    return false;
  }
  pairs.push({ base, wanted });
  return true;
}

function identityIn(resource: Resource, namespace: string | undefined, affixes: Affixes): string {
  const { fields } = isEmpty(affixes) ? resource : rename(resource, affixes);
  const moved = namespace === undefined ? fields : setNamespace(fields, namespace);
  return isManifest(moved) ? identity(moved) : '';
}

function isEmpty({ namePrefix, nameSuffix }: Affixes): boolean {
  return namePrefix === undefined && nameSuffix === undefined;
}

function constructOf(path: string, fields: Fields): string {
  return isManifest(fields) ? [path, group(fields), fields.kind, fields.metadata.name].join(' ') : path;
}
