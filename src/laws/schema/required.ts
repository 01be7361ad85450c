import type { Field, ObjectType } from '../../kubernetes/schema';

/**
 * Whether the server refuses a value of the type without the field: of a custom resource, always. The document calls more fields required than the
 * server asks for: where the field is a list, a map, a number or a truth value, absent is the same as empty, 0 or false, which
 * laws judge; and some texts may be empty.
 */
export function isRequired(type: ObjectType, field: Field): boolean {
  const isAsked = type.custom === true || (field.type.type === 'string' && !OPTIONAL.has(`${type.name}.${field.name}`));
  return field.required && isAsked;
}

/** Texts that the document calls required and that the server takes empty. */
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
  'meta/v1.LabelSelectorRequirement.key',
  'meta/v1.LabelSelectorRequirement.operator',
  // Owners are looked at in the metadata of the object alone.
  'meta/v1.OwnerReference.apiVersion',
  'meta/v1.OwnerReference.kind',
  'meta/v1.OwnerReference.name',
  'meta/v1.OwnerReference.uid',
  // The server fills these in.
  'rbac/v1.RoleRef.apiGroup',
  // The server drops what these are in.
  'core/v1.ClusterTrustBundleProjection.path',
  'core/v1.PodCertificateProjection.keyType',
  'core/v1.PodCertificateProjection.signerName',
]);
