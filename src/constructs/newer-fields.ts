/**
 * Fields of the API that are newer than the wire types of Kubernetes 1.30, added to those types, so that they are typed
 * wherever a wire type is taken: in props, in `overrides` and in the assertions that no field is forgotten.
 *
 * https://kubernetes.io/docs/reference/kubernetes-api/
 */
declare module 'kubernetes-types/core/v1' {
  interface Container {
    /**
     * Exit codes after which the container alone is started anew; it needs `restartPolicy` of the container too.
     * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules
     */
    restartPolicyRules?: ContainerRestartRule[];
  }

  interface ContainerRestartRule {
    action: 'Restart' | 'RestartAllContainers';
    exitCodes?: { operator: 'In' | 'NotIn'; values?: number[] };
  }

  interface EnvVarSource {
    /**
     * A variable in a file that an init container wrote to a volume.
     * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-via-file/
     */
    fileKeyRef?: { volumeName: string; path: string; key: string; optional?: boolean };
  }

  interface Lifecycle {
    /**
     * The signal that asks the container to end, such as `SIGUSR1`; it needs `os` of the pod too.
     * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
     */
    stopSignal?: string;
  }

  interface PodSecurityContext {
    /**
     * Whether volumes are relabelled for SELinux file by file or as a whole when they are mounted.
     * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
     */
    seLinuxChangePolicy?: 'MountOption' | 'Recursive';
    /**
     * Whether groups of the image's own user count beside `supplementalGroups`.
     * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
     */
    supplementalGroupsPolicy?: 'Merge' | 'Strict';
  }

  interface PodResourceClaim {
    /** A ResourceClaim of the pod's namespace; exactly one of the two names is given. */
    resourceClaimName?: string;
    /** A ResourceClaimTemplate of the pod's namespace; exactly one of the two names is given. */
    resourceClaimTemplateName?: string;
  }

  interface ResourceClaim {
    /** The one request of the claim that is used; all of them otherwise. */
    request?: string;
  }

  interface PodSpec {
    /**
     * What the pod calls itself, whatever `hostname` and `subdomain` say; at most 64 characters.
     * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-hostname/
     */
    hostnameOverride?: string;
    /**
     * Requests and limits of all containers together.
     * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
     */
    resources?: ResourceRequirements;
    /**
     * The group of pods that are scheduled together.
     * @see https://kubernetes.io/docs/concepts/workloads/workload-api/
     */
    schedulingGroup?: { podGroupName?: string };
  }

  interface Volume {
    /**
     * The files of an image, read-only.
     * @see https://kubernetes.io/docs/concepts/storage/volumes/#image
     */
    image?: ImageVolumeSource;
  }

  interface ImageVolumeSource {
    /** The image or artifact, as in `image` of a container. */
    reference?: string;
    pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  }

  interface VolumeProjection {
    /**
     * A key and a certificate that the kubelet asks a signer for.
     * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/#podcertificate
     */
    podCertificate?: PodCertificateProjection;
  }

  interface PodCertificateProjection {
    signerName: string;
    keyType: 'RSA3072' | 'RSA4096' | 'ECDSAP256' | 'ECDSAP384' | 'ECDSAP521' | 'ED25519';
    credentialBundlePath?: string;
    keyPath?: string;
    certificateChainPath?: string;
    /** From 3600 to 7862400. */
    maxExpirationSeconds?: number;
    userAnnotations?: { [key: string]: string };
  }
}

declare module 'kubernetes-types/autoscaling/v2' {
  interface HPAScalingRules {
    /**
     * How far from its target a metric may be before anything changes, as a quantity: `0.05` is 5 %.
     * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#tolerance
     */
    tolerance?: string;
  }
}

declare module 'kubernetes-types/discovery/v1' {
  interface EndpointHints {
    /**
     * Nodes whose traffic is led to the endpoint by preference; at most 8.
     * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
     */
    forNodes?: { name: string }[];
  }
}

export {};
