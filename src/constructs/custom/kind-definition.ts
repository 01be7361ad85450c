import { isBuiltInGroup, KUBERNETES_VERSION, kindOf } from '../../kubernetes/kind';
import { isOfNoObject, kindStatus } from '../../kubernetes/kind-status';
import { describeValue, isMap } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import { group } from '../../manifests/manifest';
import type { Merging, MergingFields } from '../../manifests/merge-keys';
import type { Origin, Problem } from '../../problems/problem';

/** What is wrong with a definition, without its location. */
type DefinitionFault = Pick<Problem, 'what' | 'why' | 'fix'>;

/** A definition as an untyped program may write it. */
interface AnyDefinition {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly scope?: unknown;
  readonly mergeKeys?: unknown;
  readonly plural?: unknown;
}

/** Everything that is wrong with the definition of a kind; an untyped program may write anything. */
export function definitionProblems(definition: unknown, origin: Origin): readonly Problem[] {
  const faults = isMap(definition) ? faultsOf(definition) : [shapeFault(definition)];
  return faults.map((fault) => ({ ...fault, where: { origin } }));
}

/** The merge strategies of manifests in which these lists have merge keys. */
export function mergingBy(
  mergeKeys: { readonly [path: string]: readonly string[] },
  base: MergingFields,
): MergingFields {
  const root: Node = { fields: new Map() };
  for (const [path, keys] of Object.entries(mergeKeys)) {
    path.split('.').reduce(child, root).keys = keys;
  }
  return { ...fieldsOf(root), ...base };
}

const KNOWN: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'scope', 'mergeKeys', 'plural']);
const LABEL = /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const GROUP = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)+$/;
const VERSION = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;

function faultsOf(definition: AnyDefinition): readonly DefinitionFault[] {
  const { apiVersion, kind, scope, mergeKeys, plural } = definition;
  return [
    ...(isBuiltIn(apiVersion, kind) ? [builtInFault(String(apiVersion), String(kind))] : apiVersionFaults(apiVersion)),
    ...kindFaults(kind),
    ...(scope === undefined || scope === 'Namespaced' || scope === 'Cluster' ? [] : [scopeFault(scope)]),
    ...(plural === undefined || (typeof plural === 'string' && LABEL.test(plural)) ? [] : [pluralFault(plural)]),
    ...mergeKeyFaults(mergeKeys),
    ...Object.keys(definition)
      .filter((name) => !KNOWN.has(name))
      .map(unknownFault),
  ];
}

function shapeFault(definition: unknown): DefinitionFault {
  return {
    what: `the definition of the kind is ${describeValue(definition)}; it must be a map`,
    why: 'the API server identifies each kind by group, version and name',
    fix: "write them: defineKind({ apiVersion: 'example.com/v1', kind: 'Certificate' })",
  };
}

function apiVersionFaults(apiVersion: unknown): readonly DefinitionFault[] {
  const [group = '', version, ...more] = typeof apiVersion === 'string' ? apiVersion.split('/') : [];
  if (GROUP.test(group) && version !== undefined && VERSION.test(version) && more.length === 0) {
    return [];
  }
  const isBare = GROUP.test(group) && (version === undefined || version === '');
  return [
    {
      what: isBare
        ? `the apiVersion ${quote(String(apiVersion))} has no version`
        : `the apiVersion is ${describeValue(apiVersion)}, which is not a group and a version`,
      why: 'the API server identifies each kind by group and version',
      fix: `write both: apiVersion: '${isBare ? group : 'example.com'}/v1'`,
    },
  ];
}

function kindFaults(kind: unknown): readonly DefinitionFault[] {
  return typeof kind === 'string' && /^[A-Z][A-Za-z0-9]{0,62}$/.test(kind)
    ? []
    : [
        {
          what: `the kind is ${describeValue(kind)}, which is not the name of a kind`,
          why: 'the name of a kind is letters and digits, in the singular, and starts with a capital',
          fix: "write it as the CustomResourceDefinition does: kind: 'Certificate'",
        },
      ];
}

/** Whether Kubernetes has the kind, or at least its group. */
function isBuiltIn(apiVersion: unknown, kind: unknown): boolean {
  const isVersioned = typeof apiVersion === 'string' && /^(?:[^/]+\/)?v\d[a-z\d]*$/.test(apiVersion);
  if (!isVersioned) {
    return false;
  }
  // Every group of Kubernetes has kinds such as DeploymentList; in other groups they are kinds like any other.
  return isOfNoObject(String(kind))
    ? isBuiltInGroup(group({ apiVersion }))
    : kindStatus(apiVersion, String(kind), KUBERNETES_VERSION).status !== 'custom';
}

function builtInFault(apiVersion: string, kind: string): DefinitionFault {
  const isThere = kindOf(apiVersion, kind) !== undefined;
  return {
    what: isThere ? `${apiVersion} ${kind} comes with Kubernetes` : `the group of ${apiVersion} comes with Kubernetes`,
    why: 'built-in kinds and groups cannot be redefined: their scope and merge keys are known',
    fix: isThere
      ? `use the construct ${kind} if kustruct has one, or new ApiObject(chart, 'id', { apiVersion: ${literal(apiVersion)}, kind: ${literal(kind)} })`
      : "name the group of the CustomResourceDefinition: apiVersion: 'example.com/v1'",
  };
}

function scopeFault(scope: unknown): DefinitionFault {
  return {
    what: `the scope is ${describeValue(scope)}, which is neither "Namespaced" nor "Cluster"`,
    why: 'objects are in a namespace, or they belong to the cluster',
    fix: "write it as the CustomResourceDefinition does: scope: 'Cluster'",
  };
}

function pluralFault(plural: unknown): DefinitionFault {
  return {
    what: `the plural is ${describeValue(plural)}, which is not a label of lower-case letters, digits and "-"`,
    why: 'RBAC rules and URLs name the kind by it',
    fix: "write spec.names.plural of the CustomResourceDefinition: plural: 'certificates'",
  };
}

function unknownFault(name: string): DefinitionFault {
  return {
    what: `a definition has no ${quote(name)}`,
    why: 'it would have no effect',
    fix: `remove it; the known fields are ${[...KNOWN].join(', ')}`,
  };
}

function mergeKeyFaults(mergeKeys: unknown): readonly DefinitionFault[] {
  if (mergeKeys !== undefined && !isMap(mergeKeys)) {
    return [mergeKeyFault(`mergeKeys is ${describeValue(mergeKeys)}`)];
  }
  return Object.entries(mergeKeys ?? {}).flatMap(([path, keys]) => [
    ...(isPath(path) ? [] : [mergeKeyFault(`mergeKeys has ${quote(path)}, which is not the path of a list`)]),
    ...(areKeys(keys) ? [] : [mergeKeyFault(`mergeKeys[${quote(path)}] is ${describeValue(keys)}`)]),
  ]);
}

function isPath(path: string): boolean {
  return path.split('.').every((field) => /^[\w$-]+$/.test(field));
}

function areKeys(keys: unknown): boolean {
  const all: readonly unknown[] = Array.isArray(keys) ? keys : [keys];
  return all.length > 0 && all.every((key) => typeof key === 'string' && key !== '');
}

function mergeKeyFault(what: string): DefinitionFault {
  return {
    what,
    why: 'overrides are merged by the fields that identify the elements of a list',
    fix: "set these fields by the path of the list: mergeKeys: { 'spec.listeners': 'name' }",
  };
}

/** A field on the path to a list with merge keys, or the list itself. */
interface Node {
  keys?: readonly string[];
  readonly fields: Map<string, Node>;
}

function child(parent: Node, field: string): Node {
  const found = parent.fields.get(field) ?? { fields: new Map() };
  parent.fields.set(field, found);
  return found;
}

function fieldsOf({ fields }: Node): MergingFields {
  return Object.fromEntries(
    [...fields].map(([field, node]): [string, Merging] => [
      field,
      { ...(node.keys && { keys: node.keys }), ...(node.fields.size > 0 && { fields: fieldsOf(node) }) },
    ]),
  );
}
