import { literalKey, quote } from '../../manifests/literal';
import type { Fields, Rendered, Value } from '../../manifests/manifest';
import type { PodContainer, PodTemplate } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { limitRangesOf } from '../container-amounts';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { AUTOSCALER, scaleTarget } from '../scaling';

/** Utilization metrics of pods that have no requests for the resource. */
export const autoscalerRequests = rule({
  name: 'autoscaler-requests',
  severity: 'warning',
  why: 'utilization is a percentage of the requests: without requests the autoscaler cannot read the metric, and does not scale',
  fix: "set requests: cpu: '250m', memory: '256Mi'",
  kinds: [AUTOSCALER],
  needsAll: true,

  check(rendered, index) {
    const target = scaleTarget(rendered);
    const { namespace } = rendered.manifest.metadata;
    const workload = target === undefined ? undefined : index.find(target.kind, namespace, target.name);
    const pods = workload === undefined ? undefined : index.podsOf(workload.manifest);
    return workload === undefined || pods === undefined
      ? NONE
      : metricsOf(rendered).flatMap((metric) => lacking(metric, workload, pods, index));
  },
});

const NONE: readonly Finding[] = [];

/** A utilization metric: a percentage of requests. */
interface Metric {
  readonly at: string;
  readonly resource: string;
  /** The container that is measured; undefined for all of them. */
  readonly container?: string;
}

/** The utilization metrics of an autoscaler; without any metrics, the default is 80 % of the CPU. */
function metricsOf({ manifest }: Rendered): readonly Metric[] {
  const spec = mapAt(manifest, 'spec');
  if (manifest.apiVersion === 'autoscaling/v1') {
    return [{ at: 'spec', resource: 'cpu' }];
  }
  const metrics = elementsAt(spec, 'metrics', 'spec');
  return metrics.length === 0
    ? [{ at: 'spec', resource: 'cpu' }]
    : metrics.flatMap(({ field, fields }) => [
        ...percentOf(`${field}.resource`, mapAt(fields, 'resource')),
        ...percentOf(`${field}.containerResource`, mapAt(fields, 'containerResource')),
      ]);
}

function percentOf(at: string, { name, container, target }: Fields): readonly Metric[] {
  const isPercent = mapAt(target).averageUtilization !== undefined;
  return isPercent && typeof name === 'string'
    ? [{ at, resource: name, ...(typeof container === 'string' && { container }) }]
    : [];
}

function lacking(metric: Metric, workload: Rendered, pods: PodTemplate, index: RenderingIndex): readonly Finding[] {
  const { at, resource, container } = metric;
  const running = pods.containers.filter(({ role }) => role === 'main' || role === 'sidecar');
  const measured = running.filter(({ fields }) => container === undefined || fields.name === container);
  if (measured.length === 0 && container !== undefined) {
    const what = `the metric is for the container ${quote(container)}, which the pods do not have`;
    return [
      {
        at: `${at}.container`,
        what,
        fix: `name one of their containers: ${running.map(({ fields }) => fields.name).join(', ')}`,
      },
    ];
  }
  const isSetForPods = mapAt(pods.spec, 'resources', 'requests')[resource] !== undefined && container === undefined;
  const without = measured.filter(({ fields }) => !requests(fields, resource));
  return isSetForPods || without.length === 0 || hasDefault(workload, resource, index)
    ? NONE
    : [finding(metric, workload, without)];
}

/** Whether a container requests a resource; a limit without a request counts as a request. */
function requests(container: Fields, resource: string): boolean {
  return ['requests', 'limits'].some((key) => mapAt(container, 'resources', key)[resource] !== undefined);
}

/** Whether a LimitRange of the namespace sets a default request. */
function hasDefault({ manifest }: Rendered, resource: string, index: RenderingIndex): boolean {
  return limitRangesOf(manifest.metadata.namespace, index).some(({ manifest: range }) =>
    elementsAt(mapAt(range, 'spec'), 'limits', '').some(
      ({ fields }) => fields.type === 'Container' && DEFAULTS.some((key) => isSet(mapAt(fields, key)[resource])),
    ),
  );
}

/** Any of these fields gives containers without a request a default one. */
const DEFAULTS = ['defaultRequest', 'default', 'min', 'max'];

function isSet(value: Value | undefined): boolean {
  return value !== undefined;
}

function finding({ at, resource }: Metric, { manifest }: Rendered, without: readonly PodContainer[]): Finding {
  const names = without.map(({ fields }) => quote(String(fields.name))).join(', ');
  const containers = without.length === 1 ? `the container ${names} requests` : `the containers ${names} request`;
  return {
    at,
    what: `the metric is a percentage of the ${resource} that the ${manifest.kind} ${quote(manifest.metadata.name)} requests, but ${containers} none`,
    fix: `set what each container needs: resources: { requests: { ${literalKey(resource)}: ${resource === 'cpu' ? "'250m'" : "'256Mi'"} } }`,
  };
}
