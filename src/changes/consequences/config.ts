import { equal } from '../../manifests/equal';
import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { type ConfigRead, type ConfigReader, readersOf } from '../model/config-readers';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { templateChanges } from '../model/template-changes';
import { goneSide, keptSides, nameOf, type ObjectPair, type Transition } from '../model/transition';

const CONFIG = ['/ConfigMap', '/Secret'];

/** Pods go on with configuration that they read when they started. */
export const staleConfig = consequenceLaw({
  kind: 'stale',
  rule: 'stale-config',
  why: 'variables, and files that are mounted by subPath, are read when a container starts; the pods go on with the old values',
  fix: 'restart them (kubectl rollout restart), or let them restart with their configuration: an annotation of the pods with a hash of it, or a hash in its name',
  kinds: CONFIG,
  find: (pair, transition) => readFindings(pair, transition, 'start', 'does not restart'),
});

/** A controller in the cluster restarts pods whose configuration changes. */
export const reloadedPods = consequenceLaw({
  kind: 'restarts',
  rule: 'reloader',
  why: 'an annotation asks a controller in the cluster to restart the pods when what they read changes',
  fix: 'nothing, if the pods can restart now',
  kinds: CONFIG,
  *find(pair, transition) {
    for (const { workload, keys } of readersOfChange(pair, transition)) {
      if (isReloaded(workload.rendered.manifest)) {
        yield {
          field: fieldOf(keys),
          what: `${nameOf(workload.rendered.manifest)} restarts: it reads ${listed(keys)}`,
        };
      }
    }
  },
});

/** Files in running pods change. */
export const mountedConfig = consequenceLaw({
  kind: 'configuration',
  rule: 'mounted-config',
  why: 'the files change in pods that run, within a minute or so; whether a program reads them again is up to it',
  fix: 'restart the pods (kubectl rollout restart) where their program reads its files once',
  kinds: CONFIG,
  find: (pair, transition) => readFindings(pair, transition, 'file', 'sees other files'),
});

interface Reading extends ConfigReader {
  /** The keys that it reads and that change. */
  readonly keys: readonly string[];
}

function* readFindings(
  pair: ObjectPair,
  transition: Transition,
  way: ConfigRead['way'],
  verb: string,
): Iterable<ConsequenceFinding> {
  for (const { workload, keys } of readersOfChange(pair, transition, way)) {
    const { manifest } = workload.rendered;
    if (!isReloaded(manifest)) {
      yield { field: fieldOf(keys), what: `${nameOf(manifest)} ${verb}, and it reads ${listed(keys)}` };
    }
  }
}

/** The workloads that stay as they are and read something that changes. */
function readersOfChange(pair: ObjectPair, transition: Transition, way?: ConfigRead['way']): readonly Reading[] {
  const { before, after } = keptSides(pair) ?? {};
  const isRenamed = before?.manifest.metadata.name !== after?.manifest.metadata.name;
  if (before === undefined || after === undefined || isRenamed) {
    return [];
  }
  const { kind, metadata } = after.manifest;
  const changed = changedKeys(before.manifest, after.manifest);
  return readersOf(kind, metadata.namespace, metadata.name, transition.after).flatMap((reader) => {
    const ways = reader.reads.filter((read) => way === undefined || read.way === way);
    const keys = changed.filter((key) => ways.some((read) => read.key === undefined || read.key === key));
    return keys.length === 0 || restarts(reader, transition) ? [] : [{ ...reader, keys }];
  });
}

function changedKeys(before: Manifest, after: Manifest): readonly string[] {
  const [old, now] = [contentsOf(before), contentsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !equal(old[key], now[key]));
}

function contentsOf(manifest: Manifest): Fields {
  return { ...mapAt(manifest, 'data'), ...mapAt(manifest, 'binaryData') };
}

/** Whether the pods start anew with this change, or each run starts new ones. */
function restarts({ workload: { rendered } }: ConfigReader, transition: Transition): boolean {
  const { kind } = rendered.manifest;
  const pair = transition.pairOf(rendered);
  const isNew = pair !== undefined && pair.change !== 'changed';
  return isNew || kind === 'CronJob' || kind === 'Job' || (pair !== undefined && templateChanges(pair).length > 0);
}

const RELOADERS =
  /^(((configmap|secret)\.)?reloader\.stakater\.com\/(auto|reload)|wave\.pusher\.com\/update-on-config-change)$/;

function isReloaded(manifest: Manifest): boolean {
  const annotations = mapAt(manifest, 'metadata', 'annotations');
  return Object.entries(annotations).some(([key, value]) => RELOADERS.test(key) && value !== 'false');
}

function fieldOf([first = '']: readonly string[]): string {
  return /^[A-Za-z_][\w-]*$/.test(first) ? `data.${first}` : `data[${first}]`;
}

function listed(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).map((key) => quote(key));
  return keys.length > 3 ? `${shown.join(', ')} and ${keys.length - 3} more` : shown.join(', ');
}

/** Pods that start from now on wait for configuration that is gone. */
export const missingConfig = consequenceLaw({
  kind: 'downtime',
  rule: 'missing-config',
  why: 'pods that run go on; one that starts waits for it (CreateContainerConfigError, or a volume that is not mounted)',
  fix: 'keep it until nothing reads it any more',
  kinds: CONFIG,
  *find(pair, transition) {
    const before = pair.before?.manifest;
    if (before === undefined) {
      return;
    }
    const { kind, metadata } = before;
    const isGone = goneSide(pair) !== undefined || pair.after?.manifest.metadata.name !== metadata.name;
    const left = isGone ? {} : contentsOf(pair.after?.manifest ?? before);
    const lost = Object.keys(contentsOf(before)).filter((key) => !Object.hasOwn(left, key));
    for (const { workload, reads } of readersOf(kind, metadata.namespace, metadata.name, transition.after)) {
      const needed = reads.filter(({ isOptional }) => !isOptional);
      const keys = lost.filter((key) => needed.some((read) => read.key === key));
      if (needed.length > 0 && (isGone || keys.length > 0)) {
        const missing = isGone ? nameOf(before) : `the key ${listed(keys)}`;
        yield {
          ...(!isGone && { field: fieldOf(keys) }),
          what: `${nameOf(workload.rendered.manifest)} needs ${missing}, which is gone`,
        };
      }
    }
  },
});

/** Objects that pods are made by, and that nobody asks again once they run. */
export const laterDefaults = consequenceLaw({
  kind: 'stale',
  rule: 'later-defaults',
  why: 'the API server reads it when a pod is made; pods that run stay as they are',
  fix: 'restart the pods that are to follow (kubectl rollout restart)',
  kinds: ['/LimitRange', '/ServiceAccount', 'scheduling.k8s.io/PriorityClass', 'node.k8s.io/RuntimeClass'],
  *find(pair) {
    const seen =
      keptSides(pair) && pair.fields.find(({ field }) => !field.startsWith('metadata.') && field !== 'secrets');
    if (seen !== undefined) {
      yield { field: seen.field, what: `pods that run do not follow the change of ${seen.field}` };
    }
  },
});
