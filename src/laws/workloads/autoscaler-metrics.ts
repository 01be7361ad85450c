import type {
  ContainerResourceMetricSource,
  MetricIdentifier,
  MetricSpec,
  MetricTarget,
} from '../../kubernetes/generated/autoscaling/v2';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { labelFault, labelKeyFault, pathFault } from '../grammars/names';
import { atLeast } from '../grammars/numbers';
import { amountOf } from '../grammars/quantities';
import { type Fault, law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'autoscaler-metrics',
  why: 'the API server refuses the autoscaler, so the workload is not scaled',
  fix: "give one source with its target: { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }",
};

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work */
export const autoscalerMetrics = [
  law({
    ...ABOUT,
    type: apiType<MetricSpec>('autoscaling/v2.MetricSpec'),
    check(metric, place) {
      const { type = '' } = metric;
      if (!TYPES.has(type)) {
        const what = type === '' ? 'the type of a metric is empty' : `the type of a metric is ${quote(type)}`;
        place.refuse(['type'], what, `write type: 'Resource', or another of ${[...TYPES].map(quote).join(', ')}`);
        return;
      }
      checkSources(metric, type, place);
      checkTargets(metric, place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<MetricIdentifier>('autoscaling/v2.MetricIdentifier'),
    fields: { name: text(pathFault) },
  }),
  law({
    ...ABOUT,
    type: apiType<ContainerResourceMetricSource>('autoscaling/v2.ContainerResourceMetricSource'),
    fields: { container: text(labelFault), name: text(resourceFault, true) },
  }),
  law({
    ...ABOUT,
    type: apiType<MetricTarget>('autoscaling/v2.MetricTarget'),
    fields: { value: positive, averageValue: positive, averageUtilization: atLeast(1) },
    check({ type }, place) {
      if (type === '' || (type !== undefined && !TARGETS.has(type))) {
        place.refuse(['type'], `the type of a target is ${quote(type)}`, "write type: 'Utilization'");
      }
    },
  }),
];

const TYPES: ReadonlySet<string> = new Set(['ContainerResource', 'External', 'Object', 'Pods', 'Resource']);
const SOURCES = ['object', 'external', 'pods', 'resource', 'containerResource'] as const;
const TARGETS: ReadonlySet<string> = new Set(['Utilization', 'Value', 'AverageValue']);

function positive(quantity: string | number): string | undefined {
  // A quantity without a digit is 0 for the server.
  return amountOf(quantity) > 0n ? undefined : `is ${quantity}; it must be more than 0`;
}

const RESOURCES: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

function resourceFault(name: string): Fault {
  const isKnown = name.includes('/') || RESOURCES.has(name) || name.startsWith('hugepages-');
  return labelKeyFault(name) ?? (isKnown ? undefined : 'is not a resource of containers');
}

function checkSources(metric: Given<MetricSpec>, type: string, place: Place): void {
  const own = sourceOf(type);
  const given = SOURCES.filter((source) => metric[source] !== undefined);
  const [only] = given;
  if (type !== '' && !SOURCES.some((source) => source === own)) {
    const fix = `use an existing one: ${SOURCES.map((source) => `type: '${typeOf(source)}'`).join(', ')}`;
    place.refuse(['type'], `the type of a metric is ${quote(type)}`, fix);
  } else if (only !== undefined && given.length === 1 && only !== own) {
    const fix = `write type: '${typeOf(only)}'`;
    place.refuse([only], `a metric of type ${quote(type)} has ${only}, but no ${own}`, fix);
  } else if (given.length === 0 && type !== '') {
    const what = `a metric of type ${quote(type)} has no ${own}`;
    place.refuse([own], what, `set what is measured: { type: '${type}', ${own}: { ... } }`);
  } else {
    for (const source of given.filter((each) => each !== own)) {
      place.refuse([source], `a metric of type ${quote(type)} has ${source}`, `remove ${source}`);
    }
  }
}

function sourceOf(type: string): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
}

function typeOf(source: string): string {
  return `${source.charAt(0).toUpperCase()}${source.slice(1)}`;
}

/** If there are several sources, which is refused already, the server checks only the first. */
function checkTargets(metric: Given<MetricSpec>, place: Place): void {
  const given = SOURCES.filter((source) => metric[source] !== undefined);
  const [source] = given;
  if (source === undefined || given.length > 1) {
    return;
  }
  const { value, averageValue, averageUtilization } = metric[source]?.target ?? {};
  const isOfResource = source === 'resource' || source === 'containerResource';
  const at = [source, 'target'];
  refuseMissing(metric, place);
  if (isOfResource && metric[source]?.name === '') {
    place.refuse([source, 'name'], 'the name of a resource is empty', "write name: 'cpu'");
  }
  if (isOfResource && averageUtilization === undefined && averageValue === undefined) {
    const what = 'a target has neither averageUtilization nor averageValue';
    place.refuse([...at, 'averageUtilization'], what, 'write averageUtilization: 70');
  } else if (isOfResource && averageUtilization !== undefined && averageValue !== undefined) {
    place.refuse([...at, 'averageValue'], 'a target has both averageUtilization and averageValue', 'keep one of them');
  } else if (source === 'pods' && averageValue === undefined) {
    place.refuse([...at, 'averageValue'], 'a target has no averageValue', "write averageValue: '100'");
  } else if (!isOfResource && value === undefined && averageValue === undefined) {
    place.refuse([...at, 'averageValue'], 'a target has neither value nor averageValue', "write averageValue: '100'");
  } else if (source === 'external' && value !== undefined && averageValue !== undefined) {
    place.refuse([...at, 'value'], 'a target has both value and averageValue', 'keep one of them');
  }
}

/** The laws of identifiers do not run on absent ones. */
function refuseMissing({ object, pods, external }: Given<MetricSpec>, place: Place): void {
  for (const [source, content] of Object.entries({ object, pods, external })) {
    if (content !== undefined && content.metric === undefined) {
      place.refuse([source, 'metric'], 'a source names no metric');
    }
  }
  if (object !== undefined && object.describedObject === undefined) {
    place.refuse(['object', 'describedObject'], 'a source names no object');
  }
}
