import { groupBy } from '../manifests/group-by';
import { identity, type Manifest, type Rendered } from '../manifests/manifest';
import { fitName, shortHash } from '../manifests/names';

/** How the parts of a name make the name of a file, without its ending. */
export type FileNaming = (manifest: Manifest, withNamespace: boolean) => string;

/** `deployment-api`, or `deployment-shop-api` where the namespace must tell two objects apart. */
export const kindAndName: FileNaming = ({ kind, metadata }, withNamespace) => {
  const namespace = withNamespace && metadata.namespace !== undefined ? `${metadata.namespace}-` : '';
  return portable(`${kind}-${namespace}${metadata.name}`.toLowerCase());
};

/** `Deployment.api`, as cdk8s names the files of single objects. */
export const cdk8sKindAndName: FileNaming = ({ kind, metadata }, withNamespace) => {
  const namespace = withNamespace && metadata.namespace !== undefined ? `${metadata.namespace}.` : '';
  return portable(`${kind}.${namespace}${metadata.name}`);
};

/**
 * A file name for each object of one folder: by kind and name, with the namespace where two would share a name, and with a
 * hash where even that does not tell them apart. Names that differ in case only count as shared.
 */
export function nameFiles(objects: readonly Rendered[], naming: FileNaming): ReadonlyMap<Rendered, string> {
  const short = groupBy(objects, ({ manifest }) => naming(manifest, false).toLowerCase());
  const names = new Map<Rendered, string>();
  for (const object of objects) {
    const alone = short.get(naming(object.manifest, false).toLowerCase())?.length === 1;
    names.set(object, naming(object.manifest, !alone));
  }
  const long = groupBy(objects, (object) => (names.get(object) ?? '').toLowerCase());
  for (const twins of long.values()) {
    for (const twin of twins.length > 1 ? twins : []) {
      names.set(twin, `${names.get(twin)}-${shortHash(identity(twin.manifest))}`);
    }
  }
  return names;
}

/** A folder name for each chart: its path as a DNS label, with a hash where two charts would share a folder. */
export function nameFolders(charts: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  for (const chart of [...new Set(charts)].sort()) {
    const folder = fitName(chart) || 'app';
    folders.set(chart, taken.has(folder) ? `${folder}-${shortHash(chart)}` : folder);
    taken.add(folder);
  }
  return folders;
}

/** Names of RBAC objects may hold characters that some file systems refuse. */
function portable(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, '-');
}
