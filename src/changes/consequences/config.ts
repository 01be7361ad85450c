import { equal } from '../../manifests/equal';
import { own } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { type ConfigRead, type ConfigReader, readersOf } from '../model/config-readers';
import { type ConsequenceFinding, consequenceLaw } from '../model/law';
import { templateChanges } from '../model/template-changes';
import { goneSide, keptSides, nameOf, type ObjectPair, type Transition } from '../model/transition';

const CONFIG = ['/ConfigMap', '/Secret'];

/** Running pods keep the configuration that they read when they started. */
export const staleConfig = consequenceLaw({
  kind: 'stale',
  rule: 'stale-config',
  why: 'variables, and files that are mounted by subPath, are read when a container starts; running pods keep the old values',
  fix: 'restart them (kubectl rollout restart), or make changes of the configuration restart them: add its hash to an annotation of the pods, or to its name',
  kinds: CONFIG,
  find: (pair, transition) => readFindings(pair, transition, 'start', 'does not restart, although it reads'),
});

/** A controller in the cluster restarts pods whose configuration changes. */
export const reloadedPods = consequenceLaw({
  kind: 'restarts',
  rule: 'reloader',
  why: 'an annotation asks a controller in the cluster to restart the pods when their configuration changes',
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
  why: 'the files change in running pods, within a minute or so; whether a program reads them again depends on the program',
  fix: 'restart the pods (kubectl rollout restart) if their program reads its files only once',
  kinds: CONFIG,
  find: (pair, transition) => readFindings(pair, transition, 'file', 'gets new files:'),
});

interface Reading extends ConfigReader {
  /** The changed keys that it reads. */
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
      yield { field: fieldOf(keys), what: `${nameOf(manifest)} ${verb} ${listed(keys)}` };
    }
  }
}

/** The workloads that do not restart with this change, and read keys that change. */
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
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !equal(own(old, key), own(now, key)));
}

function contentsOf(manifest: Manifest): Fields {
  return { ...mapAt(manifest, 'data'), ...mapAt(manifest, 'binaryData') };
}

/** Whether the pods are replaced by this change, or each run starts new ones. */
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

/** New pods wait for configuration that is removed. */
export const missingConfig = consequenceLaw({
  kind: 'downtime',
  rule: 'missing-config',
  why: 'running pods continue, but a new pod waits for it (CreateContainerConfigError, or a volume that cannot be mounted)',
  fix: 'keep it until nothing reads it',
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
          what: `${nameOf(workload.rendered.manifest)} needs ${missing}, which is removed`,
        };
      }
    }
  },
});

/** Objects that the API server reads only when it creates a pod. */
export const laterDefaults = consequenceLaw({
  kind: 'stale',
  rule: 'later-defaults',
  why: 'the API server reads it when a pod is created; running pods do not change',
  fix: 'restart the pods that should follow the change (kubectl rollout restart)',
  kinds: ['/LimitRange', '/ServiceAccount', 'scheduling.k8s.io/PriorityClass', 'node.k8s.io/RuntimeClass'],
  *find(pair) {
    const seen =
      keptSides(pair) && pair.fields.find(({ field }) => !field.startsWith('metadata.') && field !== 'secrets');
    if (seen !== undefined) {
      yield { field: seen.field, what: `running pods do not follow the change of ${seen.field}` };
    }
  },
});
