import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { fieldsOf } from '../../src/kustomize/emulator/resource';
import { isMap } from '../../src/manifests/field';
import { identity, type Manifest, type Value } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { readDocuments } from '../../test/documents';
import { CHANGE_NAMES, CHANGES, type ChangeName } from './changes';
import type { Dice } from './changes/change';
import { type Placed, toDraftMap } from './draft';
import { oddKey, oddNumber, oddText, oddValue } from './texts';

/** A manifest, and where a program creates it. */
export interface CaseObject extends Omit<Placed, 'fields'> {
  readonly manifest: Manifest;
}

/** One environment of a case. */
export interface CaseEnvironment {
  readonly name: string;
  /** The environment whose overlay this one builds on; undefined for the base. */
  readonly extends?: string;
  /** The changes to the environment that it is derived from. */
  readonly changes: readonly string[];
  readonly objects: readonly CaseObject[];
}

/** Environments of one program, each derived from another one by a few changes. */
export interface Case {
  /** The name of the environment that the base is taken from. */
  readonly base: string;
  /** Whether the base has only the objects that all environments have. */
  readonly isCommon: boolean;
  /** Whether overlays share components. */
  readonly components: boolean;
  readonly environments: readonly CaseEnvironment[];
}

/** Cases of two to four environments, which shrink to few objects and few changes. */
export function randomCase(
  changes: readonly ChangeName[] = CHANGE_NAMES,
  documents: readonly (readonly Manifest[])[] = DOCUMENTS,
): fc.Arbitrary<Case> {
  const objects = fc.oneof(...[...documents, documents.flat()].map(someOf));
  const plan = fc.record({
    extends: fc.option(fc.nat(2), { nil: undefined }),
    steps: fc.array(step(changes), { minLength: 1, maxLength: 6 }),
    /** Whether the changes of the previous environment apply to this one too. */
    isAlike: fc.boolean(),
  });
  return fc
    .record({
      objects,
      /** One bit per object: which of two charts creates it. */
      charts: fc.oneof(fc.constant(0), fc.nat(4095)),
      plans: fc.array(plan, { minLength: 1, maxLength: 3 }),
      base: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
      isCommon: fc.boolean(),
      components: fc.boolean(),
    })
    .map(toCase);
}

/** One change, and the dice for its choices. */
interface Step extends Dice {
  readonly change: ChangeName;
}

interface Plan {
  readonly extends: number | undefined;
  readonly steps: readonly Step[];
  readonly isAlike: boolean;
}

interface Parts {
  readonly objects: readonly Manifest[];
  readonly charts: number;
  readonly plans: readonly Plan[];
  readonly base: number;
  readonly isCommon: boolean;
  readonly components: boolean;
}

function someOf(documents: readonly Manifest[]): fc.Arbitrary<Manifest[]> {
  return fc.subarray([...documents], { minLength: 1, maxLength: Math.min(12, documents.length) });
}

function step(changes: readonly ChangeName[]): fc.Arbitrary<Step> {
  return fc.record({
    change: fc.constantFrom(...changes),
    object: fc.nat(),
    place: fc.nat(),
    other: fc.nat(),
    key: oddKey(),
    text: oddText(),
    number: oddNumber(),
    value: oddValue(),
  });
}

const NAMES = ['dev', 'test', 'stage', 'prod'];

function toCase({ objects, charts, plans, base, isCommon, components }: Parts): Case {
  const environments: CaseEnvironment[] = [firstOf(objects, charts)];
  for (const [place, plan] of plans.entries()) {
    const parent = environments[plan.extends === undefined ? 0 : plan.extends % (place + 1)];
    if (parent !== undefined) {
      const steps = [...(plan.isAlike ? (plans[place - 1]?.steps ?? []) : []), ...plan.steps];
      environments.push(nextOf(NAMES[place + 1] ?? '', { ...plan, steps }, parent));
    }
  }
  return { base: environments[base % environments.length]?.name ?? '', isCommon, components, environments };
}

function firstOf(objects: readonly Manifest[], charts: number): CaseEnvironment {
  const placed = objects.map((manifest, place) => ({
    id: `o${place}`,
    chart: (charts >> place) % 2 === 0 ? 'shop' : 'web',
    manifest,
  }));
  return { name: NAMES[0] ?? '', changes: [], objects: placed };
}

function nextOf(name: string, { extends: extended, steps }: Plan, parent: CaseEnvironment): CaseEnvironment {
  const objects = steps.reduce(changed, parent.objects);
  const changes = steps.map(({ change }) => change);
  return { name, ...(extended !== undefined && { extends: parent.name }), changes, objects };
}

/** The objects after a change; of two with the same identity, the first stays. */
function changed(objects: readonly CaseObject[], { change, ...dice }: Step): readonly CaseObject[] {
  const placed = objects.map(
    ({ manifest, ...place }): Placed => ({ ...place, fields: toDraftMap(fieldsOf(manifest)) }),
  );
  CHANGES[change](placed, dice);
  const [identities, ids] = [new Set<string>(), new Set<string>()];
  const kept = placed.flatMap(({ fields, ...place }): CaseObject[] => {
    if (!isManifest(fields) || identities.has(identity(fields))) {
      return [];
    }
    identities.add(identity(fields));
    return [{ ...place, id: freshId(place.id, ids), manifest: fields }];
  });
  return kept.length === 0 ? objects : kept;
}

function freshId(id: string, taken: Set<string>): string {
  const fresh = taken.has(id) ? freshId(`${id}-too`, taken) : id;
  taken.add(fresh);
  return fresh;
}

const TESTS = join(__dirname, '../../test');

/** The manifests that cases start from, one list per file. */
export const DOCUMENTS: readonly (readonly Manifest[])[] = [join(TESTS, 'manifests'), join(TESTS, 'kustomize/objects')]
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readDocuments(readFileSync(file, 'utf8')).filter(isManifestValue));

function isManifestValue(document: Value): document is Value & Manifest {
  return isMap(document) && isManifest(document);
}
