import { isMap } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { editAt } from './edit';
import { BuildFault } from './fault';
import { followRenames, isRenaming } from './follow-renames';
import { staysText } from './plain-text';
import { inNamespace, isBinding, type Moves, movesOf, type Reach, reachOf } from './reach';
import { type Id, namespaceOf, type Resource, withFields } from './resource';

/**
 * Updates references at the end of a build, like Kustomize: references by name and namespace follow their object if a step may
 * have moved it. Subjects of bindings follow ServiceAccounts (whatever the kind of the subject), and webhooks follow Services.
 * References by name alone matter only if names change.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/api/v0.20.1/api/filters/nameref/nameref.go
 *
 * @throws {BuildFault} if a reference is ambiguous
 */
export function followNames(resources: readonly Resource[]): readonly Resource[] {
  if (isRenaming(resources)) {
    return followRenames(resources);
  }
  const following = followingIn(resources);
  return following === undefined ? resources : resources.map((resource) => followFrom(resource, following));
}

/**
 * Finds objects that mislead references: they may have moved, and have the name in a reference whose own object would be built
 * wrongly.
 *
 * @param isWanted whether an object of the build is right
 */
export function findMisleading(
  resources: readonly Resource[],
  isWanted: (built: Fields) => boolean,
): readonly Resource[] {
  const following = followingIn(resources);
  if (following === undefined) {
    return [];
  }
  const wrong = resources.filter((resource) => !isFollowedRightly(resource, following, isWanted));
  return [...new Set(wrong.flatMap((resource) => targetsOf(resource, following)))];
}

function isFollowedRightly(resource: Resource, following: Following, isWanted: (built: Fields) => boolean): boolean {
  try {
    return referencesOf(resource, following) === undefined || isWanted(followFrom(resource, following).fields);
  } catch (error) {
    if (error instanceof BuildFault) {
      return false;
    }
    throw error;
  }
}

function targetsOf(resource: Resource, following: Following): readonly Resource[] {
  const references = referencesOf(resource, following);
  const targets: Resource[] = [];
  if (references !== undefined) {
    editAt(
      resource.fields,
      references.path,
      (reference) => {
        targets.push(...((isMap(reference) && references.named.get(String(reference.name))) || []));
        return reference;
      },
      false,
    );
  }
  return targets;
}

/** Whether references can follow an object of this kind. */
export function isFollowed({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return apiVersion === 'v1' && (kind === 'Service' || kind === 'ServiceAccount');
}

/** Objects that may have moved, by name. */
type Named = ReadonlyMap<string, readonly Resource[]>;

/** The objects that references in a build can follow. */
interface Following {
  readonly accounts: Named;
  readonly services: Named;
  readonly moves: Moves;
}

/** Where an object has references that Kustomize updates, and their possible targets. */
interface References {
  readonly path: readonly string[];
  readonly named: Named;
}

/** Undefined if no reference can follow an object. */
function followingIn(resources: readonly Resource[]): Following | undefined {
  const accounts = byName(resources, 'ServiceAccount');
  const services = byName(resources, 'Service');
  return accounts.size === 0 && services.size === 0 ? undefined : { accounts, services, moves: movesOf(resources) };
}

function referencesOf({ id }: Resource, { accounts, services }: Following): References | undefined {
  if (isBinding(id)) {
    return { path: ['subjects'], named: accounts };
  }
  return isWebhook(id) ? { path: ['webhooks', 'clientConfig', 'service'], named: services } : undefined;
}

function followFrom(resource: Resource, following: Following): Resource {
  const references = referencesOf(resource, following);
  return references === undefined ? resource : follow(resource, references.path, references.named, following.moves);
}

function byName(resources: readonly Resource[], kind: string): Named {
  const named = new Map<string, Resource[]>();
  for (const resource of resources) {
    if (resource.id.kind === kind && resource.id.apiVersion === 'v1' && resource.previous.length > 0) {
      const others = named.get(resource.id.name);
      named.set(resource.id.name, others === undefined ? [resource] : [...others, resource]);
    }
  }
  return named;
}

/** Whether Kustomize updates references in the webhooks of an object. */
export function isWebhook({ apiVersion, kind }: Id): boolean {
  return kind.endsWith('WebhookConfiguration') && apiVersion.startsWith('admissionregistration.k8s.io/');
}

function follow(referrer: Resource, path: readonly string[], named: Named, moves: Moves): Resource {
  const reach = reachOf(referrer);
  const fields = editAt(
    referrer.fields,
    path,
    (reference) => (isMap(reference) ? followed(reference, named, moves, reach) : reference),
    false,
  );
  return withFields(referrer, fields);
}

function followed(reference: Fields, named: Named, moves: Moves, reach: Reach): Fields {
  const { name, namespace } = reference;
  const reachable = (named.get(String(name)) ?? []).filter(({ id }) => reach(id.namespace));
  const candidates = typeof namespace === 'string' ? inNamespace(reachable, namespace, moves, reach) : reachable;
  const namespaces = new Set(candidates.map(({ fields }) => namespaceOf(fields)));
  if (namespaces.size > 1) {
    throw new BuildFault(
      `${name} is ambiguous: the namespaces ${[...namespaces].join(', ')} have an object of that name`,
    );
  }
  const [target] = namespaces;
  if (target !== undefined && !staysText(target)) {
    throw new BuildFault(`it changes the type of the namespace ${target} in a reference to ${name}`);
  }
  return target === undefined || target === namespace ? reference : { ...reference, namespace: target };
}
