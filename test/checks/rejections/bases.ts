import type { Fields } from '../../../src/manifests/manifest';

const metadata = { name: 'web', namespace: 'shop', labels: { app: 'web' } };
const image = 'nginx:1.27.3';
const container = {
  name: 'web',
  image,
  ports: [{ name: 'http', containerPort: 8080 }],
  env: [{ name: 'MODE', value: 'fast' }],
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi' } },
  readinessProbe: { httpGet: { port: 'http' } },
  livenessProbe: { tcpSocket: { port: 8080 } },
  securityContext: { runAsUser: 1000 },
  volumeMounts: [{ name: 'data', mountPath: '/data' }],
};
const podSpec = {
  containers: [container],
  initContainers: [{ name: 'init', image }],
  volumes: [{ name: 'data', emptyDir: {} }],
  tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute' }],
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: { app: 'web' } },
    },
  ],
  securityContext: { fsGroup: 1000, sysctls: [{ name: 'kernel.shm_rmid_forced', value: '0' }] },
  dnsConfig: { nameservers: ['10.0.0.10'] },
  hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }],
};
const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image }] } };
const selector = { matchLabels: { app: 'web' } };
const jobTemplate = { spec: { ...template.spec, restartPolicy: 'Never' } };

/** One object of each kind that the API server accepts. */
export const BASES: { readonly [kind: string]: Fields } = {
  Pod: { apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec },
  Deployment: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      replicas: 2,
      selector,
      template,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    },
  },
  StatefulSet: {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: {
      selector,
      template,
      serviceName: 'web',
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    },
  },
  DaemonSet: { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata, spec: { selector, template } },
  Job: {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata,
    spec: {
      completions: 3,
      completionMode: 'Indexed',
      backoffLimit: 4,
      template: jobTemplate,
      podFailurePolicy: {
        rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1, 2] } }],
      },
    },
  },
  CronJob: {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata,
    spec: { schedule: '30 2 * * 1-5', timeZone: 'Europe/Berlin', jobTemplate: { spec: { template: jobTemplate } } },
  },
  Service: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: {
      selector: { app: 'web' },
      ports: [
        { name: 'http', port: 80, targetPort: 'http' },
        { name: 'https', port: 443 },
      ],
    },
  },
  Ingress: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata,
    spec: {
      tls: [{ hosts: ['shop.example.com'], secretName: 'tls' }],
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }],
          },
        },
      ],
    },
  },
  NetworkPolicy: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: {
      podSelector: selector,
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ podSelector: {} }], ports: [{ protocol: 'TCP', port: 80 }] }],
      egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }],
    },
  },
  Role: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  },
  RoleBinding: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web' },
    subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
  },
  HorizontalPodAutoscaler: {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: 1,
      maxReplicas: 5,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 60 } } },
      ],
      behavior: { scaleDown: { policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] } },
    },
  },
  PodDisruptionBudget: {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata,
    spec: { selector, minAvailable: 1 },
  },
  PersistentVolumeClaim: {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata,
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  },
  ConfigMap: { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { mode: 'fast' }, binaryData: { logo: 'AAEC' } },
  Secret: {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata,
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': '', 'tls.key': '' },
  },
};
