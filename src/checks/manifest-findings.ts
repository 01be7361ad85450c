import type { Target } from '../kubernetes/target';
import type { LawFinding, RunnableLaw } from '../laws/place';
import { withoutReplacedVolumes } from '../laws/replaced-volumes';
import { type Shape, shapeOf } from '../laws/schema/shape';
import { withoutMisfits } from '../laws/schema/without-misfits';
import { fieldLaws } from '../laws/versions/fields';
import { kindFindings } from '../laws/versions/kinds';
import { LawWalk } from '../laws/walk';
import { decoded } from '../manifests/decoded';
import { fieldPath, isFields, overlap } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';
import { isError } from '../problems/problem';
import { laws } from './laws';

/**
 * All reasons for which the API server refuses a manifest, independent of other objects. For custom kinds, only the metadata is
 * checked. Files encrypted by SOPS are skipped, because they are decrypted before they are applied.
 *
 * Values of a wrong type are replaced by what was probably meant before laws read the manifest.
 *
 * @param target the target cluster; by default one of the newest known version
 */
export function manifestFindings(manifest: Manifest, target?: Target): readonly LawFinding[] {
  if (isFields(manifest.sops)) {
    return NONE;
  }
  const ofKind = kindFindings(manifest, target);
  if (ofKind.some(isError)) {
    return ofKind;
  }
  const ofFields = fieldFindings(manifest, target);
  return ofKind.length === 0 ? ofFields : [...ofKind, ...ofFields];
}

const NONE: readonly LawFinding[] = Object.freeze([]);

function fieldFindings(manifest: Manifest, target: Target | undefined): readonly LawFinding[] {
  const shape = shapeOf(manifest, target?.version, target?.api);
  // Laws read the fields of the built-in types, whatever the types of one cluster are.
  const known = target?.api === undefined ? shape : shapeOf(manifest, target.version);
  const all =
    known.misfits.length > 0
      ? [...shape.findings, ...readableFindings(manifest, known, target)]
      : findingsOfRead(manifest, withoutReplacedVolumes(known.hasNull ? decoded(manifest) : manifest), shape, target);
  return target === undefined ? all : withoutDropped(all);
}

/** The findings of the types and laws about a manifest as the server reads it. */
function findingsOfRead(
  manifest: Manifest,
  read: Manifest,
  { findings }: Shape,
  target: Target | undefined,
): readonly LawFinding[] {
  const ofShape = read === manifest ? findings : shapeFindings(findings, read, target);
  const found = walkFor(target).findings(read);
  return ofShape.length === 0 ? found : [...ofShape, ...found];
}

/**
 * The findings of the types about a manifest that the server reads differently from how it is written. Types are checked as written,
 * required fields as read: a null element is read as an empty map.
 */
function shapeFindings(
  written: readonly LawFinding[],
  read: Manifest,
  target: Target | undefined,
): readonly LawFinding[] {
  const kept = written.filter(({ law }) => law !== 'required-field');
  const isNew = ({ law, at }: LawFinding) => !kept.some((other) => other.law === law && other.at === at);
  return [...kept, ...shapeOf(read, target?.version, target?.api).findings.filter(isNew)];
}

/** The findings of laws, except at values that they cannot read. */
function readableFindings(manifest: Manifest, { misfits }: Shape, target: Target | undefined): readonly LawFinding[] {
  const read = withoutReplacedVolumes(decoded(withoutMisfits(manifest, misfits)));
  if (shapeOf(read, target?.version).misfits.length > 0) {
    return NONE;
  }
  const fields = misfits.map(({ steps }) => steps.reduce<string>(fieldPath, ''));
  return walkFor(target)
    .findings(read)
    .filter(({ at }) => !fields.some((field) => overlap(field, at)));
}

const newest = new LawWalk(laws);
const walks = new Map<string, LawWalk>();

/** The walk of a version, compiled when the first manifest for that version is checked. */
function walkFor(target: Target | undefined): LawWalk {
  if (target === undefined) {
    return newest;
  }
  const { version, api } = target;
  const name = `${version}${api === undefined ? '' : ' by its document'}`;
  const walk = walks.get(name) ?? new LawWalk([...laws, ...newerLaws(target)], version);
  walks.set(name, walk);
  return walk;
}

/** The laws about fields of a version. With a cluster's own OpenAPI document, its schema reports unknown fields instead. */
function newerLaws({ version, api }: Target): readonly RunnableLaw[] {
  const all = fieldLaws(version);
  return api === undefined ? all : all.filter(({ name }) => name !== 'field-version');
}

/** Removes findings inside fields that the server drops before validation: unknown ones, and those whose feature gate is off. */
function withoutDropped(findings: readonly LawFinding[]): readonly LawFinding[] {
  const dropped = findings.filter(({ law }) => law === 'field-version' || law === 'feature-gate');
  return dropped.length === 0
    ? findings
    : findings.filter((finding) => dropped.includes(finding) || !dropped.some(({ at }) => isIn(finding.at, at)));
}

function isIn(inner: string, outer: string): boolean {
  return inner.length >= outer.length && overlap(outer, inner);
}
