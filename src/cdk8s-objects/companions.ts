import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** An object that is created along with another one, or not, depending on the whole program. */
export interface Companion {
  /** Its id, with the construct that it belongs to as scope. */
  readonly id: string;
  /** Creates it with that id, or with another one if the id is taken. */
  make(id: string): ApiObject;
}

/** The method that returns the companions of a construct; called when the tree is complete. */
export const companions: unique symbol = Symbol('kustruct.companions');

/** A construct that has companions. */
export interface HasCompanions extends IConstruct {
  /** The companions that follow from the statements of other constructs and from the tree. */
  [companions](tree: FinishedTree): readonly Companion[];
}

/** Questions about a complete tree. */
export interface FinishedTree {
  /** Whether there is a disruption budget for pods with these labels in exactly this namespace. */
  hasBudgetFor(labels: { readonly [key: string]: string }, namespace: string | undefined): boolean;
}

/** Whether a construct has companions. */
export function hasCompanions(construct: IConstruct): construct is HasCompanions {
  return companions in construct;
}

/** The method with which a binding marks a subject of a role. */
export const markIsSubject: unique symbol = Symbol('kustruct.markIsSubject');

/** Whether a binding has marked the subject. */
export const isSubject: unique symbol = Symbol('kustruct.isSubject');

/** A possible subject of a role that must know whether it is one. */
export interface KnowsRoles {
  /** Marks this as a subject of a binding. */
  [markIsSubject](): void;
}

const SOURCE: unique symbol = Symbol('kustruct.subject-source');

interface Subject {
  [SOURCE]?: KnowsRoles;
}

/** The data of a binding's subject, with a link to the construct behind it. */
export function asSubject<Configuration extends object>(
  subject: KnowsRoles,
  configuration: Configuration,
): Configuration {
  return Object.defineProperty(configuration, SOURCE, { value: subject });
}

/** Marks the construct behind the data of a binding's subject, if there is one. */
export function stateSubject(configuration: object): void {
  const subject: Subject = configuration;
  subject[SOURCE]?.[markIsSubject]();
}
