import { describeValue, isFields } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { parseQuantity } from '../../manifests/quantity';
import { type Element, elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Bounds, metrics and behaviour of HorizontalPodAutoscalers. */
export const validAutoscaler = rule({
  name: 'valid-autoscaler',
  severity: 'error',
  why: 'the API server refuses the autoscaler, and the workload stays as large as it is',
  fix: 'give bounds that leave room: minReplicas: 2, maxReplicas: 10',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ manifest }) {
    const spec = mapAt(manifest, 'spec');
    yield* boundFindings(spec);
    if (manifest.apiVersion === 'autoscaling/v2') {
      for (const metric of elementsAt(spec, 'metrics', 'spec')) {
        yield* metricFindings(metric);
      }
      yield* directionFindings(mapAt(spec, 'behavior', 'scaleUp'), 'spec.behavior.scaleUp');
      yield* directionFindings(mapAt(spec, 'behavior', 'scaleDown'), 'spec.behavior.scaleDown');
    }
  },
});

function* boundFindings(spec: Fields): Iterable<Finding> {
  const { maxReplicas } = spec;
  const minReplicas = spec.minReplicas ?? 1;
  if (!isCount(maxReplicas, 1)) {
    yield { at: 'spec.maxReplicas', what: `maxReplicas is ${describeValue(maxReplicas)}, not a whole number from 1` };
  } else if (isCount(minReplicas, 0) && minReplicas > maxReplicas) {
    const fix = `let them change places: minReplicas: ${maxReplicas}, maxReplicas: ${minReplicas}`;
    yield {
      at: 'spec.minReplicas',
      what: `minReplicas is ${minReplicas}, more than maxReplicas, which is ${maxReplicas}`,
      fix,
    };
  }
  if (!isCount(minReplicas, 0)) {
    const what = `minReplicas is ${describeValue(minReplicas)}, not a whole number from 1`;
    yield { at: 'spec.minReplicas', what, fix: 'minReplicas: 1' };
  } else if (minReplicas === 0 && Array.isArray(spec.metrics) && !scalesFromZero(spec)) {
    const what = 'minReplicas is 0, from which only a metric from outside the pods can scale up';
    yield { at: 'spec.minReplicas', what, fix: "minReplicas: 1, or a metric of type: 'Object' or 'External'" };
  }
}

function isCount(value: Value | undefined, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}

function scalesFromZero(spec: Fields): boolean {
  return elementsAt(spec, 'metrics', '').some(({ fields: { type } }) => type === 'Object' || type === 'External');
}

/** The field of the source of each type of metric. */
const SOURCES: ReadonlyMap<Value | undefined, string> = new Map([
  ['Resource', 'resource'],
  ['ContainerResource', 'containerResource'],
  ['Pods', 'pods'],
  ['Object', 'object'],
  ['External', 'external'],
]);
const TYPE_NAMES = [...SOURCES.keys()].map((type) => literal(String(type))).join(', ');

function* metricFindings({ field, fields }: Element): Iterable<Finding> {
  const { type } = fields;
  const source = SOURCES.get(type);
  if (source === undefined) {
    const fix = `take one of type: ${TYPE_NAMES}`;
    yield { at: `${field}.type`, what: `the type of the metric is ${describeValue(type)}, which there is not`, fix };
    return;
  }
  const given = [...SOURCES.values()].filter((key) => isFields(fields[key]));
  if (given.length !== 1 || given[0] !== source) {
    const found = given.length === 0 ? 'no source' : `the source ${given.join(' and ')}`;
    const what = `the metric is of type ${quote(String(type))}, but has ${found}`;
    yield { at: field, what, fix: `give what the type is of: { type: ${literal(String(type))}, ${source}: { ... } }` };
  } else {
    yield* targetFindings(mapAt(fields, source, 'target'), `${field}.${source}.target`, source);
  }
}

const UTILIZED = ['averageUtilization', 'averageValue'];
/** What the target of each source can be; at least one of them is given. */
const TARGETS: { readonly [source: string]: readonly string[] } = {
  resource: UTILIZED,
  containerResource: UTILIZED,
  pods: ['averageValue'],
  object: ['value', 'averageValue'],
  external: ['value', 'averageValue'],
};

function* targetFindings(target: Fields, field: string, source: string): Iterable<Finding> {
  const known = TARGETS[source] ?? [];
  const given = known.filter((key) => (target[key] ?? undefined) !== undefined);
  // Of an object the API server takes both.
  if (given.length === 0 || (given.length > 1 && source !== 'object')) {
    const what = `the target has ${given.length === 0 ? `no ${known.join(' or ')}` : given.join(' and ')}`;
    const fix = `give one: ${known.map((key) => `${key}: ${key === 'averageUtilization' ? 70 : "'100'"}`).join(' or ')}`;
    yield { at: field, what, fix };
  }
  for (const key of given) {
    const amount = amountOf(target[key]);
    if (amount !== undefined && amount <= 0n) {
      yield {
        at: `${field}.${key}`,
        what: `${key} is ${target[key]}, not more than 0`,
        fix: `aim at something: ${key}: 70`,
      };
    }
  }
}

/** The amount, where it is one; what is none is for another rule to complain of. */
function amountOf(value: Value | undefined): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}

const LONGEST_WINDOW = 3600;
const LONGEST_PERIOD = 1800;

function* directionFindings(
  { stabilizationWindowSeconds: window, ...rules }: Fields,
  field: string,
): Iterable<Finding> {
  if (typeof window === 'number' && (window < 0 || window > LONGEST_WINDOW)) {
    const what = `stabilizationWindowSeconds is ${window}, not from 0 to ${LONGEST_WINDOW}`;
    yield { at: `${field}.stabilizationWindowSeconds`, what, fix: 'stabilizationWindowSeconds: 300' };
  }
  for (const { field: at, fields } of elementsAt(rules, 'policies', field)) {
    const { type, value, periodSeconds } = fields;
    if (type !== 'Pods' && type !== 'Percent') {
      const fix = "{ type: 'Percent', value: 50, periodSeconds: 60 }";
      yield {
        at: `${at}.type`,
        what: `the type of the policy is ${describeValue(type)}, not "Pods" or "Percent"`,
        fix,
      };
    }
    if (typeof value !== 'number' || value < 1) {
      yield { at: `${at}.value`, what: `value is ${describeValue(value)}, not a number from 1`, fix: 'value: 1' };
    }
    if (typeof periodSeconds !== 'number' || periodSeconds < 1 || periodSeconds > LONGEST_PERIOD) {
      const what = `periodSeconds is ${describeValue(periodSeconds)}, not a number from 1 to ${LONGEST_PERIOD}`;
      yield { at: `${at}.periodSeconds`, what, fix: 'periodSeconds: 60' };
    }
  }
}
