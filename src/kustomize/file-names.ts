import { kindsNamed } from '../kubernetes/kind';
import { group, type Rendered } from '../manifests/manifest';
import { fitName, shortHash } from '../manifests/names';
import { homeGroupOf } from './home-groups';

/** What the name of the file of an object is made of. */
export type Named = Pick<Rendered, 'manifest' | 'chartNamespace'>;

/** What disks take for one name, in bytes. */
const LONGEST_FILE_NAME = 255;
/** What may be between a name and the ending: `.json.patch`, or a number and its dash. */
const LONGEST_ADDITION = 15;
const HASH = 9;

/**
 * The name of the file of an object, without its ending: `deployment-api`. It depends on the object and on the namespace of
 * its chart alone, so that no other object renames it:
 *
 * - `rolebinding-kube-system_reader` where the object is in another namespace than its chart;
 * - `database.example.com_main` where the name of the kind does not say of which group it is;
 * - `clusterrole-system-reader-1f2e3d4c`, with a hash of all that, where the name is longer than disks take, or has
 *   what these refuse, what the parts are told apart by, or upper case.
 *
 * @param extension the ending; its length counts
 */
export function fileNameOf({ manifest, chartNamespace }: Named, extension = '.yaml'): string {
  const { name, namespace } = manifest.metadata;
  const other = namespace === chartNamespace ? undefined : namespace;
  const full = withoutDevice(`${kindPart(manifest)}${other === undefined ? '' : `${other}_`}${name}`);
  const longest = longestName(extension);
  if (full.length <= longest && isPlain(manifest)) {
    return full;
  }
  const hash = shortHash([group(manifest), manifest.kind, other, name].join('/'));
  return `${portable(full.toLowerCase()).slice(0, longest - HASH)}-${hash}`;
}

/** How many characters the name of a file may have without its ending. */
export function longestName(extension: string): number {
  return LONGEST_FILE_NAME - LONGEST_ADDITION - Buffer.byteLength(extension);
}

function kindPart({ apiVersion, kind }: Named['manifest']): string {
  const own = group({ apiVersion });
  const home = kindsNamed(kind)[0]?.group ?? homeGroupOf(kind) ?? '';
  return `${kind.toLowerCase()}${own === home ? '-' : `.${own || 'core'}_`}`;
}

/** Says whether the parts of a name can be told apart in it, on disks that do not know case too. */
function isPlain({ apiVersion, kind, metadata: { name, namespace = '' } }: Named['manifest']): boolean {
  return (
    /^[a-z0-9.-]+$/.test(name) &&
    /^[A-Za-z0-9]+$/.test(kind) &&
    /^[a-z0-9-]*$/.test(namespace) &&
    /^[a-z0-9./-]+$/.test(apiVersion) &&
    !/\.(?:json|patch)$/.test(name)
  );
}

/**
 * A folder name for each chart: its path as a DNS label, with a hash where two charts would share a folder and this is the
 * path of the other one.
 */
export function nameFolders(charts: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(charts)].sort().map((chart) => [chart, withoutDevice(fitName(chart) || 'app')] as const);
  const folders = new Map(all.filter(([chart, folder]) => chart === folder));
  const taken = new Set(folders.values());
  for (const [chart, folder] of all) {
    if (!folders.has(chart)) {
      folders.set(chart, taken.has(folder) ? `${folder}-${shortHash(chart)}` : folder);
      taken.add(folder);
    }
  }
  return folders;
}

/** Names of RBAC objects may hold characters that some file systems refuse. */
export function portable(name: string): string {
  return withoutDevice(name.replace(/[^A-Za-z0-9._-]/g, '-'));
}

/** Windows takes such names for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** Says whether a name is that of a device on Windows, where it can be neither a file nor a folder. */
export function isDevice(name: string): boolean {
  return DEVICE.test(name);
}

function withoutDevice(name: string): string {
  return name.replace(DEVICE, (device) => `${device}-`);
}
