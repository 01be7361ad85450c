import type {
  ClusterTrustBundleProjection,
  PodCertificateProjection,
  ServiceAccountTokenProjection,
  VolumeProjection as WireProjection,
} from '../../kubernetes/generated/core/v1';
import type { ExactlyOne, None } from '../exactly-one';
import { nameOf, type ReferenceTo } from '../object';
import { type DownwardFiles, lowerDownwardFiles } from './downward-volume';
import { type KeyFiles, lowerItems } from './object-volumes';
import { type Caller, throwAtCaller } from './throw-at-caller';

/** A source of a projected volume: a whole ConfigMap or Secret, or a projection. */
export type VolumeProjectionSource = ReferenceTo<'ConfigMap' | 'Secret'> | VolumeProjection;

/** A source of a projected volume; for ConfigMaps and Secrets, also which keys become files. */
export type VolumeProjection =
  | (ExactlyOne<VolumeKeyProjections> & None<VolumePodProjections> & KeyFiles)
  | (ExactlyOne<VolumePodProjections> & None<VolumeKeyProjections & KeyFiles>);

/** The content of an object in the namespace. */
export interface VolumeKeyProjections {
  /**
   * A ConfigMap, or its name.
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
   */
  readonly configMap: string | ReferenceTo<'ConfigMap'>;
  /**
   * A Secret, or its name.
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
   */
  readonly secret: string | ReferenceTo<'Secret'>;
}

/** Content that the cluster creates for the pod. */
export interface VolumePodProjections {
  /**
   * Fields and resources of the pod, by file path: `{ labels: 'metadata.labels' }`.
   * @see https://kubernetes.io/docs/concepts/storage/downward-api/
   */
  readonly downwardAPI: DownwardFiles;
  /**
   * A token of the pod's account for one audience, renewed automatically; `expirationSeconds` is at least 600.
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken
   */
  readonly serviceAccountToken: ServiceAccountTokenProjection;
  /**
   * Certificates that the cluster trusts, by the name of their bundle or by signer.
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#clustertrustbundle
   */
  readonly clusterTrustBundle: ClusterTrustBundleProjection;
  /**
   * A key and a certificate of the pod, renewed automatically.
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#podcertificate
   */
  readonly podCertificate: PodCertificateProjection;
}

/**
 * Lowers the sources of a projected volume to the API's form.
 *
 * @param caller the function that users call, so that a problem shows their line
 */
export function lowerProjections(sources: readonly VolumeProjectionSource[], caller: Caller): WireProjection[] {
  return sources.map((source, index) => lowerProjection(source, `projected.sources[${index}]`, caller));
}

function lowerProjection(source: VolumeProjectionSource, field: string, caller: Caller): WireProjection {
  if ('kind' in source) {
    return lowerProjection(byKind(source, field, caller), field, caller);
  }
  const { configMap, secret, items, optional, downwardAPI, ...others } = source;
  if (configMap !== undefined) {
    return { configMap: { name: nameOf(configMap), ...lowerKeys({ items, optional }) } };
  }
  if (secret !== undefined) {
    return { secret: { name: nameOf(secret), ...lowerKeys({ items, optional }) } };
  }
  return downwardAPI === undefined ? others : { downwardAPI: { items: lowerDownwardFiles(downwardAPI) } };
}

function byKind(object: ReferenceTo<'ConfigMap' | 'Secret'>, field: string, caller: Caller): VolumeProjection {
  if (object.kind !== 'ConfigMap' && object.kind !== 'Secret') {
    throwAtCaller(caller, {
      field,
      what: `the ${object.kind} "${object.name}" has no keys that could become files`,
      why: 'a projected volume consists of ConfigMaps, Secrets, tokens, certificates and fields of the pod',
      fix: 'use a ConfigMap or a Secret: Volume.projected([settings, db])',
    });
  }
  return object.kind === 'Secret' ? { secret: object.name } : { configMap: object.name };
}

function lowerKeys({ items, optional }: KeyFiles) {
  return { items: items && [...lowerItems(items)], optional };
}
