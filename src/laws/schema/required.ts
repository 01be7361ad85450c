import type { Field, ObjectType } from '../../kubernetes/schema';

/**
 * Whether the server requires a field of a type; for a custom resource, always. The OpenAPI document requires more than the
 * server: for a list, a map, a number or a boolean, absent is the same as empty, 0 or false, which
 * laws check; and some strings may be empty.
 */
export function isRequired(type: ObjectType, field: Field): boolean {
  const mayBeRequired =
    type.custom === true || (field.type.type === 'string' && !OPTIONAL.has(`${type.name}.${field.name}`));
  return field.required && mayBeRequired;
}

/** Strings that the document requires, but that may be empty for the server. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'core/v1.ConfigMapNodeConfigSource.kubeletConfigKey',
  'core/v1.ConfigMapNodeConfigSource.name',
  'core/v1.ConfigMapNodeConfigSource.namespace',
  'core/v1.HTTPHeader.value',
  'core/v1.NodeAddress.address',
  'core/v1.NodeAddress.type',
  'core/v1.NodeCondition.type',
  'core/v1.Sysctl.value',
  'core/v1.TypedLocalObjectReference.kind',
  'core/v1.TypedLocalObjectReference.name',
  'core/v1.TypedObjectReference.kind',
  'core/v1.TypedObjectReference.name',
  'storage/v1.TokenRequest.audience',
  'discovery/v1.ForZone.name',
  'meta/v1.FieldSelectorRequirement.operator',
  'meta/v1.LabelSelectorRequirement.key',
  'meta/v1.LabelSelectorRequirement.operator',
  // The server checks owners only in the metadata of the object itself.
  'meta/v1.OwnerReference.apiVersion',
  'meta/v1.OwnerReference.kind',
  'meta/v1.OwnerReference.name',
  'meta/v1.OwnerReference.uid',
  // The server fills these in.
  'rbac/v1.RoleRef.apiGroup',
  // The server drops the fields that contain these.
  'core/v1.ClusterTrustBundleProjection.path',
  'core/v1.PodCertificateProjection.keyType',
  'core/v1.PodCertificateProjection.signerName',
]);
