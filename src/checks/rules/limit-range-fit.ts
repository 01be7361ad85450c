import { quote } from '../../manifests/literal';
import type { Fields, Manifest, Rendered, Value } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { containerAmounts, limitRangesOf, milliOf, podTotals, shown } from '../container-amounts';
import { type Finding, rule } from '../rule';

const CLAIM = '/PersistentVolumeClaim';

/** Requests and limits, including the defaults that a LimitRange sets, outside of the bounds of a LimitRange of the same rendering. */
export const limitRangeFit = rule({
  name: 'limit-range-fit',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the workload, but refuses each of its pods, so it never gets one',
  fix: 'request what the LimitRange allows, or raise its bounds',
  // No pods are created from a PodTemplate.
  kinds: [...POD_KINDS.filter((kind) => kind !== '/PodTemplate'), CLAIM],
  needs: ['/LimitRange'],

  check({ manifest }, index) {
    const ranges = limitRangesOf(manifest.metadata.namespace, index);
    if (ranges.length === 0) {
      return NONE;
    }
    const pods = index.podsOf(manifest);
    const subjects = pods === undefined ? claimSubjects(manifest) : podSubjects(pods, ranges);
    const isMade = pods === undefined || manifest.kind === 'Pod';
    return subjects.flatMap((subject) => ranges.flatMap((range) => broken(subject, range, isMade)));
  },
});

const NONE: readonly Finding[] = [];

/** A container, pod or claim that a LimitRange applies to. */
interface Subject {
  /** The type of the limits. */
  readonly type: string;
  readonly name: string;
  readonly at: string;
  readonly requests: ReadonlyMap<string, bigint>;
  readonly limits: ReadonlyMap<string, bigint>;
  /** Whether limits are checked; claims have none. */
  readonly hasLimits: boolean;
}

function claimSubjects(manifest: Manifest): readonly Subject[] {
  const requests = inThousandths(Object.entries(mapAt(manifest, 'spec', 'resources', 'requests')));
  const at = 'spec.resources.requests';
  return [{ type: 'PersistentVolumeClaim', name: 'the claim', at, requests, limits: new Map(), hasLimits: false }];
}

function podSubjects(pods: PodTemplate, ranges: readonly Rendered[]): readonly Subject[] {
  const containers = containerAmounts(pods, ranges);
  const whole = {
    type: 'Pod',
    name: 'the pod',
    at: `${pods.specField}.containers`,
    requests: podTotals(pods, containers, 'requests'),
    limits: podTotals(pods, containers, 'limits'),
    hasLimits: true,
  };
  return [
    ...containers.map(({ container, requests, limits }) => ({
      type: 'Container',
      name: `the container ${quote(String(container.fields.name))}`,
      at: `${container.field}.resources`,
      requests: inThousandths(requests),
      limits: inThousandths(limits),
      hasLimits: true,
    })),
    whole,
  ];
}

function inThousandths(amounts: Iterable<readonly [string, Value]>): ReadonlyMap<string, bigint> {
  return new Map([...amounts].map(([name, value]) => [name, milliOf(value)]));
}

function broken(subject: Subject, range: Rendered, isMade: boolean): readonly Finding[] {
  const items = elementsAt(mapAt(range.manifest, 'spec'), 'limits', 'spec');
  return items
    .filter(({ fields }) => fields.type === subject.type)
    .flatMap(({ field, fields }) =>
      faultsOf(subject, fields).map(
        (fault): Finding => ({
          at: subject.at,
          what: `${subject.name} ${fault} in the LimitRange ${quote(range.manifest.metadata.name)}`,
          why: isMade ? `the API server refuses the ${subject.hasLimits ? 'pod' : 'claim'}` : undefined,
          isAccepted: !isMade,
          others: [{ rendered: range, at: field }],
        }),
      ),
    );
}

function faultsOf(subject: Subject, limits: Fields): readonly string[] {
  return [
    ...Object.entries(mapAt(limits, 'max')).flatMap(([name, most]) => aboveMost(subject, name, most)),
    ...Object.entries(mapAt(limits, 'min')).flatMap(([name, least]) => belowLeast(subject, name, least)),
    ...Object.entries(mapAt(limits, 'maxLimitRequestRatio')).flatMap(([name, most]) => aboveRatio(subject, name, most)),
  ];
}

/** Returns only the first fault of a resource, as the server does. */
function aboveMost({ requests, limits, hasLimits }: Subject, name: string, most: Value): readonly string[] {
  const allowed = milliOf(most);
  const [request, limit] = [requests.get(name), limits.get(name)];
  if (hasLimits && limit === undefined) {
    return [`has no ${name} limit, but the maximum is ${most}`];
  }
  if (limit !== undefined && limit > allowed) {
    return [`has a ${name} limit of ${shown(limit)}, but the maximum is ${most}`];
  }
  return request !== undefined && request > allowed
    ? [`has a ${name} request of ${shown(request)}, but the maximum is ${most}`]
    : [];
}

function belowLeast({ requests, limits }: Subject, name: string, least: Value): readonly string[] {
  const wanted = milliOf(least);
  const [request, limit] = [requests.get(name), limits.get(name)];
  if (request === undefined) {
    return [`has no ${name} request, but the minimum is ${least}`];
  }
  if (request < wanted) {
    return [`has a ${name} request of ${shown(request)}, but the minimum is ${least}`];
  }
  return limit !== undefined && limit < wanted
    ? [`has a ${name} limit of ${shown(limit)}, but the minimum is ${least}`]
    : [];
}

function aboveRatio({ requests, limits }: Subject, name: string, most: Value): readonly string[] {
  const [request = 0n, limit = 0n] = [requests.get(name), limits.get(name)];
  if (request === 0n || limit === 0n) {
    return [
      `has no ${name} ${request === 0n ? 'request' : 'limit'}, but the maximum ratio of limit to request is ${most}`,
    ];
  }
  return limit * 1000n > milliOf(most) * request
    ? [`has a ${name} limit of ${shown(limit)}, more than ${most} times the request of ${shown(request)},`]
    : [];
}
