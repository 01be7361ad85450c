import type { Construct } from 'constructs';
import type { DeclaredKind } from '../../cdk8s-objects/declared-kind';
import { mergingOf } from '../../manifests/merge-keys';
import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import type { KindOf, ObjectReference } from '../object';
import { type CustomClusterObjectProps, CustomObject, type CustomObjectProps } from './custom-object';
import { definitionProblems, mergingBy } from './kind-definition';

/** How a kind of one's own is defined: what its CustomResourceDefinition says of it. */
export interface KindDefinition<Wire = object> {
  /** The group and a version of it: `cert-manager.io/v1`. */
  readonly apiVersion: string;
  /** The name of the kind: `Certificate`. */
  readonly kind: KindOf<Wire>;
  /**
   * Whether objects are in a namespace, or belong to the cluster, and then have no namespace.
   * @default 'Namespaced'
   * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#create-a-customresourcedefinition
   */
  readonly scope?: 'Namespaced' | 'Cluster';
  /**
   * By the path of a list, such as `spec.listeners`: the field, or the fields, that tell its elements apart. `overrides` merge
   * such a list element by element; lists on the way need no mark: `spec.listeners.routes`.
   * @default lists are taken whole, as the API server does without list-map keys
   * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
   */
  readonly mergeKeys?: { readonly [path: string]: string | readonly string[] };
  /**
   * The name of the kind in URLs and in RBAC rules.
   * @default the kind in lower-case letters, with an `s`
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
   */
  readonly plural?: string;
}

/** An object of a defined kind that is made elsewhere. */
export interface ExistingObject<Wire> extends ObjectReference {
  /** The group and version of the definition. */
  readonly apiVersion: string;
  /** The kind of the definition. */
  readonly kind: KindOf<Wire>;
}

/** The class of a defined kind; a class of one's own may extend it. */
export interface CustomKind<Wire extends object, Props extends object> {
  /** Makes an object; props may be left out where all of them may. */
  new (
    scope: Construct,
    id: string,
    ...props: Record<never, never> extends Props ? [props?: Props] : [props: Props]
  ): CustomObject<Wire>;
  /** An object of the kind that is made elsewhere, by its name. */
  existing(name: string): ExistingObject<Wire>;
}

/**
 * A construct for a kind of one's own: names, labels, `overrides` and references are as with the kinds of Kubernetes.
 *
 * @example
 * class Certificate extends defineKind<{ spec: { secretName: string; dnsNames: string[] } }>({
 *   apiVersion: 'cert-manager.io/v1',
 *   kind: 'Certificate',
 * }) {}
 *
 * new Certificate(chart, 'web', { spec: { secretName: 'web-tls', dnsNames: ['shop.example.com'] } });
 *
 * @throws ProblemError for a kind that comes with Kubernetes, an apiVersion without a version, and whatever else is wrong
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
