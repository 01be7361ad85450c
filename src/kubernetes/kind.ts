import { KINDS } from './generated/kinds';

export { KUBERNETES_VERSION } from './generated/kinds';

/** A kind that the API server serves, in one version of its group. */
export interface Kind {
  readonly group: string;
  readonly version: string;
  /** The group and version as manifests write them, such as `apps/v1`. */
  readonly apiVersion: string;
  readonly kind: string;
  /** The name of the kind in URLs and in RBAC rules, such as `deployments`. */
  readonly plural: string;
  readonly singular: string;
  /** The short names that kubectl accepts, such as `deploy`. */
  readonly shortNames: readonly string[];
  /** Whether its objects are in a namespace; otherwise they are cluster-scoped. */
  readonly namespaced: boolean;
  /** The verbs that its objects support, such as `create` and `watch`. */
  readonly verbs: readonly string[];
  /** Its subresources in URLs and in RBAC rules, such as `scale` and `status`. */
  readonly subresources: readonly string[];
  /** The categories that it belongs to in kubectl, such as `all`. */
  readonly categories: readonly string[];
  /** The name of the type of its manifests, such as `apps/v1.Deployment`. */
  readonly type: string;
}

/** A kind by its apiVersion and name; undefined if Kubernetes does not serve it. */
export function kindOf(apiVersion: string, kind: string): Kind | undefined {
  return kindsNamed(kind).find((each) => each.apiVersion === apiVersion);
}

/** The kinds with this name, in every group and version that has one. */
export function kindsNamed(name: string): readonly Kind[] {
  byName ??= namesOf(allKinds());
  return byName.get(name) ?? NONE;
}

/** Every kind that Kubernetes serves, in the order of the API server: the core group comes first. */
export function allKinds(): readonly Kind[] {
  list ??= unpack(KINDS);
  return list;
}

/** Whether Kubernetes itself serves kinds of a group. */
export function isBuiltInGroup(group: string): boolean {
  groups ??= new Set(allKinds().map((kind) => kind.group));
  return groups.has(group);
}

let groups: ReadonlySet<string> | undefined;
let list: readonly Kind[] | undefined;
let byName: ReadonlyMap<string, readonly Kind[]> | undefined;
const NONE: readonly Kind[] = [];

/** A nested lookup by name, which avoids building a text of group, version and name each time. */
function namesOf(kinds: readonly Kind[]): ReadonlyMap<string, readonly Kind[]> {
  const names = new Map<string, Kind[]>();
  for (const each of kinds) {
    names.set(each.kind, [...(names.get(each.kind) ?? []), each]);
  }
  return names;
}

/**
 * Unpacks a table of kinds: each line `# module apiVersion` is followed by the kinds of this version, one per line,
 * with columns joined by `|`.
 */
function unpack(table: string): Kind[] {
  let module = '';
  let apiVersion = '';
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('#')) {
      [, module = '', apiVersion = ''] = line.split(' ');
    }
    return line === '' || line.startsWith('#') ? [] : [unpackKind(line, module, apiVersion)];
  });
}

function unpackKind(line: string, module: string, apiVersion: string): Kind {
  const [kind = '', plural = '', singular = '', scope, ...lists] = line.split('|');
  const [shortNames = [], verbs = [], subresources = [], categories = []] = lists.map(words);
  const slash = apiVersion.lastIndexOf('/');
  return {
    group: apiVersion.slice(0, Math.max(slash, 0)),
    version: apiVersion.slice(slash + 1),
    apiVersion,
    kind,
    plural,
    singular,
    shortNames,
    namespaced: scope === 'Namespaced',
    verbs,
    subresources,
    categories,
    type: `${module}.${kind}`,
  };
}

/** The verbs of most kinds, written as `*` in the table. */
const ALL_VERBS: readonly string[] = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

function words(list: string): readonly string[] {
  if (list === '*') {
    return ALL_VERBS;
  }
  return list === '' ? [] : list.split(',');
}
