import { identity, type Manifest, type Rendered } from '../manifests/manifest';
import { LAWS, OTHERWISE } from './consequences/index';
import type { Consequence, ObjectChange, ObjectIdentity } from './model/change';
import type { ConsequenceFinding, ConsequenceLaw } from './model/law';
import { withoutSecrets, withoutValues } from './model/secrets';
import { kindKey, type ObjectPair, type Transition } from './model/transition';
import { rank } from './summary';

/** What is told of an object that differs: its fields and its consequences, without secret values. */
export function changeOf(pair: ObjectPair, transition: Transition): ObjectChange {
  const [before, after] = [pair.before?.rendered, pair.after?.rendered];
  const rendered = after ?? before;
  if (rendered === undefined) {
    throw new Error('an object is on neither side');
  }
  const { manifest } = rendered;
  const isRenamed = before !== undefined && after !== undefined && identity(before.manifest) !== identity(manifest);
  return {
    object: identityOf(manifest),
    change: pair.change,
    ...(isRenamed && { formerly: identityOf(before.manifest) }),
    ...(before && { before: withoutSecrets(before) }),
    ...(after && { after: withoutSecrets(after) }),
    fields: pair.fields.map((field) => withoutValues(field, manifest)),
    consequences: consequencesOf(pair, rendered, transition),
  };
}

function identityOf({ apiVersion, kind, metadata: { namespace, name } }: Manifest): ObjectIdentity {
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}

/** The worst first. */
function consequencesOf(pair: ObjectPair, rendered: Rendered, transition: Transition): readonly Consequence[] {
  const found = foundBy(LAWS, pair, rendered, transition);
  return found.length > 0
    ? found.sort((one, other) => rank(one.kind) - rank(other.kind))
    : foundBy(OTHERWISE, pair, rendered, transition);
}

function foundBy(
  laws: readonly ConsequenceLaw[],
  pair: ObjectPair,
  rendered: Rendered,
  transition: Transition,
): Consequence[] {
  const kind = kindKey(rendered.manifest);
  return laws
    .filter(({ kinds }) => kinds?.includes(kind) ?? true)
    .flatMap((law) => [...law.find(pair, transition)].map((finding) => consequenceOf(finding, law, rendered)));
}

function consequenceOf(
  { field, what, why, fix }: ConsequenceFinding,
  law: ConsequenceLaw,
  rendered: Rendered,
): Consequence {
  const { file, line } = rendered.origin?.source ?? rendered.origin?.placeOf?.(field) ?? {};
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
