import type { Construct } from 'constructs';
import type { DeclaredKind } from '../../cdk8s-objects/declared-kind';
import { mergingOf } from '../../manifests/merge-keys';
import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import type { KindOf, ObjectReference } from '../object';
import { type CustomClusterObjectProps, CustomObject, type CustomObjectProps } from './custom-object';
import { definitionProblems, mergingBy } from './kind-definition';

/** The definition of a custom kind, as in its CustomResourceDefinition. */
export interface KindDefinition<Wire = object> {
  /** The group and version: `cert-manager.io/v1`. */
  readonly apiVersion: string;
  /** The name of the kind: `Certificate`. */
  readonly kind: KindOf<Wire>;
  /**
   * Whether objects are in a namespace or belong to the cluster.
   * @default 'Namespaced'
   * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition
   */
  readonly scope?: 'Namespaced' | 'Cluster';
  /**
   * Merge keys: for the path of a list, such as `spec.listeners`, the field or fields that identify its elements.
   * `overrides` merge such a list element by element; lists on the way need no entry: `spec.listeners.routes`.
   * @default lists are replaced whole, as by the API server without list-map keys
   * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
   */
  readonly mergeKeys?: { readonly [path: string]: string | readonly string[] };
  /**
   * The name of the kind in URLs and in RBAC rules.
   * @default the kind in lower case plus `s`
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
   */
  readonly plural?: string;
}

/** An object of a custom kind that is created elsewhere. */
export interface ExistingObject<Wire> extends ObjectReference {
  /** The group and version of the definition. */
  readonly apiVersion: string;
  /** The kind of the definition. */
  readonly kind: KindOf<Wire>;
}

/** The class of a custom kind; your own class may extend it. */
export interface CustomKind<Wire extends object, Props extends object> {
  /** Creates an object; props are optional if all of them are. */
  new (
    scope: Construct,
    id: string,
    ...props: Record<never, never> extends Props ? [props?: Props] : [props: Props]
  ): CustomObject<Wire>;
  /** References an object of the kind created elsewhere, by its name. */
  existing(name: string): ExistingObject<Wire>;
}

/**
 * Creates a construct class for a custom kind. Names, labels, `overrides` and references work as for the kinds of
 * Kubernetes.
 *
 * @example
 * class Certificate extends defineKind<{ spec: { secretName: string; dnsNames: string[] } }>({
 *   apiVersion: 'cert-manager.io/v1',
 *   kind: 'Certificate',
 * }) {}
 *
 * new Certificate(chart, 'web', { spec: { secretName: 'web-tls', dnsNames: ['shop.example.com'] } });
 *
 * @throws ProblemError for a built-in kind, an apiVersion without a version, and every other mistake
 * @see https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/
 */
export function defineKind<Wire extends object>(
  definition: KindDefinition<Wire> & { readonly scope: 'Cluster' },
): CustomKind<Wire, CustomClusterObjectProps<Wire>>;
export function defineKind<Wire extends object>(
  definition: KindDefinition<Wire> & { readonly scope?: 'Namespaced' },
): CustomKind<Wire, CustomObjectProps<Wire>>;
export function defineKind<Wire extends object>(
  definition: KindDefinition<Wire>,
): CustomKind<Wire, CustomObjectProps<Wire>> {
  const origin = captureOrigin(defineKind);
  const problems = definitionProblems(definition, origin);
  if (problems.length > 0) {
    throw new ProblemError(problems);
  }
  const { apiVersion, kind, scope = 'Namespaced', mergeKeys = {}, plural } = definition;
  const keys = Object.entries(mergeKeys).map(([path, fields]) => [path, [fields].flat()] as const);
  const declared: DeclaredKind = { scope, mergeKeys: Object.fromEntries(keys), origin };
  const merging = mergingBy(declared.mergeKeys, mergingOf(definition));
  const options = { apiVersion, kind, plural, merging, declared };

  return class extends CustomObject<Wire> {
    constructor(parent: Construct, id: string, props: Partial<CustomObjectProps<Wire>> = {}) {
      super(parent, id, options, props);
    }

    static existing(name: string): ExistingObject<Wire> {
      return { apiVersion, kind, name };
    }
  };
}
