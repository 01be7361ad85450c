import { isSelected, literally } from '../../kustomize/emulator/apply-patches';
import { isMergeable } from '../../kustomize/emulator/mergeable';
import { idOf, type Resource, toResource } from '../../kustomize/emulator/resource';
import type { Operation } from '../../kustomize/model/json-patch';
import type { Image, Labels, Replicas, Target } from '../../kustomize/model/kustomization';
import type { Overlay, Patch } from '../../kustomize/model/overlay';
import { isFields, isList } from '../../manifests/field';
import { type Fields, group, type Rendered, type Value } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { PatchSource } from './patch-source';

/** Thrown if a kustomization uses a feature that the emulator does not support. */
export class NotEmulated extends Error {}

/**
 * Converts a kustomization to the input of the emulator.
 *
 * @param base the objects of the kustomizations below
 * @throws NotEmulated for a feature that the emulator does not support
 */
export function overlayOf(
  fields: Fields,
  patches: readonly PatchSource[],
  base: readonly Resource[],
  additions: readonly Rendered[],
): Overlay {
  demand(Object.entries(fields).every(([name, value]) => KNOWN.has(name) || isEmpty(value)));
  demand(!additions.some(isForKustomize));
  const resources = [...base, ...additions.map(toResource)];
  return {
    namespace: fields.namespace === undefined ? undefined : textOf(fields.namespace),
    images: itemsOf(fields.images).map(toImage),
    replicas: itemsOf(fields.replicas).map(toReplicas),
    labels: itemsOf(fields.labels).map(toLabels),
    patches: patches.flatMap((patch) => toPatches(patch, resources)),
    additions,
  };
}

const KNOWN: ReadonlySet<string> = new Set([
  ...['apiVersion', 'kind', 'metadata', 'resources', 'bases', 'components', 'namespace'],
  ...['images', 'replicas', 'labels', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'sortOptions'],
]);

/** Kustomize acts on special annotations: one leaves an object out, another adds a hash to its name. */
function isForKustomize({ manifest: { metadata } }: Rendered): boolean {
  const { annotations } = metadata;
  return (
    isFields(annotations) &&
    Object.keys(annotations).some((key) => /^(?:[\w.]+\.)?config\.(?:kubernetes|k8s)\.io\//.test(key))
  );
}

function demand(isKnown: boolean): asserts isKnown {
  if (!isKnown) {
    throw new NotEmulated();
  }
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

function itemsOf(value: Value | undefined): readonly Fields[] {
  const items = isList(value) ? value : [];
  return items.map((item) => (isFields(item) ? item : {}));
}

function textOf(value: Value | undefined): string {
  demand(typeof value === 'string' && value !== '');
  return value;
}

function toImage(entry: Fields): Image {
  demand(Object.keys(entry).every((key) => ['name', 'newName', 'newTag', 'digest'].includes(key)));
  const { name, ...rest } = entry;
  const texts = Object.entries(rest).map(([key, value]) => [key, textOf(value)] as const);
  return { name: textOf(name), ...Object.fromEntries(texts) };
}

function toReplicas({ name, count }: Fields): Replicas {
  demand(typeof count === 'number');
  return { name: textOf(name), count };
}

function toLabels({ pairs, includeSelectors, includeTemplates, ...rest }: Fields): Labels {
  demand(isFields(pairs) && includeSelectors !== true && Object.keys(rest).length === 0);
  const texts = Object.entries(pairs).map(([key, value]) => [key, textOf(value)] as const);
  return { pairs: Object.fromEntries(texts), ...(includeTemplates === true && { includeTemplates }) };
}

/** A separate patch for each object that an entry targets. */
function toPatches({ documents, target, hasOptions }: PatchSource, resources: readonly Resource[]): Patch[] {
  demand(!hasOptions);
  return documents.flatMap(({ value }) => {
    if (isList(value)) {
      demand(target !== undefined);
      const operations = value.map(toOperation);
      return selected(target, resources).map((resource) => toJsonPatch(resource, operations));
    }
    demand(isFields(value));
    return target === undefined
      ? [toMergePatch(value, value, resources)]
      : selected(target, resources).map(({ fields }) => toMergePatch(addressed(value, fields), fields, resources));
  });
}

function selected(target: Fields, resources: readonly Resource[]): readonly Resource[] {
  const { group: groupOf, version, kind, name, namespace, ...rest } = target;
  demand(Object.keys(rest).length === 0);
  const wanted: Target = {
    version: textIn(version),
    kind: textIn(kind),
    name: textIn(name),
    group: textIn(groupOf),
    namespace: textIn(namespace),
  };
  const hit = resources.filter((resource) => isHit(resource, wanted));
  demand(hit.length > 0);
  return hit;
}

/** A target has regular expressions of Go, some of which are not valid in JavaScript. */
function isHit(resource: Resource, target: Target): boolean {
  try {
    return isSelected(resource, target);
  } catch {
    throw new NotEmulated();
  }
}

function textIn(value: Value | undefined): string {
  return value === undefined ? '' : textOf(value);
}

function toJsonPatch({ fields, path }: Resource, operations: readonly Operation[]): Patch {
  demand(isManifest(fields));
  const { apiVersion, kind, metadata } = fields;
  const target: Target = {
    group: group(fields),
    version: apiVersion.slice(apiVersion.indexOf('/') + 1),
    kind,
    name: literally(metadata.name),
    namespace: metadata.namespace,
  };
  return { type: 'json', base: fields, wanted: { manifest: fields, path, chart: '' }, target, operations };
}

function toOperation(step: Value): Operation {
  demand(isFields(step));
  const { op, path, from, value } = step;
  demand(typeof path === 'string');
  if (op === 'remove') {
    return { op, path };
  }
  if (op === 'move') {
    demand(typeof from === 'string');
    return { op, path, from };
  }
  demand((op === 'add' || op === 'replace') && value !== undefined);
  return { op, path, value };
}

/** The targeted object, under the name that the patch itself uses, which may be any name. */
function addressed(patch: Fields, { apiVersion = '', kind = '', metadata }: Fields): Fields {
  const { name = '', namespace } = isFields(metadata) ? metadata : {};
  const own = isFields(patch.metadata) ? patch.metadata : {};
  const { namespace: _, ...rest } = own;
  return { ...patch, apiVersion, kind, metadata: { ...rest, name, ...(namespace !== undefined && { namespace }) } };
}

function toMergePatch(fields: Fields, object: Fields, resources: readonly Resource[]): Patch {
  demand(!holdsDirective(fields));
  const { name, kind } = idOf(object);
  const hit = resources.filter(({ id, previous }) =>
    [id, ...previous].some((each) => each.name === name && each.kind === kind),
  );
  demand(hit.every((resource) => isMergeable(resource.fields)));
  return { type: 'merge', base: object, fields };
}

/** Whether a patch has directives beyond values, nulls, and deletions of objects and elements. */
function holdsDirective(value: Value): boolean {
  return isList(value)
    ? value.some(holdsDirective)
    : isFields(value) &&
        Object.entries(value).some(([key, inner]) =>
          key.startsWith('$') ? key !== '$patch' || inner !== 'delete' : holdsDirective(inner),
        );
}
