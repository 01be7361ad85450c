import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** An object that belongs to another one, and is made or not because of what the whole program says. */
export interface Companion {
  /** Its id below the construct that it belongs to. */
  readonly id: string;
  /** Makes it under that id, or under another one where the id is taken. */
  make(id: string): ApiObject;
}

/** The method that names the companions of a construct; it is asked when the tree is finished. */
export const companions: unique symbol = Symbol('kustruct.companions');

/** A construct that has companions. */
export interface HasCompanions extends IConstruct {
  /** The companions that follow from what other constructs have stated, and from what is in the tree. */
  [companions](tree: FinishedTree): readonly Companion[];
}

/** What can be asked of a tree that is finished. */
export interface FinishedTree {
  /** Whether somebody made a disruption budget for pods with these labels in exactly this namespace. */
  hasBudgetFor(labels: { readonly [key: string]: string }, namespace: string | undefined): boolean;
}

/** Says whether a construct has companions. */
export function hasCompanions(construct: IConstruct): construct is HasCompanions {
  return companions in construct;
}

/** The method by which a binding states that it gives somebody a role. */
export const markIsSubject: unique symbol = Symbol('kustruct.markIsSubject');

/** Whether a binding has stated that. */
export const isSubject: unique symbol = Symbol('kustruct.isSubject');

/** Somebody who can be given a role, and wants to know it. */
export interface KnowsRoles {
  /** States that a binding names this subject. */
  [markIsSubject](): void;
}

const STANDS_FOR: unique symbol = Symbol('kustruct.standsFor');

interface Subject {
  [STANDS_FOR]?: KnowsRoles;
}

/** A subject of a binding as data, which leads back to whoever it stands for. */
export function asSubject<Configuration extends object>(
  subject: KnowsRoles,
  configuration: Configuration,
): Configuration {
  return Object.defineProperty(configuration, STANDS_FOR, { value: subject });
}

/** States to whoever a subject of a binding stands for, as data, that it is given a role. */
export function stateSubject(configuration: object): void {
  const subject: Subject = configuration;
  subject[STANDS_FOR]?.[markIsSubject]();
}
