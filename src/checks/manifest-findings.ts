import type { Target } from '../kubernetes/target';
import type { LawFinding, RunnableLaw } from '../laws/place';
import { withoutReplacedVolumes } from '../laws/replaced-volumes';
import { mended } from '../laws/schema/mended';
import { type Shape, shapeOf } from '../laws/schema/shape';
import { fieldLaws } from '../laws/versions/fields';
import { kindFindings } from '../laws/versions/kinds';
import { LawWalk } from '../laws/walk';
import { decoded } from '../manifests/decoded';
import { fieldPath, isFields, overlap } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';
import { isError } from '../problems/problem';
import { laws } from './laws';

/**
 * Everything that the API server has against a manifest, whatever else is in the cluster: of custom kinds against their
 * metadata alone. Nothing for files that SOPS encrypted, because who applies them decrypts them first.
 *
 * Laws read what the schema found readable, with what was probably meant in the place of all else.
 *
 * @param target the cluster that it is for; without it, one of the newest version that is known
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
  // Laws read what the types that come with kustruct have, whatever those of one cluster have.
  const known = target?.api === undefined ? shape : shapeOf(manifest, target.version);
  const all =
    known.misfits.length > 0
      ? [...shape.findings, ...readableFindings(manifest, known, target)]
      : findingsOfRead(manifest, withoutReplacedVolumes(known.hasNull ? decoded(manifest) : manifest), shape, target);
  return target === undefined ? all : withoutDropped(all);
}

/** What the types and the laws have against a manifest as the server reads it. */
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
 * What the types have against a manifest that the server reads as another: types must be right as they are written, but a
 * field is missing only where it is missing in what is read. An element that is null is an empty map.
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

/** What laws find elsewhere than at the values that they cannot read. */
function readableFindings(manifest: Manifest, { misfits }: Shape, target: Target | undefined): readonly LawFinding[] {
  const read = withoutReplacedVolumes(decoded(mended(manifest, misfits)));
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

/** The walk of a version; each is compiled when the first manifest for that version is met. */
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

/** A cluster's own document says which fields it has, so that the schema tells the others. */
function newerLaws({ version, api }: Target): readonly RunnableLaw[] {
  const all = fieldLaws(version);
  return api === undefined ? all : all.filter(({ name }) => name !== 'field-version');
}

/** The server drops what it does not know, and fields that are off, before it judges: what is in them does not matter. */
function withoutDropped(findings: readonly LawFinding[]): readonly LawFinding[] {
  const dropped = findings.filter(({ law }) => law === 'field-version' || law === 'feature-gate');
  return dropped.length === 0
    ? findings
    : findings.filter((finding) => dropped.includes(finding) || !dropped.some(({ at }) => isIn(finding.at, at)));
}

function isIn(inner: string, outer: string): boolean {
  return inner.length >= outer.length && overlap(outer, inner);
}
