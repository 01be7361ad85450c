import type { TokenReview } from '../../kubernetes/generated/authentication/v1';
import type {
  FieldSelectorAttributes,
  LabelSelectorAttributes,
  LocalSubjectAccessReview,
  SelfSubjectAccessReview,
  SelfSubjectAccessReviewSpec,
  SelfSubjectRulesReview,
  SubjectAccessReview,
  SubjectAccessReviewSpec,
} from '../../kubernetes/generated/authorization/v1';
import type { FieldSelectorRequirement } from '../../kubernetes/generated/meta/v1';
import { isFields, isList } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Value } from '../../manifests/manifest';
import { apiType, type Given } from '../api-type';
import { law } from '../law';
import type { Place } from '../place';

const NAME = 'access-reviews';
const WHY = 'the API server refuses the review';
const FIX = "request one thing: resourceAttributes: { verb: 'get', resource: 'pods', namespace: 'shop' }";
const ABOUT = { name: NAME, why: WHY, fix: FIX };

/** https://kubernetes.io/docs/reference/access-authn-authz/authorization/#checking-api-access */
export const accessReviews = [
  law({
    ...ABOUT,
    type: apiType<SubjectAccessReview>('authorization/v1.SubjectAccessReview'),
    check({ spec = {} }, place) {
      checkQuestion(spec, place);
      checkUser(spec, place);
      checkMetadata(place, []);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<SelfSubjectAccessReview>('authorization/v1.SelfSubjectAccessReview'),
    check({ spec = {} }, place) {
      checkQuestion(spec, place);
      checkMetadata(place, []);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<LocalSubjectAccessReview>('authorization/v1.LocalSubjectAccessReview'),
    check({ spec = {}, metadata = {} }, place) {
      checkQuestion(spec, place);
      checkUser(spec, place);
      checkMetadata(place, ['namespace']);
      const { resourceAttributes, nonResourceAttributes } = spec;
      const { namespace = '' } = resourceAttributes ?? {};
      // Without a namespace, the review goes to the namespace of the client.
      if (resourceAttributes !== undefined && metadata.namespace !== undefined && namespace !== metadata.namespace) {
        const what = `the review is in ${quote(metadata.namespace)}, but asks about ${quote(namespace)}`;
        const fix = 'ask about the namespace of the review, or use a SubjectAccessReview';
        place.refuse(['spec', 'resourceAttributes', 'namespace'], what, fix);
      }
      if (nonResourceAttributes !== undefined) {
        const fix = 'use a SubjectAccessReview';
        place.refuse(['spec', 'nonResourceAttributes'], 'the review is in a namespace, but asks about a URL', fix);
      }
    },
  }),
  law({
    ...ABOUT,
    fix: "name the namespace: spec: { namespace: 'shop' }",
    type: apiType<SelfSubjectRulesReview>('authorization/v1.SelfSubjectRulesReview'),
    check({ spec: { namespace = '' } = {} }, place) {
      if (namespace === '') {
        place.refuse(['spec', 'namespace'], 'the review names no namespace');
      }
    },
  }),
  law({
    ...ABOUT,
    fix: "give the token: spec: { token: '...' }",
    type: apiType<TokenReview>('authentication/v1.TokenReview'),
    check({ spec }, place) {
      if (spec === undefined || spec.token === '') {
        place.refuse(['spec', 'token'], 'the review has no token');
      }
    },
  }),
  ...[
    apiType<FieldSelectorAttributes>('authorization/v1.FieldSelectorAttributes'),
    apiType<LabelSelectorAttributes>('authorization/v1.LabelSelectorAttributes'),
  ].map((type) => law({ ...ABOUT, type, check: checkSelector })),
  law({
    ...ABOUT,
    type: apiType<FieldSelectorRequirement>('meta/v1.FieldSelectorRequirement'),
    check({ key, operator, values = [] }, place) {
      if (key === '') {
        place.refuse(['key'], 'the key of the selector is empty');
      }
      if ((operator === 'In' || operator === 'NotIn') && values.length === 0) {
        place.refuse(['values'], `the operator ${operator} has no values`, 'add values, or use the operator Exists');
      }
      if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
        place.refuse(['values'], `the operator ${operator} has values`, 'remove the values, or use the operator In');
      }
    },
  }),
];

function checkQuestion(spec: Given<SelfSubjectAccessReviewSpec>, place: Place): void {
  const { resourceAttributes, nonResourceAttributes } = spec;
  if (resourceAttributes !== undefined && nonResourceAttributes !== undefined) {
    place.refuse(['spec', 'nonResourceAttributes'], 'the review has both resourceAttributes and nonResourceAttributes');
  }
  if (resourceAttributes === undefined && nonResourceAttributes === undefined) {
    place.refuse(['spec', 'resourceAttributes'], 'the review has neither resourceAttributes nor nonResourceAttributes');
  }
}

function checkUser({ user = '', groups = [] }: Given<SubjectAccessReviewSpec>, place: Place): void {
  if (user === '' && groups.length === 0) {
    place.refuse(['spec', 'user'], 'the review names neither a user nor groups', "name one: user: 'jane'");
  }
}

/** What the server drops from the metadata of whatever is created. */
const DROPPED: ReadonlySet<string> = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'managedFields',
  'selfLink',
  'uid',
]);

/** A review is never stored, so its metadata must be empty. */
function checkMetadata(place: Place, allowed: readonly string[]): void {
  const { metadata } = place.manifest;
  for (const field of isFields(metadata) ? Object.keys(metadata) : []) {
    const isUnseen = DROPPED.has(field) || allowed.includes(field) || isNothing(metadata[field]);
    if (!isUnseen) {
      place.refuse(['metadata'], `the review has metadata.${field}`, 'remove it: a review is never stored');
    }
  }
}

function checkSelector(
  {
    rawSelector = '',
    requirements = [],
  }: { readonly rawSelector?: string; readonly requirements?: readonly unknown[] },
  place: Place,
): void {
  if (rawSelector !== '' && requirements.length > 0) {
    place.refuse(['rawSelector'], 'the selector has requirements and is written as a string', 'keep one of the two');
  }
  if (rawSelector === '' && requirements.length === 0) {
    place.refuse(['requirements'], 'the selector has no requirements', 'add some, or remove the selector');
  }
}

function isNothing(value: Value | undefined): boolean {
  return (
    value === '' ||
    value === 0 ||
    (isList(value) && value.length === 0) ||
    (isFields(value) && Object.keys(value).length === 0)
  );
}
