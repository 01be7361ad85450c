import { isMap } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import type { Labels } from '../model/kustomization';
import type { Deletion, Overlay } from '../model/overlay';
import { applyPatches, isSelected } from './apply-patches';
import { BuildFault } from './fault';
import { IdMap } from './id-map';
import { followNames } from './name-references';
import { staysText } from './plain-text';
import { idKey, type Resource, rememberId, toResource, withFields } from './resource';
import { imageSetter, setImages } from './set-images';
import { setLabels } from './set-labels';
import { rename } from './set-name';
import { setNamespace } from './set-namespace';
import { setReplicas } from './set-replicas';

/**
 * Builds an overlay on a base like Kustomize, up to the last step, so that another overlay can build on the result. It supports
 * only what kustruct writes into overlays.
 *
 * Components come after all resources and before everything else: each is an overlay on the objects so far.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.1/api/internal/target/kusttarget.go (accumulateTarget)
 *
 * @throws {BuildFault} if Kustomize would refuse the build
 */
export function accumulate(base: readonly Resource[], overlay: Overlay): readonly Resource[] {
  const below = overlay.most === undefined ? base : accumulate(base, overlay.most);
  const resources = [...below, ...overlay.additions.map(toResource)];
  refuseDuplicates(resources);
  const { components = [] } = overlay;
  const loaded = components.reduce<readonly Resource[]>((all, each) => accumulate(all, each.overlay), resources);
  refuseOddLabels(overlay.labels);
  const patched = applyPatches(withoutDeleted(loaded, overlay.deletions ?? []), overlay.patches);
  const named = inNamespace(patched, overlay.namespace).map((resource) => rename(resource, overlay));
  const labelled = named.map((resource) => withFields(resource, overlay.labels.reduce(setLabels, resource.fields)));
  const scaled = setReplicas(labelled, overlay.replicas);
  const set = imageSetter(overlay.images);
  return overlay.images.length === 0
    ? scaled
    : scaled.map((resource) => withFields(resource, setImages(resource.fields, set)));
}

function withoutDeleted(resources: readonly Resource[], deletions: readonly Deletion[]): readonly Resource[] {
  return deletions.length === 0
    ? resources
    : resources.filter((resource) => !deletions.some(({ target }) => isSelected(resource, target)));
}

function inNamespace(resources: readonly Resource[], namespace: string | undefined): readonly Resource[] {
  if (namespace === undefined) {
    return resources;
  }
  const moved = resources.map((each) => withFields(rememberId(each), setNamespace(each.fields, namespace)));
  refuseDuplicates(moved);
  return moved;
}

/** Finishes a build, and returns its objects. */
export function finish(resources: readonly Resource[]): readonly Fields[] {
  return followNames(resources).map(({ fields }) => withoutEmptyAnnotations(fields));
}

/** Removes empty annotations, as Kustomize does. It keeps all other empty maps. */
export function withoutEmptyAnnotations(manifest: Fields): Fields {
  const { metadata } = manifest;
  if (!isMap(metadata) || !isMap(metadata.annotations) || Object.keys(metadata.annotations).length > 0) {
    return manifest;
  }
  const { annotations: _, ...rest } = metadata;
  return { ...manifest, metadata: rest };
}

/** Kustomize writes the keys of labels without quotes. */
function refuseOddLabels(labels: readonly Labels[]): void {
  const odd = labels.flatMap(({ pairs }) => Object.keys(pairs)).find((key) => !staysText(key));
  if (odd !== undefined) {
    throw new BuildFault(`labels: it changes the type of the key ${odd}`);
  }
}

function refuseDuplicates(resources: readonly Resource[]): void {
  const seen = new IdMap<true>();
  for (const { id } of resources) {
    if (seen.get(id) !== undefined) {
      throw new BuildFault(`two objects are ${idKey(id)} to Kustomize`);
    }
    seen.set(id, true);
  }
}
