import type {
  DownwardAPIVolumeFile,
  ObjectFieldSelector,
  ResourceFieldSelector,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { parseQuantity, trimQuantity } from '../../manifests/quantity';
import { apiType } from '../api-type';
import { lowerCase } from '../grammars/lower-case';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';
import { WHY } from './why';

const NAME = 'downward-api';

/** A file with a field of the pod; its fields differ from those allowed in a variable. */
export const downwardFile = apiType<DownwardAPIVolumeFile>('core/v1.DownwardAPIVolumeFile');

/** https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export const podFieldReferences = [
  law({
    name: NAME,
    type: apiType<ObjectFieldSelector>('core/v1.ObjectFieldSelector'),
    why: WHY,
    fix: "name an existing field of the pod: fieldPath: 'metadata.name'",
    check({ apiVersion = '', fieldPath = '' }, place) {
      if (apiVersion !== '' && apiVersion !== 'v1') {
        place.refuse(
          ['apiVersion'],
          `apiVersion is ${quote(apiVersion)}, which is not the version of pods`,
          "write apiVersion: 'v1'",
        );
        return;
      }
      const [, path = fieldPath, key] = SUBSCRIPT.exec(fieldPath) ?? [];
      const allowed = place.enclosing(downwardFile) === undefined ? IN_VARIABLES : IN_FILES;
      if (key === undefined && !allowed.has(path)) {
        place.refuse(['fieldPath'], `fieldPath is ${quote(fieldPath)}`, `use one of ${[...allowed].join(', ')}`);
      } else if (key !== undefined && path !== 'metadata.labels' && path !== 'metadata.annotations') {
        place.refuse(['fieldPath'], `fieldPath is ${quote(fieldPath)}, but ${quote(path)} has no keys`);
      } else if (key !== undefined) {
        const fault = labelKeyFault(path === 'metadata.annotations' ? lowerCase(key) : key);
        if (fault !== undefined) {
          place.refuse(['fieldPath'], `the key ${quote(key)} in fieldPath ${fault}`);
        }
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<ResourceFieldSelector>('core/v1.ResourceFieldSelector'),
    why: WHY,
    fix: "name an existing resource: resource: 'limits.memory'",
    check({ containerName = '', resource = '', divisor = '0' }, place) {
      if (containerName === '' && place.enclosing(downwardFile) !== undefined) {
        const what = 'the file names no container for the resource';
        place.refuse(['containerName'], what, "name the container: containerName: 'web'");
      } else if (!RESOURCES.has(resource) && !HUGE_PAGES.test(resource)) {
        place.refuse(['resource'], `resource is ${quote(resource)}`, `use one of ${[...RESOURCES].join(', ')}`);
      }
      if (isKnown(resource) && !isUnit(divisor, resource.endsWith('.cpu'))) {
        const units = resource.endsWith('.cpu') ? "'1' or '1m'" : "'1', '1k', '1M' … or '1Ki', '1Mi' …";
        place.refuse(['divisor'], `divisor is ${quote(String(divisor))}`, `divide by ${units}`);
      }
    },
  }),
];

/** The name of a map, with one of its keys in brackets and quotes. */
const SUBSCRIPT = /^(.+?)\['(.*)'\]$/s;

const IN_VARIABLES: ReadonlySet<string> = new Set([
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
  // The older name of spec.nodeName.
  'spec.host',
]);

const IN_FILES: ReadonlySet<string> = new Set([
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.annotations',
  'metadata.uid',
]);

const RESOURCES: ReadonlySet<string> = new Set([
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
]);
const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;

function isKnown(resource: string): boolean {
  return RESOURCES.has(resource) || HUGE_PAGES.test(resource);
}

/** Whether an amount is one unit of a resource, such as `1`, `1m` and `1000m` of CPU, or `1`, `1k` and `1Ki` of memory. */
function isUnit(divisor: string | number, isCpu: boolean): boolean {
  const text = trimQuantity(String(divisor));
  const amount = parseQuantity(text) ?? 0n;
  if (amount === 0n) {
    return true;
  }
  // The server compares texts, and keeps those with the single digit 1 as they are written.
  if (KEPT.test(text)) {
    return (isCpu ? /^1m?$/ : /^1(?:[kMGTPE]|[KMGT]i)?$/).test(text);
  }
  if (isCpu || WITH_EXPONENT.test(text)) {
    return amount === ONE || (isCpu && amount === ONE / 1000n);
  }
  const isBinary = text.endsWith('i') && amount >= 1024n * ONE;
  return isPowerOf(isBinary ? 1024n * ONE : 1000n * ONE, isBinary ? 1024n : 1000n, amount);
}

const KEPT = /^\+?0*1\.?(?![.\d]|[PE]i)/;
const WITH_EXPONENT = /[eE][+-]?\d/;

const ONE = 10n ** 9n;

/** Whether an amount is 1, or can be reached from `first` in at most six steps. */
function isPowerOf(first: bigint, step: bigint, amount: bigint): boolean {
  let power = first;
  for (let count = 1; count <= 6; count++, power *= step) {
    if (amount === power) {
      return true;
    }
  }
  return amount === ONE;
}
