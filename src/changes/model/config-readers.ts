import { perRendering } from '../../checks/per-rendering';
import type { RenderingIndex } from '../../checks/rendering-index';
import type { Workload } from '../../checks/workload-index';
import type { Fields } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import { type Element, elementsAt, mapAt } from '../../manifests/read-fields';

/** How pods read a ConfigMap or a Secret. */
export interface ConfigRead {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  /** The only key that they read; missing if they read all keys. */
  readonly key?: string;
  /**
   * `start`: once, when a container starts, from variables or from a file that is never updated. `file`: from files that are updated
   * within a minute or so.
   */
  readonly way: 'start' | 'file';
  /** The path of the field that names it. */
  readonly field: string;
  readonly isOptional: boolean;
}

/** A workload that reads a ConfigMap or a Secret, with all the fields that do so. */
export interface ConfigReader {
  readonly workload: Workload;
  readonly reads: readonly ConfigRead[];
}

/** The workloads in a namespace that read a ConfigMap or Secret. */
export function readersOf(
  kind: string,
  namespace: string | undefined,
  name: string,
  index: RenderingIndex,
): readonly ConfigReader[] {
  return byConfig(index).get(keyOf(kind, namespace, name)) ?? [];
}

const byConfig = perRendering((index): ReadonlyMap<string, readonly ConfigReader[]> => {
  const readers = new Map<string, ConfigReader[]>();
  for (const workload of index.workloads.all) {
    const own = new Map<string, ConfigRead[]>();
    for (const read of readsOf(workload.pods)) {
      const key = keyOf(read.kind, workload.pods.namespace, read.name);
      own.set(key, [...(own.get(key) ?? []), read]);
    }
    for (const [key, reads] of own) {
      const known = readers.get(key) ?? [];
      known.push({ workload, reads });
      readers.set(key, known);
    }
  }
  return readers;
});

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace ?? ''}/${name}`;
}

/** All fields by which pods read ConfigMaps and Secrets. */
export function readsOf(pods: PodTemplate): readonly ConfigRead[] {
  return [...pods.containers.flatMap(environmentReads), ...volumeReads(pods)];
}

function environmentReads(container: Element): readonly ConfigRead[] {
  const variables = elementsAt(container.fields, 'env', container).flatMap(({ field, fields }) => {
    const { configMapKeyRef, secretKeyRef } = mapAt(fields, 'valueFrom');
    return [
      ...read('ConfigMap', configMapKeyRef, 'name', 'start', `${field}.valueFrom.configMapKeyRef`),
      ...read('Secret', secretKeyRef, 'name', 'start', `${field}.valueFrom.secretKeyRef`),
    ];
  });
  const sources = elementsAt(container.fields, 'envFrom', container).flatMap(({ field, fields }) => [
    ...read('ConfigMap', fields.configMapRef, 'name', 'start', `${field}.configMapRef`),
    ...read('Secret', fields.secretRef, 'name', 'start', `${field}.secretRef`),
  ]);
  return [...variables, ...sources];
}

function read(
  kind: ConfigRead['kind'],
  reference: unknown,
  nameField: 'name' | 'secretName',
  way: ConfigRead['way'],
  field: string,
): readonly ConfigRead[] {
  const { [nameField]: name, key, optional } = mapAt({ reference }, 'reference');
  if (typeof name !== 'string') {
    return [];
  }
  return [{ kind, name, ...(typeof key === 'string' && { key }), way, field, isOptional: optional === true }];
}

function volumeReads({ containers, spec, specField }: PodTemplate): readonly ConfigRead[] {
  const fixed = new Set(containers.flatMap(fixedVolumes));
  return elementsAt(spec, 'volumes', specField).flatMap(({ field, fields }) => {
    const way = fixed.has(String(fields.name)) ? 'start' : 'file';
    const projected = elementsAt(mapAt(fields, 'projected'), 'sources', `${field}.projected`);
    return [
      ...keyed(read('ConfigMap', fields.configMap, 'name', way, `${field}.configMap`), mapAt(fields, 'configMap')),
      ...keyed(read('Secret', fields.secret, 'secretName', way, `${field}.secret`), mapAt(fields, 'secret')),
      ...projected.flatMap((source) => [
        ...keyed(
          read('ConfigMap', source.fields.configMap, 'name', way, `${source.field}.configMap`),
          mapAt(source.fields, 'configMap'),
        ),
        ...keyed(
          read('Secret', source.fields.secret, 'name', way, `${source.field}.secret`),
          mapAt(source.fields, 'secret'),
        ),
      ]),
    ];
  });
}

/** Volumes that a container mounts by subPath, so it never sees a change. */
function fixedVolumes(container: Element): readonly string[] {
  return elementsAt(container.fields, 'volumeMounts', container)
    .filter(({ fields: { subPath, subPathExpr } }) => Boolean(subPath) || Boolean(subPathExpr))
    .map(({ fields }) => String(fields.name));
}

/** A source with items reads only their keys. */
function keyed(reads: readonly ConfigRead[], source: Fields): readonly ConfigRead[] {
  const items = elementsAt(source, 'items', '');
  return items.length === 0
    ? reads
    : reads.flatMap((each) => items.map(({ fields }) => ({ ...each, key: String(fields.key) })));
}
