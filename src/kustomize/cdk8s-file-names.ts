import { groupBy } from '../manifests/group-by';
import { identity, type Manifest, type Rendered } from '../manifests/manifest';
import { shortHash } from '../manifests/names';
import { longestName, portable } from './file-names';

const HASH = 9;

/**
 * Names the objects of one folder like cdk8s does, such as `Deployment.api`. Names that differ only in case, or not at all, get
 * the namespace too, and a hash if they still clash. Names that are too long for a file system are cut and end in a hash.
 *
 * @param extension the file extension, which counts towards the length
 */
export function nameLikeCdk8s(objects: readonly Rendered[], extension: string): ReadonlyMap<Rendered, string> {
  const longest = longestName(extension);
  const names = new Map(objects.map((object) => [object, kindAndName(object.manifest, false)]));
  for (const twin of twinsIn(names)) {
    names.set(twin, kindAndName(twin.manifest, true));
  }
  for (const [object, name] of names) {
    names.set(object, cut(name, longest));
  }
  for (const twin of twinsIn(names)) {
    const name = names.get(twin)?.slice(0, longest - HASH);
    names.set(twin, `${name}-${shortHash(identity(twin.manifest))}`);
  }
  return names;
}

function kindAndName({ kind, metadata }: Manifest, withNamespace: boolean): string {
  const namespace = withNamespace && metadata.namespace !== undefined ? `${metadata.namespace}.` : '';
  return portable(`${kind}.${namespace}${metadata.name}`);
}

/** The objects whose names differ only in case or not at all. */
function twinsIn(names: ReadonlyMap<Rendered, string>): readonly Rendered[] {
  const folded = new Set<string>();
  for (const name of names.values()) {
    folded.add(name.toLowerCase());
  }
  return folded.size === names.size
    ? []
    : [...groupBy(names, ([, name]) => name.toLowerCase()).values()].flatMap((twins) =>
        twins.length === 1 ? [] : twins.map(([object]) => object),
      );
}

function cut(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - HASH)}-${shortHash(name)}`;
}
