import { perRendering } from '../../checks/per-rendering';
import type { RenderingIndex } from '../../checks/rendering-index';
import { readSelector, selects, textsIn } from '../../laws/metadata/selector-match';
import { isFields } from '../../manifests/field';
import type { Fields, Manifest, Rendered } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/read-fields';

const ROLE = 'rbac.authorization.k8s.io/Role';
const CLUSTER_ROLE = 'rbac.authorization.k8s.io/ClusterRole';

/** The kinds that bind roles to subjects. */
export const BINDING_KINDS: readonly string[] = [
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
];

/** The kinds of roles. */
export const ROLE_KINDS: readonly string[] = [ROLE, CLUSTER_ROLE];

/** One action that is allowed. */
export interface Right {
  readonly verb: string;
  /** A resource with its group, such as `apps/deployments` and `pods/log`, a URL, or a role that only the cluster has. */
  readonly resource: string;
  /** The only object of the resource; missing if it is all of them. */
  readonly name?: string;
}

/** The rights that a binding grants to one subject. */
export interface Grant {
  readonly binding: Rendered;
  /** The subject as shown in messages: `ServiceAccount shop/api`. */
  readonly subject: string;
  /** The namespace in which it applies; missing if it is the whole cluster. */
  readonly namespace?: string;
  readonly rights: readonly Right[];
}

/** The grants of all bindings in a rendering. */
export const grantsIn = perRendering((index): readonly Grant[] =>
  index.ofKinds(BINDING_KINDS).flatMap((binding) => grantsOf(binding, index)),
);

/** The grants of all bindings in a rendering, by subject. */
export const grantsBySubject = perRendering((index): ReadonlyMap<string, readonly Grant[]> => {
  const found = new Map<string, Grant[]>();
  for (const grant of grantsIn(index)) {
    found.set(grant.subject, [...(found.get(grant.subject) ?? []), grant]);
  }
  return found;
});

/** The grants of a binding, one per subject. */
export function grantsOf(binding: Rendered, index: RenderingIndex): readonly Grant[] {
  const { manifest } = binding;
  const namespace = manifest.kind === 'RoleBinding' ? (manifest.metadata.namespace ?? '') : undefined;
  const rights = rightsOfRole(mapAt(manifest, 'roleRef'), namespace, index);
  return elementsAt(isFields(manifest) ? manifest : {}, 'subjects', '').map(({ fields }) => ({
    binding,
    subject: subjectName(fields, manifest),
    ...(namespace !== undefined && { namespace }),
    rights,
  }));
}

function subjectName({ kind, name, namespace }: Fields, binding: Manifest): string {
  return kind === 'ServiceAccount'
    ? accountName(String(name), String(namespace ?? binding.metadata.namespace ?? ''))
    : `${kind} ${name}`;
}

/** The name of a ServiceAccount as a subject. */
export function accountName(name: string, namespace: string): string {
  return `ServiceAccount ${namespace}/${name}`;
}

/** The rights of a role; if it is not in the rendering, only its name is known. */
function rightsOfRole({ kind, name }: Fields, namespace: string | undefined, index: RenderingIndex): readonly Right[] {
  const found =
    kind === 'Role' ? index.find(ROLE, namespace, String(name)) : index.find(CLUSTER_ROLE, undefined, String(name));
  if (found !== undefined) {
    return rightsOf(found.manifest, index);
  }
  return name === 'cluster-admin' && kind === 'ClusterRole' ? ALL : [{ verb: '*', resource: `${kind} ${name}` }];
}

const ALL: readonly Right[] = [
  { verb: '*', resource: '*/*' },
  { verb: '*', resource: 'url *' },
];

/** The rights of a role and of the roles that it aggregates. */
export function rightsOf(role: Manifest, index: RenderingIndex): readonly Right[] {
  const gathered = elementsAt(mapAt(role, 'aggregationRule'), 'clusterRoleSelectors', '').flatMap(({ fields }) =>
    index.ofKinds([CLUSTER_ROLE]).filter(({ manifest }) => manifest !== role && isSelected(manifest, fields)),
  );
  return [role, ...gathered.map(({ manifest }) => manifest)].flatMap((each) =>
    elementsAt(isFields(each) ? each : {}, 'rules', '').flatMap(({ fields }) => rightsOfRule(fields)),
  );
}

/** Whether an aggregation rule selects a role by its labels. */
function isSelected(role: Manifest, selector: Fields): boolean {
  return selects(readSelector(selector), textsIn(mapAt(role, 'metadata', 'labels')));
}

/** The roles that aggregate a ClusterRole. */
export function aggregatingRoles(role: Manifest, index: RenderingIndex): readonly Manifest[] {
  return index.ofKinds([CLUSTER_ROLE]).flatMap(({ manifest }) => {
    const selectors = elementsAt(mapAt(manifest, 'aggregationRule'), 'clusterRoleSelectors', '');
    return selectors.some(({ fields }) => isSelected(role, fields)) ? [manifest] : [];
  });
}

function rightsOfRule(rule: Fields): readonly Right[] {
  const texts = (key: string) => listAt(rule, key).map(String);
  const resources = texts('apiGroups').flatMap((group) => texts('resources').map((resource) => `${group}/${resource}`));
  const urls = texts('nonResourceURLs').map((url) => `url ${url}`);
  const names = texts('resourceNames');
  return texts('verbs').flatMap((verb) => [
    ...resources.flatMap((resource): Right[] =>
      names.length === 0 ? [{ verb, resource }] : names.map((name) => ({ verb, resource, name })),
    ),
    ...urls.map((resource) => ({ verb, resource })),
  ]);
}

/** The rights that others do not cover. */
export function uncovered(rights: readonly Right[], others: readonly Right[]): readonly Right[] {
  return rights.filter((right) => !others.some((other) => covers(other, right)));
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
function covers(wide: Right, narrow: Right): boolean {
  return (
    (wide.verb === '*' || wide.verb === narrow.verb) &&
    (wide.name === undefined || wide.name === narrow.name) &&
    coversResource(wide.resource, narrow.resource)
  );
}

function coversResource(wide: string, narrow: string): boolean {
  if (wide === narrow) {
    return true;
  }
  if (wide.startsWith('url ') || narrow.startsWith('url ')) {
    return wide.endsWith('*') && narrow.startsWith(wide.slice(0, -1));
  }
  const [wideGroup, wideName] = split(wide);
  const [group, name] = split(narrow);
  const isInGroup = wideGroup === '*' || wideGroup === group;
  const [, part] = split(name);
  return isInGroup && (wideName === '*' || wideName === name || (wideName === `*/${part}` && part !== ''));
}

/** Splits a text at its first slash. */
function split(text: string): readonly [string, string] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text, ''] : [text.slice(0, slash), text.slice(slash + 1)];
}

/** Rights as shown in messages: `delete, list pods and get secrets`. */
export function rightsText(rights: readonly Right[]): string {
  const verbs = new Map<string, string[]>();
  for (const { verb, resource, name } of rights) {
    const thing = `${shown(resource)}${name === undefined ? '' : ` ${name}`}`;
    verbs.set(thing, [...(verbs.get(thing) ?? []), verb]);
  }
  const parts = [...verbs].map(([thing, each]) => `${each.includes('*') ? allOf(thing) : each.join(', ')} ${thing}`);
  const most = 4;
  return parts.length > most ? `${parts.slice(0, most).join('; ')}; and ${parts.length - most} more` : parts.join('; ');
}

function allOf(thing: string): string {
  return thing.startsWith('everything') ? 'do' : 'do anything with';
}

function shown(resource: string): string {
  if (resource.startsWith('url ')) {
    return resource.slice('url '.length);
  }
  const [group, name] = split(resource);
  const inGroup = group === '' ? name : `${name} of ${group === '*' ? 'every group' : group}`;
  return group.includes(' ')
    ? `everything that ${group} allows`
    : name === '*'
      ? `everything${group === '' ? ' in the core group' : group === '*' ? '' : ` in ${group}`}`
      : inGroup;
}
