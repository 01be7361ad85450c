/** The metadata that the server adds to each object. */
const SERVER = {
  uid: '5b0c3f0e-6a0a-4b8e-9f53-0b6d1b0f7d11',
  resourceVersion: '48213',
  generation: 3,
  creationTimestamp: '2026-11-20T09:14:02Z',
};

const NAMES = { namespace: 'hello', name: 'web' };
/** The labels of kustruct for an object with this name in the small program. */
export function recordedLabels(name: string): Readonly<Record<string, string>> {
  return {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/instance': 'hello',
    'app.kubernetes.io/managed-by': 'kustruct',
  };
}

const LABELS = recordedLabels('web');

/** The Deployment of the small program, as API server 1.36 returns it after `kubectl apply --server-side`. */
export function recordedDeployment(changes: { readonly spec?: object; readonly container?: object } = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      ...NAMES,
      ...SERVER,
      annotations: { 'deployment.kubernetes.io/revision': '2' },
      labels: LABELS,
      managedFields: [
        {
          manager: 'kubectl',
          operation: 'Apply',
          apiVersion: 'apps/v1',
          time: '2026-11-20T09:14:02Z',
          fieldsType: 'FieldsV1',
          fieldsV1: {
            'f:metadata': { 'f:labels': { 'f:app.kubernetes.io/name': {} } },
            'f:spec': {
              'f:minReadySeconds': {},
              'f:selector': {},
              'f:template': {
                'f:spec': {
                  'f:containers': {
                    'k:{"name":"web"}': {
                      '.': {},
                      'f:name': {},
                      'f:image': {},
                      'f:env': { 'k:{"name":"OLD"}': { '.': {}, 'f:name': {}, 'f:value': {} } },
                    },
                  },
                },
              },
            },
          },
        },
        {
          manager: 'kube-controller-manager',
          operation: 'Update',
          apiVersion: 'apps/v1',
          time: '2026-11-20T09:15:00Z',
          fieldsType: 'FieldsV1',
          fieldsV1: {
            'f:metadata': { 'f:annotations': { 'f:deployment.kubernetes.io/revision': {} } },
            'f:status': { 'f:replicas': {} },
          },
          subresource: 'status',
        },
      ],
    },
    spec: {
      progressDeadlineSeconds: 600,
      replicas: 1,
      revisionHistoryLimit: 10,
      selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
      strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 }, type: 'RollingUpdate' },
      template: {
        metadata: { labels: LABELS, annotations: { 'kubectl.kubernetes.io/restartedAt': '2026-11-21T08:00:00Z' } },
        spec: {
          automountServiceAccountToken: false,
          containers: [
            {
              image: 'ghcr.io/acme/hello:1.0.0',
              imagePullPolicy: 'IfNotPresent',
              name: 'web',
              ports: [{ containerPort: 8080, name: 'http', protocol: 'TCP' }],
              resources: { limits: { memory: '256Mi' }, requests: { cpu: '100m', memory: '256Mi' } },
              securityContext: {
                allowPrivilegeEscalation: false,
                capabilities: { drop: ['ALL'] },
                readOnlyRootFilesystem: true,
              },
              terminationMessagePath: '/dev/termination-log',
              terminationMessagePolicy: 'File',
              ...changes.container,
            },
          ],
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
          schedulerName: 'default-scheduler',
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          terminationGracePeriodSeconds: 30,
        },
      },
      ...changes.spec,
    },
    status: { observedGeneration: 3, replicas: 1, readyReplicas: 1, availableReplicas: 1, updatedReplicas: 1 },
  };
}

/** Its Service after `kubectl apply`, which stores the applied manifest in an annotation. */
export function recordedService(): object {
  const applied = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...NAMES, labels: LABELS },
    spec: { ports: [{ name: 'http', port: 8080, targetPort: 'http' }], selector: { 'app.kubernetes.io/name': 'web' } },
  };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      ...NAMES,
      ...SERVER,
      labels: LABELS,
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `${JSON.stringify(applied)}\n` },
      managedFields: [
        {
          manager: 'kubectl-client-side-apply',
          operation: 'Update',
          apiVersion: 'v1',
          time: '2026-11-20T09:14:02Z',
          fieldsType: 'FieldsV1',
          fieldsV1: { 'f:spec': { 'f:internalTrafficPolicy': {}, 'f:sessionAffinity': {}, 'f:type': {} } },
        },
      ],
    },
    spec: {
      clusterIP: '10.96.141.7',
      clusterIPs: ['10.96.141.7'],
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      ports: [{ name: 'http', port: 8080, protocol: 'TCP', targetPort: 'http' }],
      selector: { 'app.kubernetes.io/name': 'web' },
      sessionAffinity: 'None',
      type: 'ClusterIP',
    },
    status: { loadBalancer: {} },
  };
}
