import {
  type Chart,
  ClusterRole,
  ClusterRoleBinding,
  HorizontalPodAutoscaler,
  LimitRange,
  Namespace,
  PodDisruptionBudget,
  PriorityClass,
  ResourceQuota,
  Role,
  RoleBinding,
  RuntimeClass,
  ServiceAccount,
  Subject,
} from 'kustruct';

const namespace = 'judge';

/** The documents of `test/manifests/policy.yaml`, by kind and name. */
export const written: Record<string, (chart: Chart) => unknown> = {
  'Namespace team-a': (chart) => new Namespace(chart, 'team-a', { podSecurity: 'restricted', labels: { team: 'a' } }),

  'ResourceQuota quota': (chart) =>
    new ResourceQuota(chart, 'quota', {
      namespace,
      hard: {
        'requests.cpu': '4',
        'limits.memory': '8Gi',
        pods: 20,
        'count/deployments.apps': 10,
        'requests.storage': '100Gi',
      },
    }),

  'ResourceQuota quota-high': (chart) =>
    new ResourceQuota(chart, 'quota-high', {
      namespace,
      hard: { 'requests.cpu': '4', 'limits.memory': '8Gi', pods: 20 },
      scopeSelector: {
        matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: [PriorityClass.existing('high')] }],
      },
    }),

  'ResourceQuota quota-scopes': (chart) =>
    new ResourceQuota(chart, 'quota-scopes', { namespace, hard: { pods: 5 }, scopes: ['BestEffort'] }),

  'LimitRange limits': (chart) =>
    new LimitRange(chart, 'limits', {
      namespace,
      limits: [
        {
          type: 'Container',
          default: { cpu: '500m', memory: '256Mi' },
          defaultRequest: { cpu: '100m', memory: '128Mi' },
          max: { cpu: '2', memory: '1Gi' },
          min: { cpu: '50m', memory: '32Mi' },
          maxLimitRequestRatio: { cpu: '10' },
        },
        { type: 'PersistentVolumeClaim', max: { storage: '50Gi' }, min: { storage: '1Gi' } },
        { type: 'Pod', max: { cpu: '4' } },
      ],
    }),

  'ServiceAccount builder': (chart) =>
    new ServiceAccount(chart, 'builder', {
      namespace,
      automountServiceAccountToken: false,
      imagePullSecrets: ['registry'],
      secrets: ['sa-token'],
    }),

  'Role reader': (chart) =>
    new Role(chart, 'reader', {
      namespace,
      rules: [
        { resources: ['pods', 'pods/log'], verbs: ['get', 'list', 'watch'] },
        { apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['web'], verbs: ['get', 'patch'] },
      ],
    }),

  'ClusterRole node-reader': (chart) =>
    new ClusterRole(chart, 'node-reader', {
      labels: { 'rbac.example.com/aggregate': 'true' },
      rules: [
        { resources: ['nodes'], verbs: ['get', 'list'] },
        { nonResourceURLs: ['/healthz', '/metrics/*'], verbs: ['get'] },
      ],
    }),

  'ClusterRole aggregate': (chart) =>
    new ClusterRole(chart, 'aggregate', {
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { 'rbac.example.com/aggregate': 'true' } }] },
    }),

  'RoleBinding readers': (chart) =>
    new RoleBinding(chart, 'readers', {
      namespace,
      role: Role.existing('reader'),
      subjects: [ServiceAccount.existing('builder'), Subject.user('jane'), Subject.group('devs')],
    }),

  'ClusterRoleBinding node-readers': (chart) =>
    new ClusterRoleBinding(chart, 'node-readers', {
      role: ClusterRole.existing('node-reader'),
      subjects: [ServiceAccount.existing('builder', namespace)],
    }),

  'HorizontalPodAutoscaler web': (chart) =>
    new HorizontalPodAutoscaler(chart, 'web', {
      namespace,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: 2,
      maxReplicas: 10,
      cpu: 70,
      metrics: [
        { pods: { metric: { name: 'requests_per_second' }, target: { averageValue: '100' } } },
        {
          object: {
            metric: { name: 'rps' },
            describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'web' },
            target: { value: '2k' },
          },
        },
        {
          external: {
            metric: { name: 'queue', selector: { matchLabels: { queue: 'jobs' } } },
            target: { averageValue: '30' },
          },
        },
        { containerResource: { name: 'memory', container: 'web', target: { averageUtilization: 80 } } },
      ],
      behavior: {
        scaleDown: {
          stabilizationWindowSeconds: 300,
          selectPolicy: 'Min',
          policies: [{ type: 'Percent', value: 50, periodSeconds: 60 }],
        },
        scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Pods', value: 4, periodSeconds: 15 }] },
      },
    }),

  'PodDisruptionBudget web': (chart) =>
    new PodDisruptionBudget(chart, 'web', {
      namespace,
      selector: { matchLabels: { app: 'web' } },
      minAvailable: '50%',
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    }),

  'PodDisruptionBudget db': (chart) =>
    new PodDisruptionBudget(chart, 'db', { namespace, selector: { matchLabels: { app: 'db' } }, maxUnavailable: 1 }),

  'PriorityClass high': (chart) =>
    new PriorityClass(chart, 'high', {
      value: 100000,
      globalDefault: false,
      preemptionPolicy: 'Never',
      description: 'high priority',
    }),

  'RuntimeClass gvisor': (chart) =>
    new RuntimeClass(chart, 'gvisor', {
      handler: 'runsc',
      overhead: { podFixed: { cpu: '100m', memory: '64Mi' } },
      scheduling: {
        nodeSelector: { sandbox: 'true' },
        tolerations: [{ key: 'sandbox', operator: 'Exists', effect: 'NoSchedule' }],
      },
    }),
};
