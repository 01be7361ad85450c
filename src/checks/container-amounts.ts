import { amountOf, thousandths } from '../laws/grammars/quantities';
import type { Fields, Rendered, Value } from '../manifests/manifest';
import type { PodContainer, PodTemplate } from '../manifests/pods';
import { elementsAt, isEmpty, mapAt } from '../manifests/read-fields';
import { inNamespaces } from './in-namespaces';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';

/** Amounts by resource, as written. */
export type Amounts = ReadonlyMap<string, Value>;

/** The requests and limits of a container, with the defaults of the API server filled in. */
export interface ContainerAmounts {
  readonly container: PodContainer;
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** The LimitRanges of a namespace in the rendering. */
export function limitRangesOf(namespace: string | undefined, index: RenderingIndex): readonly Rendered[] {
  return byNamespace(index).get(namespace ?? '') ?? NONE;
}

const NONE: readonly Rendered[] = [];

const byNamespace = perRendering((index) => inNamespaces(index.ofKinds(['/LimitRange'])));

/** A quantity in thousandths, as the API server compares amounts. */
export function milliOf(value: Value | undefined): bigint {
  return typeof value === 'string' || typeof value === 'number' ? thousandths(amountOf(value)) : 0n;
}

/**
 * The requests and limits of the containers of a pod, with defaults filled in as by the API server: missing requests come from
 * limits, then both from the LimitRanges.
 */
export function containerAmounts(pods: PodTemplate, ranges: readonly Rendered[]): readonly ContainerAmounts[] {
  const defaults = ranges.map(defaultsOf);
  return pods.containers
    .filter(({ role }) => role !== 'ephemeral')
    .map((container) => {
      const limits = entries(mapAt(container.fields, 'resources', 'limits'));
      const requests = new Map([...limits, ...entries(mapAt(container.fields, 'resources', 'requests'))]);
      for (const range of defaults) {
        fill(limits, range.limits);
        fill(requests, range.requests);
      }
      return { container, requests, limits };
    });
}

function entries(fields: Fields): Map<string, Value> {
  return new Map(isEmpty(fields) ? [] : Object.entries(fields));
}

function fill(amounts: Map<string, Value>, defaults: Amounts): void {
  for (const [name, value] of defaults) {
    amounts.set(name, amounts.get(name) ?? value);
  }
}

/** The defaults of a LimitRange: the API server fills in default from max, and defaultRequest from default, max or min. */
function defaultsOf({ manifest }: Rendered): { readonly requests: Amounts; readonly limits: Amounts } {
  const items = elementsAt(mapAt(manifest, 'spec'), 'limits', '').filter(({ fields }) => fields.type === 'Container');
  const limits = new Map<string, Value>();
  const requests = new Map<string, Value>();
  for (const { fields } of items) {
    const own = new Map([...entries(mapAt(fields, 'max')), ...entries(mapAt(fields, 'default'))]);
    fill(limits, own);
    fill(requests, new Map([...entries(mapAt(fields, 'min')), ...own, ...entries(mapAt(fields, 'defaultRequest'))]));
  }
  return { requests, limits };
}

/** Amounts in thousandths by resource. */
export type Totals = ReadonlyMap<string, bigint>;

const POD_LEVEL = /^(?:cpu|memory|hugepages-.*)$/;

/** The requests or limits of one pod: the sum of its containers or the largest init container, unless they are set for the pod itself. */
export function podTotals(
  pods: PodTemplate,
  containers: readonly ContainerAmounts[],
  key: 'requests' | 'limits',
): Totals {
  const totals = new Map<string, bigint>();
  const before = new Map<string, bigint>();
  const sidecars = new Map<string, bigint>();
  for (const { container, [key]: amounts } of containers) {
    for (const [name, value] of amounts) {
      const amount = milliOf(value);
      if (container.role === 'init') {
        raise(before, name, amount + (sidecars.get(name) ?? 0n));
      } else {
        totals.set(name, (totals.get(name) ?? 0n) + amount);
        if (container.role === 'sidecar') {
          sidecars.set(name, (sidecars.get(name) ?? 0n) + amount);
        }
      }
    }
  }
  for (const [name, amount] of before) {
    raise(totals, name, amount);
  }
  for (const [name, value] of Object.entries(mapAt(pods.spec, 'resources', key))) {
    if (POD_LEVEL.test(name)) {
      totals.set(name, milliOf(value));
    }
  }
  return totals;
}

function raise(totals: Map<string, bigint>, name: string, amount: bigint): void {
  const known = totals.get(name);
  totals.set(name, known !== undefined && known > amount ? known : amount);
}

/** Formats an amount in thousandths as a quantity: `1500m`, `2`. */
export function shown(thousandths: bigint): string {
  return thousandths % 1000n === 0n ? String(thousandths / 1000n) : `${thousandths}m`;
}
