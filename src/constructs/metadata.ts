import {
  ApiObject,
  ApiObjectMetadataDefinition,
  type ApiObjectMetadataDefinitionOptions,
  type OwnerReference,
} from 'cdk8s';
import { addedInVain, isLost, KEPT_APART, literalField } from '../cdk8s-objects/lost-metadata';
import { kindFacts } from '../kubernetes/kinds';
import { isMap } from '../manifests/field';
import type { Fields } from '../manifests/manifest';
import { refuse } from '../problems/refusals';

/**
 * The metadata of an object, as in cdk8s. cdk8s resolves tokens in every value on each render, which takes a quarter of
 * the time of a large app; this does so only for metadata that was changed.
 */
export class Metadata extends ApiObjectMetadataDefinition {
  readonly #given: object;
  #changed = false;

  /** @param further the prop `metadata`, whose fields the other props override in the options */
  constructor(options: ApiObjectMetadataDefinitionOptions, further?: object) {
    const { apiObject, ...given } = options;
    super(options);
    this.#given = given;
    if (isMap(further)) {
      refuseLost(apiObject, further, given);
    }
  }

  override addLabel(key: string, value: string): void {
    this.#changed = true;
    super.addLabel(key, value);
  }

  override addAnnotation(key: string, value: string): void {
    this.#changed = true;
    super.addAnnotation(key, value);
  }

  override addFinalizers(...finalizers: string[]): void {
    this.#changed = true;
    super.addFinalizers(...finalizers);
  }

  override addOwnerReference(owner: OwnerReference): void {
    this.#changed = true;
    super.addOwnerReference(owner);
  }

  override add(key: string, value: unknown): void {
    this.#changed = true;
    super.add(key, value);
    const field = KEPT_APART.find((kept) => kept === key);
    const object: unknown = Reflect.get(this, 'apiObject');
    if (field !== undefined && ApiObject.isApiObject(object) && isLost(value, Reflect.get(this, field))) {
      refuse(object, addedInVain(field, value, literalField(field, value)));
    }
  }

  override toJson(): object {
    return this.#changed ? { ...super.toJson(), ...this.#mayHoldNulls() } : this.#given;
  }

  /** The maps and lists with nulls, or with late values that may be null: cdk8s drops nulls, and rendering reports them. */
  #mayHoldNulls(): object {
    const fields = ADDED_TO.map((field): [string, unknown] => [field, Reflect.get(this, field)]);
    return Object.fromEntries(fields.filter(([, field]) => Object.values(Object(field)).some(mayBeNull)));
  }
}

const ADDED_TO = ['annotations', 'finalizers', 'labels', 'ownerReferences'] as const;

/** Reports fields that have props of their own, which decide. Programs without a compiler can give them here too. */
function refuseLost(object: ApiObject, further: Fields, given: object): void {
  for (const field of KEPT_APART) {
    const value = further[field];
    if (isLost(value, Reflect.get(given, field))) {
      refuse(object, {
        rule: 'unknown-field',
        field: `metadata.${field}`,
        what: `there is no prop "${field}" in metadata`,
        why: 'the construct has a prop of that name, which decides, so this value would not reach the cluster',
        fix:
          field === 'namespace' && isClusterScoped(object)
            ? `leave it out: a ${object.kind} is not in a namespace`
            : `write it next to metadata: ${literalField(field, value)}`,
      });
    }
  }
}

function isClusterScoped({ apiGroup, kind }: ApiObject): boolean {
  return kindFacts(apiGroup, kind)?.namespaced === false;
}

function mayBeNull(value: unknown): boolean {
  return typeof value === 'object' && !isMap(value);
}
