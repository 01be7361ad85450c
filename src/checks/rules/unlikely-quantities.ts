import { fieldPath, isFields } from '../../manifests/field';
import { literal, literalKey, quote } from '../../manifests/literal';
import type { Fields, Manifest, Value } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { parseQuantity } from '../../manifests/quantity';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Amounts that are most likely mistakes: fractions of a byte, a few bytes of memory, hundreds of CPUs. */
export const unlikelyQuantities = rule({
  name: 'unlikely-quantities',
  severity: 'warning',
  why: 'the API server accepts any amount: with too little nothing starts, and no node has too much',
  fix: "give the intended unit: memory: '512Mi', cpu: '500m'",
  kinds: [...POD_KINDS, '/PersistentVolumeClaim', '/PersistentVolume', '/LimitRange', '/ResourceQuota'],

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    if (pods === undefined) {
      checkObject(manifest, found);
    } else {
      checkPods(pods, found);
      if (manifest.kind === 'StatefulSet') {
        checkClaimTemplates(manifest, found);
      }
    }
    return found;
  },
});

/** How amounts are checked: by what is plausible for one pod or claim, or only by their unit. */
interface Criteria {
  readonly hasBounds: boolean;
}
const BOUNDED: Criteria = { hasBounds: true };
const UNBOUNDED: Criteria = { hasBounds: false };

/** The parent of a field: its path is only built for findings. */
type Holder = { readonly field: string };
const SPEC: Holder = { field: 'spec' };

function checkPods({ containers, volumes, spec, specField }: PodTemplate, found: Finding[]): void {
  containers.forEach((container) => {
    const { requests, limits } = mapAt(container.fields, 'resources');
    checkAmounts(mapAt(requests), container, 'resources.requests', BOUNDED, found);
    checkAmounts(mapAt(limits), container, 'resources.limits', BOUNDED, found);
  });
  if (spec.resources !== undefined) {
    for (const key of ['requests', 'limits']) {
      checkAmounts(mapAt(spec, 'resources', key), { field: specField }, `resources.${key}`, BOUNDED, found);
    }
  }
  volumes.forEach((volume) => {
    const { emptyDir, ephemeral } = volume.fields;
    if (isFields(emptyDir) && emptyDir.sizeLimit !== undefined) {
      checkAmount('sizeLimit', emptyDir.sizeLimit, volume, 'emptyDir', UNBOUNDED, found);
    }
    if (isFields(ephemeral)) {
      const claim = mapAt(ephemeral, 'volumeClaimTemplate', 'spec', 'resources', 'requests');
      checkAmounts(claim, volume, 'ephemeral.volumeClaimTemplate.spec.resources.requests', BOUNDED, found);
    }
  });
}

function checkClaimTemplates(manifest: Manifest, found: Finding[]): void {
  for (const template of elementsAt(mapAt(manifest, 'spec'), 'volumeClaimTemplates', 'spec')) {
    checkAmounts(
      mapAt(template.fields, 'spec', 'resources', 'requests'),
      template,
      'spec.resources.requests',
      BOUNDED,
      found,
    );
  }
}

function checkObject(manifest: Manifest, found: Finding[]): void {
  switch (manifest.kind) {
    case 'PersistentVolumeClaim':
      checkAmounts(mapAt(manifest, 'spec', 'resources', 'requests'), SPEC, 'resources.requests', BOUNDED, found);
      break;
    case 'PersistentVolume':
      checkAmounts(mapAt(manifest, 'spec', 'capacity'), SPEC, 'capacity', BOUNDED, found);
      break;
    case 'ResourceQuota':
      checkAmounts(mapAt(manifest, 'spec', 'hard'), SPEC, 'hard', UNBOUNDED, found);
      break;
    default:
      for (const item of elementsAt(mapAt(manifest, 'spec'), 'limits', 'spec')) {
        for (const key of ['default', 'defaultRequest', 'min', 'max']) {
          checkAmounts(mapAt(item.fields, key), item, key, key.startsWith('default') ? BOUNDED : UNBOUNDED, found);
        }
      }
  }
}

function checkAmounts(amounts: Fields, holder: Holder, key: string, criteria: Criteria, found: Finding[]): void {
  for (const name in amounts) {
    checkAmount(name, amounts[name], holder, key, criteria, found);
  }
}

function checkAmount(
  name: string,
  value: Value | undefined,
  holder: Holder,
  key: string,
  { hasBounds }: Criteria,
  found: Finding[],
): void {
  if ((typeof value === 'string' || typeof value === 'number') && !isUsual(name, value)) {
    const fault = CPU.test(name)
      ? cpuFault(name, value, hasBounds)
      : BYTES.test(name)
        ? bytesFault(name, value, hasBounds)
        : undefined;
    if (fault !== undefined) {
      found.push({ at: fieldPath(`${holder.field}.${key}`, name), ...fault });
    }
  }
}

/** A quick test that nearly all amounts pass. */
function isUsual(name: string, value: string | number): boolean {
  return typeof value === 'string' && (name === 'memory' ? USUAL_MEMORY : USUAL_CPU).test(value) && name in USUAL_NAMES;
}

const USUAL_NAMES = { cpu: true, memory: true };
const USUAL_MEMORY = /^\d{1,4}[MG]i$/;
const USUAL_CPU = /^\d{1,5}m$|^\d{1,2}(?:\.\d+)?$/;

const BYTES = /^(?:(?:requests|limits)\.)?(?:memory|ephemeral-storage|storage|hugepages-.*)$|^sizeLimit$/;
const CPU = /^(?:(?:requests|limits)\.)?cpu$/;
const UNIT = 10n ** 9n;
const MEBI = 2n ** 20n * UNIT;
/** More than any machine for rent has. */
const MOST_MEMORY = 64n * 2n ** 40n * UNIT;
/** Few machines have so many, and no pod gets all of them. */
const MANY_CPUS = 200n * UNIT;

/** What is wrong with an amount. */
type UnlikelyAmount = Pick<Finding, 'what' | 'fix'> | undefined;

function cpuFault(name: string, value: string | number, hasBounds: boolean): UnlikelyAmount {
  const text = String(value);
  const amount = parseQuantity(text) ?? 0n;
  return !hasBounds || amount < MANY_CPUS
    ? undefined
    : {
        what: `${name} is ${quote(text)}, which is ${amount / UNIT} whole CPUs`,
        fix: `thousandths of a CPU have an m: ${literalKey(name)}: ${literal(`${Number.parseFloat(text)}m`)}`,
      };
}

function bytesFault(name: string, value: string | number, hasBounds: boolean): UnlikelyAmount {
  const text = String(value);
  const amount = parseQuantity(text) ?? 0n;
  const fix = `give the intended unit: ${literalKey(name)}: ${literal(`${Number.parseFloat(text)}Mi`)}`;
  if (/[mun]$/.test(text) && amount > 0n) {
    return { what: `${name} is ${quote(text)}, where ${text.slice(-1)} means a fraction of a byte`, fix };
  }
  if (hasBounds && amount > 0n && amount < MEBI) {
    return { what: `${name} is ${quote(text)}, which is ${amount / UNIT} bytes`, fix };
  }
  return hasBounds && name === 'memory' && amount > MOST_MEMORY
    ? {
        what: `${name} is ${quote(text)}, more than any machine has`,
        fix: `give the intended unit: ${literalKey(name)}: ${literal(text.replace(/[TPE]/, 'G'))}`,
      }
    : undefined;
}
