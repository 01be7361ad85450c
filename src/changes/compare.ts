import { RenderingIndex } from '../checks/rendering-index';
import type { KubernetesVersion } from '../kubernetes/versions';
import { group, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { LAWS } from './consequences/index';
import {
  type ChangeSummary,
  CONSEQUENCE_KINDS,
  type Comparison,
  type Consequence,
  type ConsequenceKind,
  type ObjectChange,
  type ObjectIdentity,
} from './model/change';
import { fieldChanges } from './model/field-changes';
import type { ConsequenceFinding, ConsequenceLaw } from './model/law';
import { type Match, matchObjects } from './model/match';
import { withoutSecrets, withoutValues } from './model/secrets';
import type { ObjectPair, Transition } from './model/transition';

/** What a comparison goes by. */
export interface CompareOptions {
  /**
   * The version of the cluster that the objects are for.
   * @default the newest that is known
   */
  readonly kubernetesVersion?: KubernetesVersion;
}

/**
 * Compares two renderings, and says what the difference does to a cluster that runs the first one.
 *
 * Fields are compared as the API compares them. Nothing is written, and neither rendering is changed.
 *
 * @param before what the cluster runs, such as `app.render()` of the last release or the manifests in a file
 * @param after what is to be applied
 * @returns the objects that differ, those with the worst consequences first; values of Secrets are in none of them
 */
export function compare(before: Rendering, after: Rendering, options: CompareOptions = {}): Comparison {
  const { kubernetesVersion: version } = options;
  const matches = matchObjects(before, after);
  const pairs = matches.flatMap((match) => pairOf(match) ?? []);
  const transition: Transition = {
    before: new RenderingIndex(before, version),
    after: new RenderingIndex(after, version),
    ...(version && { version }),
    pairs,
  };
  const changes = pairs.map((pair) => changeOf(pair, transition)).sort(byWorst);
  return { changes, summary: summaryOf(changes, matches.length) };
}

/** Nothing for an object that is the same on both sides. */
function pairOf({ before, after }: Match): ObjectPair | undefined {
  if (before === undefined) {
    return { change: 'added', after, fields: [] };
  }
  if (after === undefined) {
    return { change: 'removed', before, fields: [] };
  }
  const fields = fieldChanges(before.manifest, after.manifest);
  return fields.length === 0 ? undefined : { change: 'changed', before, after, fields };
}

function changeOf(pair: ObjectPair, transition: Transition): ObjectChange {
  const { change, before, after, fields } = pair;
  const rendered = after ?? before;
  if (rendered === undefined) {
    throw new Error('an object is on neither side');
  }
  const { manifest } = rendered;
  return {
    object: identityOf(manifest),
    change,
    ...(before && { before: withoutSecrets(before) }),
    ...(after && { after: withoutSecrets(after) }),
    fields: fields.map((field) => withoutValues(field, manifest)),
    consequences: consequencesOf(pair, manifest, transition).sort((one, other) => rank(one) - rank(other)),
  };
}

function identityOf({ apiVersion, kind, metadata: { namespace, name } }: Manifest): ObjectIdentity {
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}

function consequencesOf(pair: ObjectPair, manifest: Manifest, transition: Transition): Consequence[] {
  const kind = `${group(manifest)}/${manifest.kind}`;
  return LAWS.filter(({ kinds }) => kinds?.includes(kind) ?? true).flatMap((law) =>
    [...law.find(pair, transition)].map((finding) => consequenceOf(finding, law, pair.after ?? pair.before)),
  );
}

function consequenceOf(
  { field, what, why, fix }: ConsequenceFinding,
  law: ConsequenceLaw,
  rendered: Rendered | undefined,
): Consequence {
  const { file, line } = rendered?.origin?.source ?? rendered?.origin?.placeOf?.(field) ?? {};
  return {
    kind: law.kind,
    rule: law.rule,
    ...(field !== undefined && { field }),
    what,
    why: why ?? law.why,
    fix: fix ?? law.fix,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
  };
}

const RANKS: ReadonlyMap<ConsequenceKind, number> = new Map(CONSEQUENCE_KINDS.map((kind, place) => [kind, place]));
const LAST = CONSEQUENCE_KINDS.length;

function rank({ kind }: Consequence): number {
  return RANKS.get(kind) ?? LAST;
}

function byWorst(one: ObjectChange, other: ObjectChange): number {
  return worst(one) - worst(other);
}

function worst({ consequences: [first] }: ObjectChange): number {
  return first === undefined ? LAST : rank(first);
}

function summaryOf(changes: readonly ObjectChange[], all: number): ChangeSummary {
  const counted = { added: 0, removed: 0, changed: 0, replaced: 0 };
  const consequences: { [Kind in ConsequenceKind]?: number } = {};
  let accepted = 0;
  for (const { change, consequences: found } of changes) {
    counted[change]++;
    for (const consequence of found) {
      if (consequence.accepted === undefined) {
        consequences[consequence.kind] = (consequences[consequence.kind] ?? 0) + 1;
      } else {
        accepted++;
      }
    }
  }
  return { ...counted, unchanged: all - changes.length, consequences, accepted, isRoutine: false };
}
