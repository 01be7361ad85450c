import type { Given } from './valid-objects';

/** A mistake that must be reported in the same way, whatever the source of the object. */
export interface Case {
  /** The law or rule that reports it. */
  readonly law: string;
  readonly kind: string;
  /** The field that it is reported for. */
  readonly at: string;
  /** The mistake in fields of the API. */
  readonly mistake: object;
  /** The same mistake in props, if they can contain it. */
  readonly props?: Given;
  /** Whether a cluster accepts it: then it is an error only in props. */
  readonly isAccepted?: true;
}

/** A change of the only container of a pod. */
function container(change: object, kind = 'Deployment'): Pick<Case, 'kind' | 'mistake'> {
  const spec = { containers: [{ name: 'it', ...change }] };
  return { kind, mistake: kind === 'Pod' ? { spec } : { spec: { template: { spec } } } };
}

/** A change of the pods of a Deployment. */
function pods(spec: object): Pick<Case, 'kind' | 'mistake'> {
  return { kind: 'Deployment', mistake: { spec: { template: { spec } } } };
}

const AT = 'spec.template.spec.containers[0]';
const POD = 'spec.template.spec';
const empty = { emptyDir: {} };
const image = 'ghcr.io/acme/api:1.4.2';

const CONTAINERS: readonly Case[] = [
  {
    law: 'container-images',
    at: `${AT}.image`,
    ...container({ image: null }),
    props: { image: undefined, command: ['a'] },
  },
  {
    law: 'container-images',
    at: 'spec.containers[0].image',
    ...container({ image: ' a' }, 'Pod'),
    props: { image: ' a' },
  },
  {
    law: 'container-names',
    at: `${POD}.containers[1].name`,
    ...pods({ containers: [{ name: 'A_B', image }] }),
    props: { containers: { A_B: { image } } },
  },
  {
    law: 'field-type',
    at: `${AT}.ports[0].containerPort`,
    ...container({ ports: [{ name: 'http', containerPort: '80' }] }),
    props: { ports: { http: '80' } },
  },
  {
    law: 'container-ports',
    at: `${AT}.ports[0].containerPort`,
    ...container({ ports: [{ name: 'http', containerPort: 70000 }] }),
    props: { ports: { http: 70000 } },
  },
  {
    law: 'container-ports',
    at: `${AT}.ports[0].name`,
    ...container({ ports: [{ name: 'much-too-long-a-name', containerPort: 80 }] }),
    props: { ports: { 'much-too-long-a-name': 80 } },
  },
  {
    law: 'container-env',
    at: `${AT}.env[0].name`,
    ...container({ env: [{ name: 'A=B', value: 'x' }] }),
    props: { env: { 'A=B': 'x' } },
  },
  {
    law: 'container-env',
    at: `${AT}.env[0].valueFrom`,
    ...container({ env: [{ name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    props: { env: [{ name: 'A', value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] },
  },
  {
    law: 'downward-api',
    at: `${AT}.env[0].valueFrom.fieldRef.fieldPath`,
    ...container({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'status.nothing' } } }] }),
    props: { env: { A: { fieldRef: { fieldPath: 'status.nothing' } } } },
  },
  {
    law: 'container-resources',
    at: `${AT}.resources.requests.cpu`,
    ...container({ resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } }),
    props: { cpu: '2', resources: { limits: { cpu: '1' } } },
  },
  {
    law: 'field-type',
    at: `${AT}.resources.requests.memory`,
    ...container({ resources: { requests: { memory: '256MB' } } }),
    props: { memory: '256MB' },
  },
  {
    law: 'container-probes',
    at: `${AT}.readinessProbe`,
    ...container({ readinessProbe: { periodSeconds: 5 } }),
    props: { readiness: { periodSeconds: 5 } },
  },
  {
    law: 'container-probes',
    at: `${AT}.livenessProbe.httpGet.port`,
    ...container({ livenessProbe: { httpGet: { path: '/', port: 0 } } }),
    props: { liveness: { httpGet: { path: '/', port: 0 } } },
  },
  {
    law: 'container-probes',
    at: `${AT}.lifecycle.preStop`,
    ...container({ lifecycle: { preStop: {} } }),
    props: { lifecycle: { preStop: {} } },
  },
  {
    law: 'container-resources',
    at: `${AT}.resizePolicy[0].resourceName`,
    ...container({ resizePolicy: [{ resourceName: 'disk', restartPolicy: 'NotRequired' }] }),
    props: { resizePolicy: [{ resourceName: 'disk', restartPolicy: 'NotRequired' }] },
  },
  {
    law: 'pod-resource-claims',
    at: `${AT}.resources.claims[0].name`,
    ...container({ resources: { claims: [{ name: 'gpu' }] } }),
    props: { resources: { claims: [{ name: 'gpu' }] } },
  },
  {
    law: 'volume-mounts',
    at: `${AT}.volumeMounts[0].name`,
    ...container({ volumeMounts: [{ name: 'data', mountPath: '/data' }] }),
    props: { mounts: { '/data': 'data' } },
  },
  {
    law: 'volume-mounts',
    at: `${AT}.volumeDevices[0].name`,
    ...container({ volumeDevices: [{ name: 'disk', devicePath: '/dev/xvda' }] }),
    props: { volumeDevices: [{ name: 'disk', devicePath: '/dev/xvda' }] },
  },
  {
    law: 'security-contexts',
    at: `${POD}.securityContext.runAsUser`,
    ...pods({ securityContext: { runAsUser: -1 } }),
    props: { securityContext: { runAsUser: -1 } },
  },
  {
    law: 'enum-value',
    at: `${AT}.imagePullPolicy`,
    ...container({ imagePullPolicy: 'always' }),
    props: { imagePullPolicy: 'always' },
  },
  {
    law: 'no-missing-probe-port',
    at: `${AT}.livenessProbe.tcpSocket.port`,
    ...container({ livenessProbe: { tcpSocket: { port: 'web' } } }),
    props: { liveness: { tcpSocket: { port: 'web' } } },
    isAccepted: true,
  },
];

const PODS: readonly Case[] = [
  { law: 'container-names', at: `${POD}.containers`, ...pods({ containers: null }), props: { image: undefined } },
  {
    law: 'pod-volumes',
    at: `${POD}.volumes[0].name`,
    ...pods({ volumes: [{ name: 'A_B', ...empty }] }),
    props: { volumes: { A_B: empty } },
  },
  {
    law: 'pod-volumes',
    at: `${POD}.volumes[0].hostPath`,
    ...pods({ volumes: [{ name: 'a', emptyDir: {}, hostPath: { path: '/a' } }] }),
    props: { volumes: { a: { emptyDir: {}, hostPath: { path: '/a' } } } },
  },
  {
    law: 'volume-files',
    at: `${POD}.volumes[0].secret.defaultMode`,
    ...pods({ volumes: [{ name: 'a', secret: { secretName: 'a', defaultMode: 644 } }] }),
    props: { volumes: { a: { secret: { secretName: 'a', defaultMode: 644 } } } },
  },
  {
    law: 'pod-references',
    at: `${POD}.serviceAccountName`,
    ...pods({ serviceAccountName: '$SA' }),
    props: { serviceAccountName: '$SA' },
  },
  {
    law: 'pod-dns',
    at: `${POD}.hostAliases[0].ip`,
    ...pods({ hostAliases: [{ ip: 'db', hostnames: ['db'] }] }),
    props: { hostAliases: [{ ip: 'db', hostnames: ['db'] }] },
  },
  { law: 'pod-dns', at: `${POD}.dnsConfig`, ...pods({ dnsPolicy: 'None' }), props: { dnsPolicy: 'None' } },
  {
    law: 'tolerations',
    at: `${POD}.tolerations[0].operator`,
    ...pods({ tolerations: [{ operator: 'Exists', key: 'a', value: 'b' }] }),
    props: { tolerations: [{ operator: 'Exists', key: 'a', value: 'b' }] },
  },
  {
    law: 'topology-spread',
    at: `${POD}.topologySpreadConstraints[0].maxSkew`,
    ...pods({
      topologySpreadConstraints: [
        { maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} },
      ],
    }),
    props: {
      topologySpreadConstraints: [
        { maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} },
      ],
    },
  },
  {
    law: 'pod-affinity',
    at: `${POD}.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight`,
    ...pods({
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'zone' } }],
        },
      },
    }),
    props: {
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'zone' } }],
        },
      },
    },
  },
  {
    law: 'node-affinity',
    at: `${POD}.nodeSelector[a b]`,
    ...pods({ nodeSelector: { 'a b': 'c' } }),
    props: { nodeSelector: { 'a b': 'c' } },
  },
  { law: 'pod-dns', at: `${POD}.hostname`, ...pods({ hostname: 'A_B' }), props: { hostname: 'A_B' } },
  {
    law: 'security-contexts',
    at: `${POD}.securityContext.sysctls[0].name`,
    ...pods({ securityContext: { sysctls: [{ name: 'A!', value: '1' }] } }),
    props: { securityContext: { sysctls: [{ name: 'A!', value: '1' }] } },
  },
  {
    law: 'pod-resources',
    at: `${POD}.overhead.cpu`,
    ...pods({ overhead: { cpu: '-1' } }),
    props: { overhead: { cpu: '-1' } },
  },
  {
    law: 'pod-resources',
    at: `${POD}.resources.requests.cpu`,
    ...pods({ resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } }),
    props: { podResources: { requests: { cpu: '2' }, limits: { cpu: '1' } } },
  },
  {
    law: 'init-containers',
    at: `${POD}.initContainers[0].readinessProbe`,
    ...pods({ initContainers: [{ name: 'a', image, readinessProbe: { exec: { command: ['a'] } } }] }),
    props: { initContainers: { a: { image, readiness: { exec: { command: ['a'] } } } } },
  },
  {
    law: 'scheduling-gates',
    at: `${POD}.schedulingGates[0].name`,
    ...pods({ schedulingGates: [{ name: 'A B' }] }),
    props: { schedulingGates: [{ name: 'A B' }] },
  },
];

const WORKLOADS: readonly Case[] = [
  {
    law: 'workload-counts',
    kind: 'Deployment',
    at: 'spec.replicas',
    mistake: { spec: { replicas: -1 } },
    props: { replicas: -1 },
  },
  {
    law: 'rollout-strategies',
    kind: 'Deployment',
    at: 'spec.strategy.rollingUpdate.maxUnavailable',
    mistake: { spec: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } } },
    props: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } },
  },
  {
    law: 'rollout-strategies',
    kind: 'Deployment',
    at: 'spec.strategy.rollingUpdate',
    mistake: { spec: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } } },
    props: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } },
  },
  {
    law: 'workload-selectors',
    kind: 'Deployment',
    at: 'spec.template.metadata.labels',
    mistake: { spec: { selector: { matchLabels: { other: 'x' } } } },
  },
  { law: 'unknown-field', kind: 'Deployment', at: 'spec.replica', mistake: { spec: { replica: 3 } } },
  {
    law: 'object-names',
    kind: 'Deployment',
    at: 'metadata.name',
    mistake: { metadata: { name: 'a_b' } },
    props: { name: 'a_b' },
  },
  {
    law: 'object-labels',
    kind: 'Deployment',
    at: 'metadata.labels[a b]',
    mistake: { metadata: { labels: { 'a b': 'c' } } },
    props: { labels: { 'a b': 'c' } },
  },
  {
    law: 'object-annotations',
    kind: 'Deployment',
    at: 'metadata.annotations[a b]',
    mistake: { metadata: { annotations: { 'a b': 'c' } } },
    props: { annotations: { 'a b': 'c' } },
  },
  {
    law: 'object-labels',
    kind: 'Deployment',
    at: 'spec.template.metadata.labels[a b]',
    mistake: { spec: { template: { metadata: { labels: { 'a b': 'c' } } } } },
    props: { podMetadata: { labels: { 'a b': 'c' } } },
  },
  {
    law: 'stateful-sets',
    kind: 'StatefulSet',
    at: 'spec.serviceName',
    mistake: { spec: { serviceName: 'A_B' } },
    props: { serviceName: 'A_B' },
  },
  {
    law: 'cron-jobs',
    kind: 'CronJob',
    at: 'spec.schedule',
    mistake: { spec: { schedule: 'daily' } },
    props: { schedule: 'daily' },
  },
  {
    law: 'cron-jobs',
    kind: 'CronJob',
    at: 'spec.timeZone',
    mistake: { spec: { timeZone: 'Berlin' } },
    props: { timeZone: 'Berlin' },
  },
  {
    law: 'job-counts',
    kind: 'Job',
    at: 'spec.backoffLimit',
    mistake: { spec: { backoffLimit: -1 } },
    props: { backoffLimit: -1 },
  },
  {
    law: 'job-pods',
    kind: 'Job',
    at: 'spec.template.spec.restartPolicy',
    mistake: { spec: { template: { spec: { restartPolicy: 'Always' } } } },
    props: { restartPolicy: 'Always' },
  },
  {
    law: 'persistent-volume-claims',
    kind: 'StatefulSet',
    at: 'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
    mistake: {
      spec: {
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '0' } } },
          },
        ],
      },
    },
    props: { claims: { data: { accessModes: ['ReadWriteOnce'], storage: '0' } } },
  },
];

const NETWORKING: readonly Case[] = [
  {
    law: 'service-ports',
    kind: 'Service',
    at: 'spec.ports[1].name',
    mistake: { spec: { ports: [{ port: 81 }] } },
    props: { ports: [{ name: 'http', port: 80 }, { port: 81 }] },
  },
  {
    law: 'service-types',
    kind: 'Service',
    at: 'spec.externalName',
    mistake: { spec: { type: 'ExternalName' } },
    props: { type: 'ExternalName' },
  },
  {
    law: 'session-affinity',
    kind: 'Service',
    at: 'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
    mistake: { spec: { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } } },
    props: { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } },
  },
  {
    law: 'service-addresses',
    kind: 'Service',
    at: 'spec.loadBalancerSourceRanges[0]',
    mistake: { spec: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0'] } },
    props: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0'] },
  },
  {
    law: 'label-selectors',
    kind: 'Service',
    at: 'spec.selector[a b]',
    mistake: { spec: { selector: { 'a b': 'c' } } },
    props: { selector: { 'a b': 'c' } },
  },
  {
    law: 'ingress-hosts',
    kind: 'Ingress',
    at: 'spec.rules[0].host',
    mistake: {
      spec: {
        rules: [
          {
            host: 'https://a.b',
            http: {
              paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }],
            },
          },
        ],
      },
    },
    props: { host: 'https://a.b' },
  },
  {
    law: 'ingress-hosts',
    kind: 'Ingress',
    at: 'spec.rules[0].host',
    mistake: {
      spec: {
        rules: [
          {
            host: '',
            http: {
              paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }],
            },
          },
        ],
      },
    },
    props: { host: '' },
    isAccepted: true,
  },
  {
    law: 'ingress-paths',
    kind: 'Ingress',
    at: 'spec.rules[0].http.paths[0].path',
    mistake: {
      spec: {
        rules: [
          {
            http: {
              paths: [{ path: 'x', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }],
            },
          },
        ],
      },
    },
    props: { paths: { x: { service: { name: 'web', port: { number: 80 } } } } },
  },
  {
    law: 'ingress-backends',
    kind: 'Ingress',
    at: 'spec.defaultBackend',
    mistake: { spec: { defaultBackend: {} } },
    props: { defaultBackend: {} },
  },
  {
    law: 'ingress-classes',
    kind: 'IngressClass',
    at: 'spec.controller',
    mistake: { spec: { controller: 'nginx' } },
    props: { controller: 'nginx' },
  },
  {
    law: 'endpoints',
    kind: 'EndpointSlice',
    at: 'endpoints[0].addresses[0]',
    mistake: { endpoints: [{ addresses: ['db'] }] },
    props: { endpoints: ['db'] },
  },
  {
    law: 'network-policy-peers',
    kind: 'NetworkPolicy',
    at: 'spec.ingress[0].from[0].ipBlock.cidr',
    mistake: { spec: { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0' } }] }] } },
    props: { ingress: [{ from: [{ cidr: '10.0.0.0' }] }] },
  },
  {
    law: 'network-policy-ports',
    kind: 'NetworkPolicy',
    at: 'spec.ingress[0].ports[0].endPort',
    mistake: { spec: { ingress: [{ ports: [{ port: 80, endPort: 70 }] }] } },
    props: { ingress: [{ ports: [{ port: 80, endPort: 70 }] }] },
  },
  {
    law: 'network-policy-peers',
    kind: 'NetworkPolicy',
    at: 'spec.ingress[0].from',
    mistake: { spec: { ingress: [{ from: [] }] } },
    props: { ingress: [{ from: [] }] },
    isAccepted: true,
  },
  {
    law: 'empty-selector',
    kind: 'NetworkPolicy',
    at: 'spec.podSelector',
    mistake: { spec: { podSelector: { matchLabels: {} } } },
    props: { podSelector: { matchLabels: { app: undefined } } },
    isAccepted: true,
  },
];

const OTHERS: readonly Case[] = [
  {
    law: 'config-data',
    kind: 'ConfigMap',
    at: 'data[a/b]',
    mistake: { data: { 'a/b': 'c' } },
    props: { data: { 'a/b': 'c' } },
  },
  {
    law: 'field-type',
    kind: 'ConfigMap',
    at: 'data.PORT',
    mistake: { data: { PORT: 8080 } },
    props: { data: { PORT: 8080 } },
  },
  {
    law: 'config-data',
    kind: 'Secret',
    at: 'data[a/b]',
    mistake: { data: { 'a/b': 'eA==' } },
    props: { data: { 'a/b': 'eA==' } },
  },
  {
    law: 'secret-types',
    kind: 'Secret',
    at: 'stringData.ssh-privatekey',
    mistake: { type: 'kubernetes.io/ssh-auth', stringData: { 'ssh-privatekey': '' } },
    props: { sshAuth: { privateKey: '' } },
  },
  {
    law: 'secret-types',
    kind: 'Secret',
    at: 'stringData[.dockerconfigjson]',
    mistake: { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '{}' } },
    props: { dockerConfig: '{}' },
    isAccepted: true,
  },
  {
    law: 'pod-security',
    kind: 'Namespace',
    at: 'metadata.labels[pod-security.kubernetes.io/enforce]',
    mistake: { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'strict' } } },
    props: { podSecurity: 'strict' },
  },
  {
    law: 'persistent-volume-claims',
    kind: 'PersistentVolumeClaim',
    at: 'spec.resources.requests.storage',
    mistake: { spec: { resources: { requests: { storage: '0' } } } },
    props: { storage: '0' },
  },
  {
    law: 'persistent-volume-claims',
    kind: 'PersistentVolumeClaim',
    at: 'spec.storageClassName',
    mistake: { spec: { storageClassName: 'A_B' } },
    props: { storageClassName: 'A_B' },
  },
  {
    law: 'persistent-volumes',
    kind: 'PersistentVolume',
    at: 'spec.capacity.storage',
    mistake: { spec: { capacity: { storage: '0' } } },
    props: { storage: '0' },
  },
  {
    law: 'persistent-volumes',
    kind: 'PersistentVolume',
    at: 'spec.claimRef.namespace',
    mistake: { spec: { claimRef: { name: 'data' } } },
    props: { claimRef: { name: 'data' } },
    isAccepted: true,
  },
  {
    law: 'storage-classes',
    kind: 'StorageClass',
    at: 'provisioner',
    mistake: { provisioner: '' },
    props: { provisioner: '' },
  },
  {
    law: 'role-rules',
    kind: 'Role',
    at: 'rules[0].verbs',
    mistake: { rules: [{ apiGroups: [''], resources: ['pods'], verbs: [] }] },
    props: { rules: [{ resources: ['pods'], verbs: [] }] },
  },
  {
    law: 'role-rules',
    kind: 'Role',
    at: 'rules[0].nonResourceURLs',
    mistake: { rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }] },
    props: { rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }] },
  },
  {
    law: 'role-rules',
    kind: 'ClusterRole',
    at: 'rules[0].resources[0]',
    mistake: { rules: [{ apiGroups: [''], resources: ['pod'], verbs: ['get'] }] },
    props: { rules: [{ apiGroups: [''], resources: ['pod'], verbs: ['get'] }] },
    isAccepted: true,
  },
  {
    law: 'role-bindings',
    kind: 'RoleBinding',
    at: 'roleRef.kind',
    mistake: { roleRef: { kind: 'ConfigMap' } },
    props: { role: { kind: 'ConfigMap', name: 'reader' } },
  },
  {
    law: 'role-bindings',
    kind: 'ClusterRoleBinding',
    at: 'subjects[0].namespace',
    mistake: { subjects: [{ kind: 'ServiceAccount', name: 'a' }] },
  },
  {
    law: 'disruption-budgets',
    kind: 'PodDisruptionBudget',
    at: 'spec',
    mistake: { spec: { minAvailable: 1, maxUnavailable: 1 } },
    props: { maxUnavailable: 1 },
  },
  {
    law: 'empty-selector',
    kind: 'PodDisruptionBudget',
    at: 'spec.selector',
    mistake: { spec: { selector: { matchLabels: null, matchExpressions: [] } } },
    props: { selector: { matchLabels: {} } },
    isAccepted: true,
  },
  {
    law: 'autoscalers',
    kind: 'HorizontalPodAutoscaler',
    at: 'spec.maxReplicas',
    mistake: { spec: { minReplicas: 5 } },
    props: { minReplicas: 5 },
  },
  {
    law: 'autoscaler-metrics',
    kind: 'HorizontalPodAutoscaler',
    at: 'spec.metrics[0].resource.target.averageUtilization',
    mistake: {
      spec: {
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 0 } } },
        ],
      },
    },
    props: { cpu: 0 },
  },
  {
    law: 'autoscaler-behavior',
    kind: 'HorizontalPodAutoscaler',
    at: 'spec.behavior.scaleUp.stabilizationWindowSeconds',
    mistake: { spec: { behavior: { scaleUp: { stabilizationWindowSeconds: -1 } } } },
    props: { behavior: { scaleUp: { stabilizationWindowSeconds: -1 } } },
  },
  {
    law: 'resource-quotas',
    kind: 'ResourceQuota',
    at: 'spec.hard.pods',
    mistake: { spec: { hard: { pods: '-1' } } },
    props: { hard: { pods: -1 } },
  },
  {
    law: 'limit-ranges',
    kind: 'LimitRange',
    at: 'spec.limits[0].min.cpu',
    mistake: { spec: { limits: [{ type: 'Container', min: { cpu: '2' }, max: { cpu: '1' } }] } },
    props: { limits: [{ type: 'Container', min: { cpu: '2' }, max: { cpu: '1' } }] },
  },
  {
    law: 'pod-priority',
    kind: 'PriorityClass',
    at: 'value',
    mistake: { value: 2_000_000_000 },
    props: { value: 2_000_000_000 },
  },
  {
    law: 'runtime-classes',
    kind: 'RuntimeClass',
    at: 'handler',
    mistake: { handler: 'A_B' },
    props: { handler: 'A_B' },
  },
  {
    law: 'object-finalizers',
    kind: 'ConfigMap',
    at: 'metadata.finalizers[0]',
    mistake: { metadata: { finalizers: ['a b'] } },
    props: { metadata: { finalizers: ['a b'] } },
  },
  {
    law: 'owner-references',
    kind: 'ConfigMap',
    at: 'metadata.ownerReferences[0].uid',
    mistake: { metadata: { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: '' }] } },
    props: { metadata: { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: '' }] } },
  },
  {
    law: 'label-selectors',
    kind: 'NetworkPolicy',
    at: 'spec.podSelector.matchExpressions[0].values',
    mistake: { spec: { podSelector: { matchExpressions: [{ key: 'app', operator: 'In' }] } } },
    props: { podSelector: { matchExpressions: [{ key: 'app', operator: 'In' }] } },
  },
  {
    law: 'required-field',
    kind: 'RoleBinding',
    at: 'subjects[0].name',
    mistake: { subjects: [{ kind: 'User' }] },
    props: { subjects: [{ kind: 'User' }] },
  },
];

/** Mistakes in all kinds of objects that typed constructs create. */
export const CASES: readonly Case[] = [...CONTAINERS, ...PODS, ...WORKLOADS, ...NETWORKING, ...OTHERS];
