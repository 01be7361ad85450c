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

/** What disks take for one name, in bytes. */
const LONGEST_FILE_NAME = 255;
/** What may stand between a name and the ending: `.patch`, and a hash with its dash. */
const LONGEST_ADDITION = 15;
const HASH = 9;

/**
 * A file name for each object of one folder: by kind and name, with the namespace where two would share a name, and with a
 * hash where even that does not tell them apart. Names that differ in case only count as shared. What is too long for a disk
 * is cut, and ends in a hash of the whole.
 *
 * @param extension what stands behind each name; its length counts
 */
export function nameFiles(
  objects: readonly Rendered[],
  naming: FileNaming,
  extension = '.yaml',
): ReadonlyMap<Rendered, string> {
  const longest = LONGEST_FILE_NAME - LONGEST_ADDITION - Buffer.byteLength(extension);
  const names = new Map(objects.map((object) => [object, naming(object.manifest, false)]));
  for (const twin of twinsIn(names)) {
    names.set(twin, naming(twin.manifest, true));
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

/** The objects that share a name, whatever its case; mostly none. */
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

/** A folder name for each chart: its path as a DNS label, with a hash where two charts would share a folder. */
export function nameFolders(charts: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  for (const chart of [...new Set(charts)].sort()) {
    const folder = withoutDevice(fitName(chart) || 'app');
    folders.set(chart, taken.has(folder) ? `${folder}-${shortHash(chart)}` : folder);
    taken.add(folder);
  }
  return folders;
}

function cut(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - HASH)}-${shortHash(name)}`;
}

/** Names of RBAC objects may hold characters that some file systems refuse. */
function portable(name: string): string {
  return withoutDevice(name.replace(/[^A-Za-z0-9._-]/g, '-'));
}

/** Windows takes such names for devices, whatever stands behind the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** Says whether a name is that of a device on Windows, where it can be neither a file nor a folder. */
export function isDevice(name: string): boolean {
  return DEVICE.test(name);
}

function withoutDevice(name: string): string {
  return name.replace(DEVICE, (device) => `${device}-`);
}
