import type { IConstruct } from 'constructs';

/** A reference to any Kubernetes object: a construct of kustruct or cdk8s-plus, or the result of `existing()`. */
export interface ObjectReference {
  /** The kind of the object, such as `ConfigMap`. */
  readonly kind: string;
  /** The name of the object. */
  readonly name: string;
}

/** A reference to an object of one kind, or of one of several; an object of another kind is a compile error. */
export type ReferenceTo<Kind extends string> = ReferenceOfKind<Kind> | ForeignObject<Kind>;

/** References an object of one kind, or of one of several. */
export interface ReferenceOfKind<Kind extends string> extends ObjectReference {
  /** The kind, such as `ConfigMap`. */
  readonly kind: Kind;
}

/** An object of cdk8s or cdk8s-plus, whose kind is known only at run time. */
export interface ForeignObject<Kind extends string = string> extends IConstruct, ObjectReference {
  /** Objects of kustruct have their kind here, so that another kind is a compile error that names both kinds. */
  readonly [knownKind]?: Kind;
}

/** A property that exists only for the compiler; a symbol, so that editors do not suggest it. */
export declare const knownKind: unique symbol;

/** The name of an object given as the object or as a name. */
export function nameOf(reference: string | ObjectReference): string;
export function nameOf(reference: string | ObjectReference | undefined): string | undefined;
export function nameOf(reference: string | ObjectReference | undefined): string | undefined {
  // What has no name is passed on, so that the laws report it as the wrong value of the field.
  return typeof reference === 'object' ? (reference?.name ?? reference) : reference;
}
