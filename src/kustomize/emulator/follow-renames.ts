import { isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { editAt } from './edit';
import { BuildFault } from './fault';
import { type NameField, nameFieldsOf, type Selector } from './name-fields';
import { staysText } from './plain-text';
import { firstId, inNamespace, type Moves, movesOf, reachOf } from './reach';
import { type Id, NO_NAMESPACE, namespaceOf, type Resource, withFields } from './resource';

/** Whether a step of the build has renamed an object. */
export function isRenaming(resources: readonly Resource[]): boolean {
  return resources.some(({ id, previous }) => previous.some(({ name }) => name !== id.name));
}

/**
 * Updates references at the end of a build that renames objects, like Kustomize: every field that it reads as a name follows the
 * object that had this name.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.1/api/filters/nameref/nameref.go
 *
 * @throws {BuildFault} if several objects match a reference, or if Kustomize changes the type of a name
 */
export function followRenames(resources: readonly Resource[]): readonly Resource[] {
  const moves = movesOf(resources);
  const byFormerName = new Map<string, Resource[]>();
  for (const resource of resources) {
    for (const name of new Set(resource.previous.map((id) => id.name))) {
      byFormerName.set(name, [...(byFormerName.get(name) ?? []), resource]);
    }
  }
  return resources.map((referrer) => {
    const first = firstId(referrer);
    const own = nameFieldsOf(first.kind).filter((field) => isOf(first, field.referrer));
    return own.reduce((at, field) => new Follower(at, field, byFormerName, moves).follow(), referrer);
  });
}

/** Updates one field of one object. */
class Follower {
  readonly #referrer: Resource;
  readonly #field: NameField;
  readonly #byFormerName: ReadonlyMap<string, readonly Resource[]>;
  readonly #moves: Moves;

  constructor(
    referrer: Resource,
    field: NameField,
    byFormerName: ReadonlyMap<string, readonly Resource[]>,
    moves: Moves,
  ) {
    this.#referrer = referrer;
    this.#field = field;
    this.#byFormerName = byFormerName;
    this.#moves = moves;
  }

  follow(): Resource {
    const { fields } = this.#referrer;
    const edit = (value: Value | undefined) => (isMap(value) ? this.#inMap(value) : this.#inText(value));
    return withFields(this.#referrer, editAt(fields, this.#field.path, edit, false));
  }

  #inText(value: Value | undefined): Value | undefined {
    const found = typeof value === 'string' ? this.#find(value, this.#inReach(value)) : undefined;
    return found === undefined ? value : plain(found.id.name);
  }

  #inMap(value: Fields): Fields {
    const { name, namespace } = value;
    const inReach = this.#inReach(String(name));
    const reach = reachOf(this.#referrer);
    const candidates = typeof namespace === 'string' ? inNamespace(inReach, namespace, this.#moves, reach) : inReach;
    const found = this.#find(String(name), candidates);
    const to = found && namespaceOf(found.fields);
    if (found === undefined || (found.id.name === name && (to === undefined || to === namespace))) {
      return value;
    }
    return { ...value, name: plain(found.id.name), ...(to !== undefined && { namespace: plain(to) }) };
  }

  #inReach(name: string): readonly Resource[] {
    const reach = reachOf(this.#referrer);
    return (this.#byFormerName.get(name) ?? []).filter(
      ({ id }) => id.namespace === NO_NAMESPACE || reach(id.namespace),
    );
  }

  #find(name: string, resources: readonly Resource[]): Resource | undefined {
    const { target, path, isNewer } = this.#field;
    const role = path.join('.') === 'roleRef.name' ? this.#referrer.fields.roleRef : undefined;
    const found = resources.filter(
      (each) => wasOf(each, target) && wasOf(each, roleOf(role)) && this.#isReachable(each),
    );
    if (found.length > 1) {
      throw new BuildFault(`${name} is ambiguous: ${found.length} objects match`);
    }
    if (found.length > 0 && isNewer) {
      throw new BuildFault(`some versions of Kustomize update ${name} in ${path.join('.')}, others do not`);
    }
    return found[0];
  }

  /** Only a ServiceAccount may be in another namespace. */
  #isReachable({ id }: Resource): boolean {
    const { namespace } = this.#referrer.id;
    const isAnywhere = namespace === NO_NAMESPACE || id.namespace === NO_NAMESPACE || id.kind === 'ServiceAccount';
    return isAnywhere || id.namespace === namespace;
  }
}

/** The kind of a role reference; undefined if the reference is incomplete. */
function roleOf(reference: Value | undefined): Selector | undefined {
  const { apiGroup: group, kind } = isMap(reference) ? reference : NONE;
  return typeof group === 'string' && typeof kind === 'string' ? { group, kind } : undefined;
}

const NONE: Fields = {};

function wasOf({ previous }: Resource, selector: Selector | undefined): boolean {
  return selector === undefined || previous.some((id) => isOf(id, selector));
}

function isOf({ apiVersion, kind }: Id, selector: Selector): boolean {
  const slash = apiVersion.indexOf('/');
  const [group, version] = [apiVersion.slice(0, Math.max(slash, 0)), apiVersion.slice(slash + 1)];
  return (
    selector.kind === kind &&
    (!selector.group || selector.group === group) &&
    (selector.version === undefined || selector.version === version)
  );
}

function plain(text: string): string {
  if (!staysText(text)) {
    throw new BuildFault(`it changes the type of the name ${text}`);
  }
  return text;
}
