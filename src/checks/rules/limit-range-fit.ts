import { quote } from '../../manifests/literal';
import type { Fields, Manifest, Rendered, Value } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/reach';
import { containerAmounts, limitRangesOf, milliOf, podTotals, shown } from '../container-amounts';
import { type Finding, rule } from '../rule';

const CLAIM = '/PersistentVolumeClaim';

/** Requests and limits that a LimitRange of the same rendering does not allow, once it has filled in what was left out. */
export const limitRangeFit = rule({
  name: 'limit-range-fit',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the workload, but refuses each of its pods, so it never gets one',
  fix: 'request what the LimitRange allows, or raise its bounds',
  // A PodTemplate makes no pods.
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

/** Something that a LimitRange has limits for. */
interface Subject {
  /** The type of the limits. */
  readonly type: string;
  readonly name: string;
  readonly at: string;
  readonly requests: ReadonlyMap<string, bigint>;
  readonly limits: ReadonlyMap<string, bigint>;
  /** Claims are asked for no limits. */
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

/** The server tells the first of several faults of one resource. */
function aboveMost({ requests, limits, hasLimits }: Subject, name: string, most: Value): readonly string[] {
  const allowed = milliOf(most);
  const [request, limit] = [requests.get(name), limits.get(name)];
  if (hasLimits && limit === undefined) {
    return [`has no limit of ${name}, but the maximum is ${most}`];
  }
  if (limit !== undefined && limit > allowed) {
    return [`has a limit of ${shown(limit)} of ${name}, but the maximum is ${most}`];
  }
  return request !== undefined && request > allowed
    ? [`requests ${shown(request)} of ${name}, but the maximum is ${most}`]
    : [];
}

function belowLeast({ requests, limits }: Subject, name: string, least: Value): readonly string[] {
  const wanted = milliOf(least);
  const [request, limit] = [requests.get(name), limits.get(name)];
  if (request === undefined) {
    return [`requests no ${name}, but the minimum is ${least}`];
  }
  if (request < wanted) {
    return [`requests ${shown(request)} of ${name}, but the minimum is ${least}`];
  }
  return limit !== undefined && limit < wanted
    ? [`has a limit of ${shown(limit)} of ${name}, but the minimum is ${least}`]
    : [];
}

function aboveRatio({ requests, limits }: Subject, name: string, most: Value): readonly string[] {
  const [request = 0n, limit = 0n] = [requests.get(name), limits.get(name)];
  if (request === 0n || limit === 0n) {
    return [`has no ${request === 0n ? 'request' : 'limit'} of ${name}, but a ratio of the two of at most ${most}`];
  }
  return limit * 1000n > milliOf(most) * request
    ? [`has a limit of ${shown(limit)} of ${name}, more than ${most} times the request of ${shown(request)},`]
    : [];
}
