import { isMap } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { editAt } from './edit';
import { BuildFault } from './fault';
import { followRenames, isRenaming } from './follow-renames';
import { staysText } from './plain-text';
import { inNamespace, isBinding, type Moves, movesOf, type Reach, reachOf } from './reach';
import { type Id, namespaceOf, type Resource, withFields } from './resource';

/**
 * What Kustomize does at the end of a build: references by name and namespace follow the object they mean, if some step
 * might have moved it. Subjects of bindings follow ServiceAccounts (whatever the kind of the subject), webhooks follow
 * Services. References by name alone matter only where names change.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/api/v0.20.1/api/filters/nameref/nameref.go
 *
 * @throws {BuildFault} where Kustomize could not choose between several objects
 */
export function followNames(resources: readonly Resource[]): readonly Resource[] {
  if (isRenaming(resources)) {
    return followRenames(resources);
  }
  const following = followingIn(resources);
  return following === undefined ? resources : resources.map((resource) => followFrom(resource, following));
}

/**
 * The objects to which references would lead that do not come out as they are wanted: each might have moved, and has the
 * name that such a reference says.
 *
 * @param isWanted says whether an object is right as it comes out of the build
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

/** Says whether references can follow an object of this kind. */
export function isFollowed({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return apiVersion === 'v1' && (kind === 'Service' || kind === 'ServiceAccount');
}

/** Objects that might have moved, by their name. */
type Named = ReadonlyMap<string, readonly Resource[]>;

/** What references may lead to in a build. */
interface Following {
  readonly accounts: Named;
  readonly services: Named;
  readonly moves: Moves;
}

/** Where an object has references that are followed, and what they may mean. */
interface References {
  readonly path: readonly string[];
  readonly named: Named;
}

/** Nothing where no reference can be followed. */
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

/** Says whether the webhooks of an object have references that are followed. */
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
  const meant = typeof namespace === 'string' ? inNamespace(reachable, namespace, moves, reach) : reachable;
  const namespaces = new Set(meant.map(({ fields }) => namespaceOf(fields)));
  if (namespaces.size > 1) {
    throw new BuildFault(`${name} may mean an object in any of the namespaces ${[...namespaces].join(', ')}`);
  }
  const [target] = namespaces;
  if (target !== undefined && !staysText(target)) {
    throw new BuildFault(`it makes a number or a truth value of the namespace ${target}, where ${name} is meant`);
  }
  return target === undefined || target === namespace ? reference : { ...reference, namespace: target };
}
