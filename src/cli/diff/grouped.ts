import {
  CONSEQUENCE_KINDS,
  type Consequence,
  type FieldChange,
  type ObjectChange,
  type ObjectDifference,
  type ObjectIdentity,
} from '../../changes/model/change';
import { groupBy } from '../../manifests/group-by';
import { toJson } from '../../manifests/json';
import { ABOUT_FIELDS, EXPECTED } from './totals';

/** The changes of one environment. */
export interface EnvironmentChanges {
  readonly environment: string;
  readonly changes: readonly ObjectChange[];
}

/** One consequence, and every object that has it. */
export interface ConsequenceGroup {
  /** The consequence at the first place. */
  readonly consequence: Consequence;
  /** Whether the consequences at the other places differ only in the names of objects and containers. */
  readonly isSimilar: boolean;
  readonly places: readonly ConsequencePlace[];
}

/** An object that has a consequence, in some environments. */
export interface ConsequencePlace {
  readonly object: ObjectIdentity;
  readonly field?: string;
  readonly file?: string;
  readonly line?: number;
  readonly environments: readonly string[];
}

/** One object that differs, in some environments. */
export interface ObjectGroup {
  readonly object: ObjectIdentity;
  readonly change: ObjectDifference;
  readonly formerly?: ObjectIdentity;
  /** The fields that are reported with this object only. */
  readonly fields: readonly FieldPlace[];
  /** How many fields are reported together with those of other objects. */
  readonly folded: number;
  readonly environments: readonly string[];
}

/** A field with the same change in some environments. */
export interface FieldPlace {
  readonly field: FieldChange;
  readonly environments: readonly string[];
}

/** A field with the same change in many objects. */
export interface FieldGroup {
  readonly field: FieldChange;
  readonly objects: readonly Pick<ObjectGroup, 'object' | 'environments'>[];
}

/** The differences, each reported once. */
export interface GroupedChanges {
  /** The worst first, without those that only repeat the fields. */
  readonly consequences: readonly ConsequenceGroup[];
  readonly fields: readonly FieldGroup[];
  /** Without objects whose fields are all reported with those of others. */
  readonly objects: readonly ObjectGroup[];
}

/** Whether every change has this consequence, so that it needs no advice. */
export function isExpected({ consequence }: Pick<ConsequenceGroup, 'consequence'>): boolean {
  return EXPECTED.has(consequence.kind);
}

/** Groups changes that are the same in several environments, or in many objects. */
export function grouped(all: readonly EnvironmentChanges[]): GroupedChanges {
  const { fields, objects } = foldFields(objectGroups(all));
  return { consequences: consequenceGroups(all), fields, objects };
}

/** How many objects must have the same change to be reported together. */
const MANY = 4;

function objectGroups(all: readonly EnvironmentChanges[]): ObjectGroup[] {
  const found = all.flatMap(({ environment, changes }) => changes.map((change) => ({ environment, change })));
  const same = groupBy(found, ({ change: { object, change, formerly } }) => toJson([object, change, formerly]));
  return [...same.values()].flatMap((members): ObjectGroup[] => {
    const [first] = members;
    if (first === undefined) {
      return [];
    }
    const { object, change, formerly } = first.change;
    const environments = members.map(({ environment }) => environment);
    return [{ object, change, ...(formerly && { formerly }), fields: fieldPlaces(members), folded: 0, environments }];
  });
}

interface FoundChange {
  readonly environment: string;
  readonly change: ObjectChange;
}

function fieldPlaces(members: readonly FoundChange[]): FieldPlace[] {
  const found = members.flatMap(({ environment, change }) => change.fields.map((field) => ({ environment, field })));
  return [...groupBy(found, ({ field }) => toJson(field)).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ field: first.field, environments: same.map(({ environment }) => environment) }];
  });
}

function foldFields(groups: readonly ObjectGroup[]): Pick<GroupedChanges, 'fields' | 'objects'> {
  const found = groups.flatMap(({ object, fields }) =>
    fields.map(({ field, environments }) => ({ field, key: fieldKey(field), object, environments })),
  );
  const folds = new Map([...groupBy(found, ({ key }) => key)].filter(([, members]) => members.length >= MANY));
  const fields = [...folds.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            field: others.every(({ field }) => field.field === first.field.field)
              ? first.field
              : inAnyContainer(first.field),
            objects: [first, ...others].map(({ object, environments }) => ({ object, environments })),
          },
        ],
  );
  const objects = groups.map((group) => {
    const left = group.fields.filter(({ field }) => !folds.has(fieldKey(field)));
    return { ...group, fields: left, folded: group.fields.length - left.length };
  });
  return { fields, objects: objects.filter(({ fields: left, folded }) => left.length > 0 || folded === 0) };
}

function fieldKey(field: FieldChange): string {
  return toJson(inAnyContainer(field));
}

/** The same field of a container with another name. */
function inAnyContainer(change: FieldChange): FieldChange {
  return { ...change, field: change.field.replace(/(ontainers\[)name=[^\]]*\]/, '$1*]') };
}

function consequenceGroups(all: readonly EnvironmentChanges[]): ConsequenceGroup[] {
  const found = all.flatMap(({ environment, changes }) =>
    changes.flatMap(({ object, consequences }) =>
      consequences.map((consequence) => ({ environment, object, consequence })),
    ),
  );
  const groups = [...groupBy(found, similarityKey).values()].flatMap((similar): ConsequenceGroup[] => {
    const same = [...groupBy(similar, ({ consequence }) => textKey(consequence)).values()];
    const isMany = new Set(similar.map(({ object }) => toJson(object))).size >= MANY;
    const isSimilar = isMany && same.length > 1;
    return (isSimilar ? [similar] : same).flatMap((members) => {
      const [first] = members;
      return first === undefined ? [] : [{ consequence: first.consequence, isSimilar, places: placesOf(members) }];
    });
  });
  const informative = groups.filter(
    ({ consequence: { kind, accepted } }) => accepted !== undefined || !ABOUT_FIELDS.has(kind),
  );
  return informative.sort((one, other) => rank(one) - rank(other));
}

interface FoundConsequence {
  readonly environment: string;
  readonly object: ObjectIdentity;
  readonly consequence: Consequence;
}

function textKey({ file: _, line: __, ...rest }: Consequence): string {
  return toJson(rest);
}

/** The key of a consequence, without the names of its object and its container. */
function similarityKey({ object: { kind, namespace, name }, consequence }: FoundConsequence): string {
  const [, container] = /\[name=([^\],]+)\]/.exec(consequence.field ?? '') ?? [];
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  const names = [`${kind} ${whole}`, whole, name, ...(container === undefined ? [] : [container])];
  return names.reduce((text, each) => text.replace(wholeName(each), '*'), textKey(consequence));
}

/** Finds a name that is not part of another name, or of an image. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\w./:-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w./:-])`, 'g');
}

function placesOf(found: readonly FoundConsequence[]): ConsequencePlace[] {
  const places = groupBy(found, ({ object, consequence: { field, file, line } }) => {
    return toJson([object, field, file, line]);
  });
  return [...places.values()].flatMap((members): ConsequencePlace[] => {
    const [first] = members;
    const { field, file, line } = first?.consequence ?? {};
    const environments = members.map(({ environment }) => environment);
    return first === undefined
      ? []
      : [
          {
            object: first.object,
            ...(field !== undefined && { field }),
            ...(file !== undefined && { file }),
            ...(line !== undefined && { line }),
            environments,
          },
        ];
  });
}

/** Accepted consequences come last. */
function rank({ consequence: { kind, accepted } }: ConsequenceGroup): number {
  return CONSEQUENCE_KINDS.indexOf(kind) + (accepted === undefined ? 0 : CONSEQUENCE_KINDS.length);
}
