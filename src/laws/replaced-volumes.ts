import { isFields, isList } from '../manifests/field';
import type { Manifest, Value } from '../manifests/manifest';

/**
 * A manifest as the server checks it: the claim templates of a StatefulSet replace the volumes of
 * the same name, of any type.
 */
export function withoutReplacedVolumes(manifest: Manifest): Manifest {
  const { spec } = manifest;
  if (manifest.kind !== 'StatefulSet' || !isFields(spec)) {
    return manifest;
  }
  const { template, volumeClaimTemplates: claims } = spec;
  const pods = isFields(template) ? template.spec : undefined;
  if (!isFields(template) || !isFields(pods) || !isList(pods.volumes) || !isList(claims)) {
    return manifest;
  }
  const names = new Set(claims.map(nameOfClaim));
  const volumes = pods.volumes.map((volume) => (isReplaced(volume, names) ? { name: volume.name ?? '' } : volume));
  return { ...manifest, spec: { ...spec, template: { ...template, spec: { ...pods, volumes } } } };
}

function nameOfClaim(claim: Value): Value {
  const metadata = isFields(claim) ? claim.metadata : undefined;
  return isFields(metadata) ? (metadata.name ?? '') : '';
}

function isReplaced(volume: Value, names: ReadonlySet<Value>): volume is { readonly [key: string]: Value } {
  return isFields(volume) && names.has(volume.name ?? '');
}
