import { type Change, diffManifests } from '../manifests/diff';
import { equal } from '../manifests/equal';
import { toJson } from '../manifests/json';
import { describe, type Fields, identity, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import type { Problem } from '../problems/problem';
import { withoutEmptyAnnotations } from './emulator/build';
import { fieldsOf } from './emulator/resource';

/**
 * Compares a build with its environment, by value. It returns one problem for each field that differs, and for each object that
 * is missing or surplus; none is the proof that the overlay is correct. Empty annotations count as absent, because Kustomize
 * drops them.
 */
export function prove(built: readonly Fields[], environment: Rendering): readonly Problem[] {
  const left = new Map(built.filter(isManifest).map((manifest) => [identity(manifest), manifest]));
  const problems = environment.flatMap((wanted) => {
    const key = identity(wanted.manifest);
    const found = left.get(key);
    left.delete(key);
    return found === undefined ? [lost(wanted)] : differences(found, wanted);
  });
  return [...problems, ...[...left.values()].map(surplus)];
}

/** The problem of an overlay that Kustomize would refuse. */
export function refusal(reason: string): Problem {
  return { what: `Kustomize would refuse the overlay: ${reason}`, where: {}, why: WHY, fix: FIX };
}

const WHY = 'a cluster would not get what the program rendered';
const FIX =
  "this is a bug in kustruct, please report it; until it is fixed, write complete objects with layout: 'rendered'";

function lost({ manifest, path, origin }: Rendered): Problem {
  const where = { path, ...(origin && { origin }), object: describe(manifest) };
  return { what: `the overlay loses ${describe(manifest)}`, where, why: WHY, fix: FIX };
}

function surplus(manifest: Manifest): Problem {
  const what = `the overlay leaves ${describe(manifest)}, which the environment does not have`;
  return { what, where: { object: describe(manifest) }, why: WHY, fix: FIX };
}

function differences(built: Fields & Manifest, { manifest, path, origin }: Rendered): readonly Problem[] {
  const wanted = withoutEmptyAnnotations(fieldsOf(manifest));
  if (equal(built, wanted) || !isManifest(wanted)) {
    return [];
  }
  return diffManifests(wanted, built).map(({ field, before, after }: Change): Problem => {
    const [found, right] = manifest.kind === 'Secret' ? ['another value', 'its own'] : [quoted(after), quoted(before)];
    const what = `the overlay sets ${field} to ${found}, but the environment has ${right}`;
    return { what, where: { path, ...(origin && { origin }), object: describe(manifest), field }, why: WHY, fix: FIX };
  });
}

function quoted(value: unknown): string {
  return value === undefined ? 'nothing' : toJson(value);
}
