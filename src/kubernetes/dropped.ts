/**
 * Whether the server drops a field of a request because its feature is off by default. It decodes the field, so its
 * types must be right, but does not validate it further.
 *
 * @param type the name of the type with the field
 */
export function isDropped(type: string, field: string): boolean {
  return DROPPED.has(`${type}.${field}`);
}

const DROPPED: ReadonlySet<string> = new Set([
  'coordination/v1.LeaseSpec.preferredHolder',
  'coordination/v1.LeaseSpec.strategy',
  'core/v1.Lifecycle.stopSignal',
  'core/v1.NodeSpec.configSource',
  'core/v1.PodSpec.schedulingGroup',
  'core/v1.VolumeProjection.clusterTrustBundle',
  'core/v1.VolumeProjection.podCertificate',
  'resource/v1.Device.nodeAllocatableResourceMappings',
  'resource/v1.DeviceAttribute.bools',
  'resource/v1.DeviceAttribute.ints',
  'resource/v1.DeviceAttribute.strings',
  'resource/v1.DeviceAttribute.versions',
  'storage/v1.CSIDriverSpec.preventPodSchedulingIfMissing',
]);
