import type { IConstruct } from 'constructs';

/** Anything that names a Kubernetes object: a construct of ours, one of cdk8s-plus, or the result of `existing()`. */
export interface ObjectReference {
  /** The kind of the object, such as `ConfigMap`. */
  readonly kind: string;
  /** The name of the object. */
  readonly name: string;
}

/** Something that names an object of one kind, or of one of several; objects of other kinds do not compile. */
export type ReferenceTo<Kind extends string> = ReferenceOfKind<Kind> | ForeignObject<Kind>;

/** Names an object of one kind, or of one of several. */
export interface ReferenceOfKind<Kind extends string> extends ObjectReference {
  /** The kind, such as `ConfigMap`. */
  readonly kind: Kind;
}

/** An object of cdk8s or cdk8s-plus, whose kind is known at run time only. */
export interface ForeignObject<Kind extends string = string> extends IConstruct, ObjectReference {
  /** Objects of kustruct have their kind here, so that one of another kind does not compile, and the error names both kinds. */
  readonly [knownKind]?: Kind;
}

/** A field that exists for the compiler alone; a symbol, so that editors do not offer it. */
export declare const knownKind: unique symbol;

/** The name of an object given as itself or by name. */
export function nameOf(reference: string | ObjectReference): string;
export function nameOf(reference: string | ObjectReference | undefined): string | undefined;
export function nameOf(reference: string | ObjectReference | undefined): string | undefined {
  return typeof reference === 'object' ? reference.name : reference;
}
