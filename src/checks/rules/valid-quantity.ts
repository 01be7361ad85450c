import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { literal, literalKey, quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { likelyQuantity, parseQuantity } from '../../manifests/quantity';
import { elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Amounts of resources, wherever they stand: texts that are quantities, and none below nothing. */
export const validQuantity = rule({
  name: 'valid-quantity',
  severity: 'error',
  why: 'the API server cannot read the amount, and refuses the object',
  fix: "write digits and a unit, if any: cpu: '250m', memory: '256Mi'",
  kinds: [
    ...POD_KINDS,
    '/PersistentVolumeClaim',
    '/PersistentVolume',
    '/ResourceQuota',
    '/LimitRange',
    'autoscaling/HorizontalPodAutoscaler',
    'node.k8s.io/RuntimeClass',
  ],

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    if (pods !== undefined) {
      checkPods(pods, found);
    }
    CHECKS.get(manifest.kind)?.(manifest, found);
    return found;
  },
});

type Check = (manifest: Manifest, found: Finding[]) => void;

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['StatefulSet', checkClaims],
  ['PersistentVolumeClaim', ({ spec }, found) => checkResources(spec, 'spec', found)],
  ['PersistentVolume', ({ spec }, found) => checkAmounts(spec, 'capacity', 'spec', found)],
  ['ResourceQuota', ({ spec }, found) => checkAmounts(spec, 'hard', 'spec', found)],
  ['LimitRange', checkLimits],
  ['HorizontalPodAutoscaler', checkMetrics],
  ['RuntimeClass', ({ overhead }, found) => checkAmounts(overhead, 'podFixed', 'overhead', found)],
]);

function checkPods({ containers, spec, specField }: PodTemplate, found: Finding[]): void {
  for (const { field, fields } of containers) {
    checkResources(fields, field, found);
  }
  checkResources(spec, specField, found);
  checkAmounts(spec, 'overhead', specField, found);
  for (const volume of elementsAt(spec, 'volumes', specField)) {
    const { emptyDir, ephemeral } = volume.fields;
    if (isFields(emptyDir)) {
      checkAmount(emptyDir, 'sizeLimit', `${volume.field}.emptyDir`, found);
    } else if (isFields(ephemeral)) {
      const template = 'volumeClaimTemplate';
      checkResources(mapAt(ephemeral, template, 'spec'), `${volume.field}.ephemeral.${template}.spec`, found);
    }
  }
}

function checkClaims({ spec }: Manifest, found: Finding[]): void {
  for (const { field, fields } of elementsAt(mapAt(spec), 'volumeClaimTemplates', 'spec')) {
    checkResources(fields.spec, `${field}.spec`, found);
  }
}

const LIMITS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'];

function checkLimits({ spec }: Manifest, found: Finding[]): void {
  for (const { field, fields } of elementsAt(mapAt(spec), 'limits', 'spec')) {
    for (const key of LIMITS) {
      checkAmounts(fields, key, field, found);
    }
  }
}

const SOURCES = ['resource', 'containerResource', 'pods', 'object', 'external'];

function checkMetrics({ spec }: Manifest, found: Finding[]): void {
  for (const { field, fields } of elementsAt(mapAt(spec), 'metrics', 'spec')) {
    for (const source of SOURCES) {
      const target = mapAt(fields, source, 'target');
      checkAmount(target, 'value', `${field}.${source}.target`, found);
      checkAmount(target, 'averageValue', `${field}.${source}.target`, found);
    }
  }
}

/** @param owner what has requests and limits in its field `resources` */
function checkResources(owner: unknown, field: string, found: Finding[]): void {
  if (isFields(owner) && isFields(owner.resources)) {
    checkAmounts(owner.resources, 'requests', `${field}.resources`, found);
    checkAmounts(owner.resources, 'limits', `${field}.resources`, found);
  }
}

/** Checks a field with amounts by the name of what they are amounts of. */
function checkAmounts(owner: unknown, key: string, parent: string, found: Finding[]): void {
  const amounts = isFields(owner) ? owner[key] : undefined;
  if (isFields(amounts)) {
    for (const name in amounts) {
      checkAmount(amounts, name, `${parent}.${key}`, found);
    }
  }
}

function checkAmount(amounts: Fields, name: string, field: string, found: Finding[]): void {
  const value = amounts[name];
  if (value === undefined || value === null || (typeof value === 'string' && PLAIN.test(value))) {
    return;
  }
  const at = fieldPath(field, name);
  if (typeof value !== 'string' && typeof value !== 'number') {
    found.push({ at, what: `${name} is ${describeValue(value)}, not an amount` });
    return;
  }
  const amount = parseQuantity(typeof value === 'string' ? value.trim() : value);
  if (amount === undefined || amount < 0n) {
    const shown = typeof value === 'string' ? quote(value) : value;
    const what = `${name} is ${shown}, ${amount === undefined ? 'which is no quantity' : 'less than nothing'}`;
    found.push({ at, what, fix: advice(name, String(value)) });
  }
}

/** Amounts that are right at first sight, as most are. */
const PLAIN = /^\d+(?:\.\d+)?(?:[KMGTPE]i|[mkMGTPE])?$/;

function advice(name: string, text: string): string | undefined {
  const likely = likelyQuantity(text);
  return likely === undefined
    ? undefined
    : `write it with a unit of Kubernetes: ${literalKey(name)}: ${literal(likely)}`;
}
