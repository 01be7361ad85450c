import type { ClusterApi } from '../../kubernetes/cluster-api';
import { KUBERNETES_VERSION } from '../../kubernetes/kind';
import { kindStatus } from '../../kubernetes/kind-status';
import { isFields, isList } from '../../manifests/field';
import { group } from '../../manifests/manifest';
import type { Unseen } from '../../reading/files/unseen';

/** The fields that decide how far an object is checked. */
interface Headed {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/**
 * The objects that are not checked, or not completely: custom ones without a known definition, and those with values
 * that are filled in later.
 *
 * @param known the known custom kinds: those with a definition among the objects, and those of the cluster
 */
export function unseenObjects(objects: readonly Headed[], ...known: readonly (ClusterApi | undefined)[]): Unseen[] {
  const unknown = new Set(
    kindsOf(objects)
      .filter((object) => isUnknown(object, known))
      .map(keyOf),
  );
  return objects.flatMap((object): Unseen[] => {
    const { apiVersion, kind } = object;
    if (unknown.has(keyOf(object))) {
      return [{ reason: 'custom', what: `${group(object)}/${kind}` }];
    }
    const what = `${apiVersion} ${kind} ${nameOf(object)}`;
    return holdsPlaceholder(object) ? [{ reason: 'placeholder', what }] : [];
  });
}

/** An object of each kind. */
function kindsOf(objects: readonly Headed[]): readonly Headed[] {
  return [...new Map(objects.map((object) => [keyOf(object), object])).values()];
}

function keyOf({ apiVersion, kind }: Headed): string {
  return `${apiVersion} ${kind}`;
}

function isUnknown({ apiVersion, kind }: Headed, known: readonly (ClusterApi | undefined)[]): boolean {
  const isCustom = kindStatus(apiVersion, kind, KUBERNETES_VERSION).status === 'custom';
  return isCustom && !known.some((api) => api?.has(apiVersion, kind));
}

function nameOf({ metadata }: Headed): string {
  return isFields(metadata) && typeof metadata.name === 'string' ? metadata.name : '';
}

/** Maps and lists of user-written strings, in which such characters are usually not placeholders. */
const FREE: ReadonlySet<string> = new Set([
  'data',
  'stringData',
  'binaryData',
  'annotations',
  'command',
  'args',
  'env',
]);

function holdsPlaceholder(value: unknown): boolean {
  if (typeof value === 'string') {
    return PLACEHOLDER.test(value);
  }
  return isList(value)
    ? value.some(holdsPlaceholder)
    : isFields(value) && Object.entries(value).some(([key, inner]) => !FREE.has(key) && holdsPlaceholder(inner));
}

const PLACEHOLDER = /\$\{\w[^}]*\}|\{\{.*\}\}/s;
