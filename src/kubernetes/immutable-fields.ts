/** Fields that cannot change during the lifetime of an object. */
export interface ImmutableFields {
  /** The kinds, each as its group, a slash and its name: `apps/Deployment`. */
  readonly kinds: readonly string[];
  /** The paths of the fields. Fields inside them cannot change either. */
  readonly fields: readonly string[];
  /** What the fields determine, as the rest of a sentence after `because`. */
  readonly because: string;
  /**
   * What to do instead.
   * @default to keep the old value, or to delete the object and create it again
   */
  readonly fix?: string;
}

/**
 * Every field that the API server never lets change, whatever else the object has. The laws in `src/changes/refused/`
 * cover fields that depend on others.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
 */
export const IMMUTABLE_FIELDS: readonly ImmutableFields[] = [
  {
    kinds: ['apps/Deployment', 'apps/ReplicaSet', 'apps/DaemonSet'],
    fields: ['spec.selector'],
    because: 'the controller would lose the pods that it has',
    fix: 'keep the old selector, or give the workload a new name; kubectl replace --force deletes it with its pods and recreates it',
  },
  {
    kinds: ['apps/ControllerRevision'],
    fields: ['data'],
    because: 'a revision is a record of an earlier state',
  },
  {
    kinds: ['/Secret'],
    fields: ['type'],
    because: 'the type determines which keys readers can expect',
  },
  {
    kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],
    fields: ['spec.group', 'spec.names.kind', 'spec.names.plural', 'spec.scope'],
    because: 'objects of the kind are stored under it',
    fix: 'keep the old value, or define a kind with another name and move its objects; deleting a definition deletes all its objects',
  },
  {
    kinds: ['batch/Job'],
    fields: [
      'spec.backoffLimitPerIndex',
      'spec.completionMode',
      'spec.managedBy',
      'spec.podFailurePolicy',
      'spec.selector',
      'spec.successPolicy',
    ],
    because: 'the pods that ran were counted by it',
    fix: 'give the job another name, or delete it and create it again: kubectl replace --force',
  },
  {
    kinds: ['discovery.k8s.io/EndpointSlice'],
    fields: ['addressType'],
    because: 'all addresses in the slice are of this type',
    fix: 'create a slice with another name for the other type',
  },
  {
    kinds: ['events.k8s.io/Event'],
    fields: [
      'action',
      'deprecatedCount',
      'deprecatedFirstTimestamp',
      'deprecatedLastTimestamp',
      'deprecatedSource',
      'eventTime',
      'note',
      'reason',
      'regarding',
      'related',
      'reportingController',
      'reportingInstance',
      'type',
    ],
    because: 'an event is a record of what happened; only its series continues',
    fix: 'record another event',
  },
  {
    kinds: ['networking.k8s.io/IngressClass'],
    fields: ['spec.controller'],
    because: 'the Ingresses of the class are served by this controller',
    fix: 'create a class with another name and move the Ingresses to it, or delete the class and create it again: kubectl replace --force',
  },
  {
    kinds: ['networking.k8s.io/IPAddress'],
    fields: ['spec.parentRef'],
    because: 'the address belongs to that object',
  },
  {
    kinds: ['node.k8s.io/RuntimeClass'],
    fields: ['handler'],
    because: 'running pods were started by this handler',
    fix: 'create a class with another name, or delete the class and create it again: kubectl replace --force',
  },
  {
    kinds: ['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'],
    fields: ['roleRef'],
    because: 'who may change the subjects of a binding may not choose the rights that they get',
    fix: 'create a binding with another name and remove this one, so that no one loses rights in between; kubectl replace --force deletes it and creates it again',
  },
  {
    kinds: ['resource.k8s.io/ResourceClaim', 'resource.k8s.io/ResourceClaimTemplate'],
    fields: ['spec'],
    because: 'devices may be allocated by it',
    fix: 'give it another name and let pods use that, or delete it and create it again: kubectl replace --force',
  },
  {
    kinds: ['resource.k8s.io/ResourceSlice'],
    fields: ['spec.driver', 'spec.nodeName', 'spec.pool.name'],
    because: 'the devices in the slice are known by it',
    fix: 'publish a slice with another name and remove this one',
  },
  {
    kinds: ['scheduling.k8s.io/PriorityClass'],
    fields: ['preemptionPolicy', 'value'],
    because: 'pods took it over when they were created',
    fix: 'create a class with another name, or delete the class and create it again: kubectl replace --force; running pods keep what they have',
  },
  {
    kinds: ['storage.k8s.io/CSIDriver'],
    fields: ['spec.attachRequired', 'spec.volumeLifecycleModes'],
    because: 'volumes were attached and mounted by it',
  },
  {
    kinds: ['storage.k8s.io/CSIStorageCapacity'],
    fields: ['nodeTopology', 'storageClassName'],
    because: 'the capacity is that of this class on these nodes',
  },
  {
    kinds: ['storage.k8s.io/StorageClass'],
    fields: ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'],
    because: 'volumes were provisioned by it',
    fix: 'create a class with another name, or delete the class and create it again: kubectl replace --force; volumes and claims stay as they are',
  },
  {
    kinds: ['storage.k8s.io/VolumeAttachment'],
    fields: ['spec'],
    because: 'the volume is attached by it',
  },
  {
    kinds: ['storage.k8s.io/VolumeAttributesClass'],
    fields: ['driverName', 'parameters'],
    because: 'volumes were given these attributes',
    fix: 'create a class with another name, and use it in the claims',
  },
];
