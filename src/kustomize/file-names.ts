import { kindsNamed } from '../kubernetes/kind';
import { group, type Rendered } from '../manifests/manifest';
import { fitName, shortHash } from '../manifests/names';
import { homeGroupOf } from './home-groups';

/** The parts of an object that its file name depends on. */
export type Named = Pick<Rendered, 'manifest' | 'chartNamespace'>;

/** The longest file name that file systems allow, in bytes. */
const LONGEST_FILE_NAME = 255;
/** Space for what may be added to a name: `.json.patch`, or a number and its dash. */
const LONGEST_ADDITION = 15;
const HASH = 9;

/**
 * Names the file of an object, without the extension: `deployment-api`. It depends only on the object and the namespace of its
 * chart, so that no other object changes it:
 *
 * - `rolebinding-kube-system_reader` if the object's namespace is not that of its chart;
 * - `database.example.com_main` if the kind alone does not identify its group;
 * - `clusterrole-system-reader-1f2e3d4c`, with a hash of all parts, if the name is too long for a file system, or has upper
 *   case, separators of the parts, or characters that a file system refuses.
 *
 * @param extension the file extension, which counts towards the length
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

/** The longest file name without its extension, in characters. */
export function longestName(extension: string): number {
  return LONGEST_FILE_NAME - LONGEST_ADDITION - Buffer.byteLength(extension);
}

function kindPart({ apiVersion, kind }: Named['manifest']): string {
  const own = group({ apiVersion });
  const home = kindsNamed(kind)[0]?.group ?? homeGroupOf(kind) ?? '';
  return `${kind.toLowerCase()}${own === home ? '-' : `.${own || 'core'}_`}`;
}

/** Whether a file name without a hash is unambiguous, even on file systems that ignore case. */
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
 * Names the folder of each chart: its path as a DNS label, with a hash if another chart already has that folder.
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

/** Replaces characters that some file systems refuse. Names of RBAC objects may contain them. */
export function portable(name: string): string {
  return withoutDevice(name.replace(/[^A-Za-z0-9._-]/g, '-'));
}

/** Windows reserves these names for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** Whether Windows reserves a name for a device, so that it cannot be a file or folder. */
export function isDevice(name: string): boolean {
  return DEVICE.test(name);
}

function withoutDevice(name: string): string {
  return name.replace(DEVICE, (device) => `${device}-`);
}
