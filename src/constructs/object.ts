import { ApiObject, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { withNotedDigest } from '../cdk8s-objects/config-digests';
import { applyJsonPatches, patchedNumber } from '../cdk8s-objects/json-patches';
import { resolveFields, resolveLate } from '../cdk8s-objects/late-values';
import { noteMovedFrom } from '../cdk8s-objects/moved-from';
import { notePatchedFields } from '../cdk8s-objects/patched-fields';
import { type HasShorthands, SHORTHANDS } from '../cdk8s-objects/shorthands';
import type { ObjectMeta } from '../kubernetes/generated/meta/v1';
import { kindFacts } from '../kubernetes/kinds';
import { changedFields } from '../manifests/changed-fields';
import { nullsReadAsValues } from '../manifests/decoded';
import { describeValue, isMap, valueAt } from '../manifests/field';
import { type Fields, group, type Manifest } from '../manifests/manifest';
import { merge } from '../manifests/merge';
import type { MergingFields } from '../manifests/merge-keys';
import { isManifest, type NotPlainValue, toPlain } from '../manifests/plain';
import type { Shorthand } from '../manifests/shorthand';
import { markCopy } from '../problems/copy';
import { noteChange } from '../problems/late-changes';
import { recordOrigin } from '../problems/origin';
import { isRefusedWhole, type Refusal, refuse, throwUncollected } from '../problems/refusals';
import { checkTreeOf, isCollecting } from '../problems/tree-check';
import { type Defaults, defaultsOf } from './defaults';
import { type Labels, nonEmptyCopy, recommendedLabels } from './labels';
import { Metadata } from './metadata';
import type { MovedProps } from './moved-props';
import { objectName } from './names';
import { type knownKind, nameOf, type ObjectReference, type ReferenceTo } from './reference';
import { patchedReferenceRefusals, type ReferencedField } from './referenced-fields';
import { noteSettings, type OrOwnRules, type SettingsProps } from './settings';
import type { DeepPartial } from './wire';

export { type ForeignObject, nameOf, type ObjectReference, type ReferenceOfKind, type ReferenceTo } from './reference';

/** Props of every object of any kind. */
export interface ObjectProps<Wire> extends MovedProps, SettingsProps {
  /**
   * The name of the object.
   * @default the ids from the chart down to the construct, joined by `-`
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
   */
  readonly name?: string;
  /**
   * Labels of the object, merged over the chart's and the recommended ones.
   * @default the chart's, and the recommended ones if the profile adds them
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  readonly labels?: Labels;
  /**
   * Annotations of the object: free-form metadata for tools.
   * @default none
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Further fields of the metadata, such as `finalizers` and `ownerReferences`.
   * @default none
   * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
   */
  readonly metadata?: Omit<ObjectMeta, 'name' | 'namespace' | 'labels' | 'annotations'>;
  /**
   * Any part of the object in the API's form, merged last and by the API's merge keys: containers by name, ports by
   * port and protocol. `null` deletes a field; to write a null, use `addJsonPatch`. An enum value newer than the types
   * is accepted; a newer field needs its map written as `{ ...({ newField: 1 } as object) }`.
   * @default none
   * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
   */
  readonly overrides?: DeepPartial<Wire>;
}

/** Props of every namespaced object. */
export interface NamespacedProps<Wire> extends ObjectProps<Wire> {
  /**
   * The namespace of the object: its name, or the Namespace.
   * @default the namespace of the chart
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
   */
  readonly namespace?: string | ReferenceTo<'Namespace'>;
}

/** The kind of a wire type. */
export type KindOf<Wire> = Wire extends { kind?: infer Kind extends string } ? Kind : string;

/** How a kind creates its objects, apart from the user's props. */
export interface KindOptions {
  readonly apiVersion: string;
  readonly kind: string;
  /** The object that this one fronts and is named after. */
  readonly after?: ObjectReference;
  /** The workload that this object belongs to, for the label `app.kubernetes.io/name`. */
  readonly workload?: string;
  /**
   * Whether objects are in a namespace.
   * @default as in Kubernetes; true for custom kinds
   */
  readonly namespaced?: boolean;
  /**
   * The name of the kind in URLs and RBAC rules.
   * @default as in Kubernetes; for custom kinds the lower-case kind plus `s`
   */
  readonly plural?: string;
  /**
   * How `overrides` are merged.
   * @default by Kubernetes' merge keys
   */
  readonly merging?: MergingFields;
}

/**
 * The base of all constructs: a stable name, labels, a place in the tree, overrides, and one way to a manifest.
 *
 * It is an `ApiObject` of cdk8s, so everything that works with those works with it.
 */
export abstract class KubernetesObject<Wire extends object = object> extends ApiObject implements HasShorthands {
  declare readonly kind: KindOf<Wire>;
  /** The kind, as a literal type if it is known. */
  declare readonly [knownKind]: KindOf<Wire>;
  /** The name of the kind in URLs and RBAC rules, such as `deployments`. */
  readonly resourceType: string;
  override readonly metadata: Metadata;
  /** The defaults profile that applies here. */
  protected readonly defaults: Defaults;
  /** The labels from the object's chart and profile, which its pods get too. */
  protected readonly recommendedLabels: Labels;
  readonly #merging: MergingFields | undefined;
  readonly #overrides: DeepPartial<Wire> | undefined;
  readonly #patches: JsonPatch[] = [];

  /**
   * Whether a value is an instance of exactly this class; the inherited check of cdk8s is true for every `ApiObject`.
   */
  static override [Symbol.hasInstance]<Class extends ApiObject>(
    this: { readonly prototype: Class },
    value: unknown,
  ): value is Class {
    // biome-ignore lint/complexity/noThisInStatic: each inheriting class checks for itself
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }

  constructor(scope: Construct, id: string, options: KindOptions, props: OrOwnRules<NamespacedProps<Wire>>) {
    const { apiVersion, kind } = options;
    const facts = kindFacts(group(options), kind);
    const overridden = (field: string) => textAt(props.overrides, ['metadata', field]);
    const name = overridden('name') ?? props.name ?? options.after?.name ?? objectName(scope, id, facts);
    super(scope, id, { apiVersion, kind, metadata: { name } });
    recordOrigin(this);
    const namespace = overridden('namespace') ?? nameOf(props.namespace) ?? this.chart.namespace;
    checkTreeOf(this);
    noteSettings(this, props);
    noteMovedFrom(this, props.movedFrom);
    this.defaults = defaultsOf(this);
    this.recommendedLabels = recommendedLabels(this, String(options.workload ?? name), this.defaults);
    const metadata = {
      ...props.metadata,
      name,
      namespace: (options.namespaced ?? facts?.namespaced) === false ? undefined : namespace,
      labels: nonEmptyCopy(this.recommendedLabels, props.labels),
      annotations: nonEmptyCopy(props.annotations),
      apiObject: this,
    };
    this.metadata = new Metadata(metadata, props.metadata);
    this.resourceType = options.plural ?? facts?.plural ?? `${kind.toLowerCase()}s`;
    this.#merging = options.merging;
    this.#overrides = props.overrides;
  }

  /** The name under another property, which the RBAC interfaces of cdk8s-plus require. */
  get resourceName(): string {
    return this.name;
  }

  /** The namespace of the object, if it or its chart sets one. */
  get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  /** Applies JSON patches (RFC 6902) to the finished manifest, after `overrides`; paths are those of the API. */
  override addJsonPatch(...operations: JsonPatch[]): void {
    this.#patches.push(...operations);
    noteChange(this, this.addJsonPatch);
  }

  /** The finished manifest as plain, frozen data; invalid values are reported at the construct. */
  override toJson(): Fields {
    if (isRefusedWhole(this)) {
      throwUncollected(this);
    }
    const faults: NotPlainValue[] = [];
    const plain = toPlain(resolveFields(this.#compose(), this), faults, (value) => resolveLate(value, this));
    for (const { field, found } of faults) {
      this.refuse({
        field,
        what: `${field} is ${found}, which no manifest can hold`,
        why: 'only strings, numbers, booleans, lists and plain maps can be written to YAML',
        fix: 'give the plain value itself',
      });
    }
    this.#refuseNulls(plain);
    const manifest = this.#patched(this.#overridden(plain));
    notePatchedFields(this, changedFields(plain, manifest));
    throwUncollected(this);
    // The collector adds config digests to the finished manifests of all objects.
    return isCollecting() ? manifest : withNotedDigest(this, manifest);
  }

  /** The props that set fields with other names, for problems with these fields. */
  [SHORTHANDS](_manifest: Manifest): readonly Shorthand[] {
    return [];
  }

  /** The fields of the object below apiVersion, kind and metadata. */
  protected abstract lower(): object;

  /** Reports that this object is invalid; rendering shows all problems at once. */
  protected refuse(refusal: Refusal): void {
    refuse(this, refusal);
  }

  /** Reports nulls among the user's own keys: they are missing values of untyped programs. */
  #refuseNulls(plain: Fields): void {
    for (const field of isManifest(plain) ? nullsReadAsValues(plain) : []) {
      this.refuse({
        field,
        what: `${field} is null`,
        why: 'the API server reads it as an empty value, not as a missing one',
        fix: `leave it out, or write the empty value: ''`,
      });
    }
  }

  /** The fields by which other objects find this one, each with its prop; JSON patches change them too late. */
  protected referencedFields(): readonly ReferencedField[] {
    return [
      { path: ['metadata', 'name'], prop: (name) => `name: ${name}` },
      { path: ['metadata', 'namespace'], prop: (namespace) => `namespace: ${namespace}` },
    ];
  }

  /** The `overrides` of a part of the object. */
  protected overrideAt(path: readonly string[]): unknown {
    return valueAt(this.#overrides, path);
  }

  /** The number in a field, which is `given` by the props, as `overrides` and JSON patches leave it. */
  protected finishedNumber(path: readonly string[], given: number | undefined): number | undefined {
    const overridden = this.overrideAt(path);
    return patchedNumber(this, path, overridden === undefined ? given : overridden, this.#patches);
  }

  #patched(manifest: Fields): Fields {
    const patched = applyJsonPatches(this, manifest, this.#patches);
    for (const refusal of patched === manifest
      ? []
      : patchedReferenceRefusals(this.referencedFields(), manifest, patched)) {
      this.refuse(refusal);
    }
    return patched;
  }

  #compose(): object {
    return { apiVersion: this.apiVersion, kind: this.kind, metadata: this.metadata.toJson(), ...this.lower() };
  }

  #overridden(plain: Fields): Fields {
    if (this.#overrides === undefined || !isManifest(plain)) {
      return plain;
    }
    if (!isMap(this.#overrides)) {
      this.#refuseOverride('overrides', describeValue(this.#overrides), 'a map');
      return plain;
    }
    const { manifest, conflicts } = merge(plain, this.#overrides, this.#merging);
    for (const { field, found, wanted } of conflicts) {
      this.#refuseOverride(field, found, wanted);
    }
    return toPlain(manifest, []);
  }

  #refuseOverride(field: string, found: string, wanted: string): void {
    this.refuse({
      field,
      what: `overrides give ${found} for ${field}, where the API has ${wanted}`,
      why: 'the API server would refuse the object',
      fix: `give ${wanted} in overrides, or leave ${field} out`,
    });
  }
}

markCopy(KubernetesObject);

function textAt(fields: unknown, path: readonly string[]): string | undefined {
  const value = valueAt(fields, path);
  return typeof value === 'string' ? value : undefined;
}
