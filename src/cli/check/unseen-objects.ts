import { KUBERNETES_VERSION } from '../../kubernetes/kind';
import { kindStatus } from '../../kubernetes/kind-status';
import { isFields, isList } from '../../manifests/field';
import { group } from '../../manifests/manifest';
import type { Unseen } from '../../reading/files/unseen';

/** What is read of an object to say how far it is judged. */
interface Headed {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** The objects of which nothing, or not all, is judged: custom ones, and those with values that are filled in later. */
export function unseenObjects(objects: readonly Headed[]): Unseen[] {
  const defined = new Set(objects.flatMap(definedKind));
  const custom = new Set(kindsOf(objects).filter(isCustom).map(keyOf));
  return objects.flatMap((object): Unseen[] => {
    const { apiVersion, kind } = object;
    if (custom.has(keyOf(object))) {
      const isDefined = defined.has(`${group(object)}/${kind}`);
      return [{ reason: isDefined ? 'defined' : 'custom', what: `${group(object)}/${kind}` }];
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

function isCustom({ apiVersion, kind }: Headed): boolean {
  return kindStatus(apiVersion, kind, KUBERNETES_VERSION).status === 'custom';
}

/** The kind that a definition makes known, as its group, a slash and its name. */
function definedKind({ kind, spec }: Headed): string | [] {
  const names = isFields(spec) ? spec.names : undefined;
  return kind === 'CustomResourceDefinition' && isFields(spec) && isFields(names)
    ? `${String(spec.group)}/${String(names.kind)}`
    : [];
}

function nameOf({ metadata }: Headed): string {
  return isFields(metadata) && typeof metadata.name === 'string' ? metadata.name : '';
}

/** Maps and lists of texts that people write themselves, in which such signs are no placeholders as a rule. */
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
