import type { FieldChange } from '../model/change';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { keptSides, kindKey } from '../model/transition';

/** The manifest changes a field, and the cluster keeps its old value. */
export const keptField = consequenceLaw({
  kind: 'stale',
  rule: 'kept-field',
  why: 'applying a manifest removes only fields that were applied; the server also filled in this value, and keeps it',
  fix: 'set the field to the value that it should have',
  *find(pair) {
    const [sides, [first, ...others]] = [keptSides(pair), pair.kept ?? []];
    if (sides === undefined || first === undefined) {
      return;
    }
    const { manifest } = sides.after;
    const reason = REASONS.find(({ kind, field }) => kind.test(kindKey(manifest)) && field.test(first.field));
    yield { field: first.field, what: described([first, ...others]), ...reason?.texts };
  },
});

function described(kept: readonly FieldChange[]): string {
  const [first] = kept;
  const names = kept.map(({ field }) => field).join(', ');
  const isGone = kept.every(({ difference }) => difference === 'removed');
  const verb = isGone ? 'removed from the manifest' : 'changed in the manifest';
  return kept.length === 1 && first !== undefined
    ? `${names} is ${verb}, but the cluster keeps the old value`
    : `${names} are ${verb}, but the cluster keeps the old values`;
}

/** Why the cluster keeps a field, for the kinds and fields where that is known. */
interface Reason {
  readonly kind: RegExp;
  readonly field: RegExp;
  readonly texts: Pick<ConsequenceFinding, 'why' | 'fix'>;
}

const REASONS: readonly Reason[] = [
  {
    kind: /^\/Secret$/,
    field: /^data\b/,
    texts: {
      why: 'the server stores stringData in data, and applying a manifest only removes keys of data that were applied there',
      fix: 'remove the key from the Secret by hand, or delete the Secret and apply it again; keys of data are removed automatically',
    },
  },
  {
    kind: /./,
    field: /\bserviceAccount(Name)?$/,
    texts: {
      why: 'the server stores the account in serviceAccount too, which was not applied, and so keeps it',
      fix: "set serviceAccountName: 'default'",
    },
  },
  {
    kind: /^\/Service$/,
    field: /^spec\.(clusterIPs?|ipFamilyPolicy)\b/,
    texts: {
      why: 'a Service keeps its address until it is deleted',
      fix: 'delete the Service and apply it again; clients that use its address fail until they look it up again',
    },
  },
  {
    kind: /\/CertificateSigningRequest$/,
    field: /./,
    texts: {
      why: 'the API server ignores changes of a request: it is signed as it was created',
      fix: 'create a request with another name, or delete this one and create it again: kubectl replace --force',
    },
  },
  {
    kind: /^\/Namespace$/,
    field: /./,
    texts: { why: 'the API server ignores changes of the finalizers of a Namespace', fix: 'leave the field out' },
  },
];
