import { accessReviews } from '../../../src/laws/access/access-reviews';
import { LawWalk } from '../../../src/laws/walk';
import type { Fields } from '../../../src/manifests/manifest';

const walk = new LawWalk(accessReviews);
const PODS = { verb: 'get', resource: 'pods', namespace: 'shop' };

/** Reviews have no names, so they are never part of a rendering. */
function faults(kind: string, spec: Fields, metadata: Fields = {}): readonly string[] {
  const group = kind === 'TokenReview' ? 'authentication' : 'authorization';
  const manifest = { apiVersion: `${group}.k8s.io/v1`, kind, metadata: { name: '', ...metadata }, spec };
  return walk.findings(manifest).map(({ at, what }) => `${at}: ${what}`);
}

describe('access-reviews', () => {
  test.each<[string, Fields, Fields?]>([
    ['SubjectAccessReview', { user: 'jane', resourceAttributes: PODS }],
    ['SubjectAccessReview', { groups: ['admins'], nonResourceAttributes: { path: '/healthz' } }],
    ['SelfSubjectAccessReview', { resourceAttributes: {} }, { labels: {} }],
    ['LocalSubjectAccessReview', { user: 'jane', resourceAttributes: PODS }, { namespace: 'shop' }],
    ['LocalSubjectAccessReview', { user: 'jane', resourceAttributes: PODS }],
    ['SelfSubjectRulesReview', { namespace: 'shop' }],
    ['TokenReview', { token: 'abc' }, { name: 'mine' }],
    ['SelfSubjectAccessReview', { resourceAttributes: {} }, { uid: 'a', creationTimestamp: '2026-01-31T12:00:00Z' }],
  ])('accepts a %s with %j', (kind, spec, metadata = {}) => {
    expect(faults(kind, spec, metadata)).toEqual([]);
  });

  test.each<[string, Fields, Fields, string]>([
    [
      'SubjectAccessReview',
      { user: 'jane' },
      {},
      'spec.resourceAttributes: the review has neither resourceAttributes nor nonResourceAttributes',
    ],
    ['SubjectAccessReview', { resourceAttributes: PODS }, {}, 'spec.user: the review names neither a user nor groups'],
    [
      'SelfSubjectAccessReview',
      { resourceAttributes: PODS, nonResourceAttributes: {} },
      {},
      'spec.nonResourceAttributes: the review has both resourceAttributes and nonResourceAttributes',
    ],
    [
      'SelfSubjectAccessReview',
      { resourceAttributes: PODS },
      { labels: { app: 'web' } },
      'metadata: the review has metadata.labels',
    ],
    [
      'LocalSubjectAccessReview',
      { user: 'jane', resourceAttributes: PODS },
      { namespace: 'other' },
      'spec.resourceAttributes.namespace: the review is in "other", but asks about "shop"',
    ],
    [
      'LocalSubjectAccessReview',
      { user: 'jane', nonResourceAttributes: {} },
      { namespace: 'other' },
      'spec.nonResourceAttributes: the review is in a namespace, but asks about a URL',
    ],
    [
      'SelfSubjectAccessReview',
      { resourceAttributes: { ...PODS, labelSelector: {} } },
      {},
      'spec.resourceAttributes.labelSelector.requirements: the selector has no requirements',
    ],
    [
      'SelfSubjectAccessReview',
      { resourceAttributes: { ...PODS, fieldSelector: { rawSelector: 'a=b', requirements: [{ key: 'a' }] } } },
      {},
      'spec.resourceAttributes.fieldSelector.rawSelector: the selector has requirements and is written as a string',
    ],
    [
      'SelfSubjectAccessReview',
      { resourceAttributes: { ...PODS, fieldSelector: { requirements: [{ key: 'a', operator: 'In' }] } } },
      {},
      'spec.resourceAttributes.fieldSelector.requirements[0].values: the operator In has no values',
    ],
    ['SelfSubjectRulesReview', {}, {}, 'spec.namespace: the review names no namespace'],
    ['TokenReview', { token: '' }, {}, 'spec.token: the review has no token'],
  ])('refuses a %s with %j and metadata %j', (kind, spec, metadata, fault) => {
    expect(faults(kind, spec, metadata)).toEqual([fault]);
  });
});
