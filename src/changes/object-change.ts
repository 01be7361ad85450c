import { overlap } from '../manifests/field';
import { identity, type Manifest, type Rendered } from '../manifests/manifest';
import { FALLBACK_LAWS, LAWS } from './consequences/index';
import type { Consequence, ObjectChange, ObjectIdentity } from './model/change';
import type { ConsequenceFinding, ConsequenceLaw } from './model/law';
import { namedField } from './model/named-field';
import { withoutCredentialsOf, withoutSecrets, withoutValues } from './model/secrets';
import { namesOf } from './model/template-changes';
import { keptSides, kindKey, type ObjectPair, type Transition } from './model/transition';
import { refusals } from './refused/index';
import { rank } from './summary';

/** Describes an object that differs: its fields and its consequences, without secret values. */
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
    ...(before && { before: withoutSecrets(pair.written ?? before) }),
    ...(after && { after: withoutSecrets(after) }),
    fields: pair.fields.map((field) => withoutValues(field, manifest)),
    consequences: withoutCredentialsOf(
      consequencesOf(pair, rendered, transition),
      [before, after].flatMap((side) => side?.manifest ?? []),
    ),
  };
}

function identityOf({ apiVersion, kind, metadata: { namespace, name } }: Manifest): ObjectIdentity {
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}

/** The worst first. */
function consequencesOf(pair: ObjectPair, rendered: Rendered, transition: Transition): readonly Consequence[] {
  const refused = refusedBy(pair, transition);
  if (refused.some(({ accepted }) => accepted === undefined)) {
    return refused.map((consequence) => withRest(consequence, pair, refused));
  }
  const found = [...refused, ...foundBy(LAWS, pair, rendered, transition)];
  return found.length > 0
    ? found.sort((one, other) => rank(one.kind) - rank(other.kind))
    : foundBy(FALLBACK_LAWS, pair, rendered, transition);
}

/** What the API server refuses in an update of an object. */
function refusedBy(pair: ObjectPair, transition: Transition): Consequence[] {
  const sides = keptSides(pair);
  const [one, other] = [sides?.before, sides?.after].map((side) => side && identity(side.rendered.manifest));
  // To the server, an object with a new hash in its name is a new object.
  if (sides === undefined || one !== other) {
    return [];
  }
  const { version } = transition;
  const { before, after } = sides;
  const [old, now] = [before.rendered.manifest, after.rendered.manifest];
  return refusals(old, now, version && { target: { version } }).map(({ law: rule, at, what, why, fix }) => ({
    ...consequenceOf({ field: at, what }, { kind: 'refused', rule, why, fix }, after.rendered, transition),
    field: namedField(at, now) ?? namedField(at, old) ?? at,
  }));
}

/** Adds that nothing else of a refused change happens either. */
function withRest(consequence: Consequence, { fields }: ObjectPair, refused: readonly Consequence[]): Consequence {
  const rest = fields.filter(({ field }) => !refused.some((each) => each.field && overlap(each.field, field)));
  const others = `the object stays as it is, and the change of ${namesOf(rest)} does not happen either`;
  return rest.length === 0 ? consequence : { ...consequence, why: `${consequence.why}; ${others}` };
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
    .flatMap((law) =>
      [...law.find(pair, transition)].map((finding) => consequenceOf(finding, law, rendered, transition)),
    );
}

function consequenceOf(
  { field, what, why, fix }: ConsequenceFinding,
  law: Pick<ConsequenceLaw, 'kind' | 'rule' | 'why' | 'fix'>,
  rendered: Rendered,
  transition: Transition,
): Consequence {
  const accepted = reasonFor(law.rule, rendered, transition);
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
    ...(accepted !== undefined && { accepted }),
  };
}

/** Why the consequence is accepted: by the rules of the object, or of all objects if it is removed. */
function reasonFor(rule: string, rendered: Rendered, { after, pairOf }: Transition): string | undefined {
  const isGone = pairOf(rendered)?.change === 'removed';
  const [first] = isGone ? after.rendering : [rendered];
  const setting = first?.rules?.[rule];
  const isOfAll = !isGone || after.rendering.every(({ rules }) => rules?.[rule]?.severity === 'off');
  return setting?.severity === 'off' && isOfAll ? setting.reason : undefined;
}
