/** A file with one mistake, on the line with an `@`, and the rules that report it. */
export interface Mistake {
  readonly text: string;
  readonly rules: readonly string[];
}

/** The parts of a valid workload. */
interface Parts {
  readonly kind?: string;
  readonly spec?: string;
  readonly pod?: string;
  readonly image?: string;
  readonly container?: string;
  readonly labelled?: string;
}

function workload({
  kind = 'Deployment',
  spec = '',
  pod = '',
  image = 'ghcr.io/acme/a:1.0.0',
  container = '',
  labelled = 'a',
}: Parts): string {
  return `apiVersion: apps/v1
kind: ${kind}
metadata: { name: a, namespace: mistakes }
spec:
${spec}  selector:
    matchLabels: { app: a }
  template:
    metadata: { labels: { app: ${labelled} } }
    spec:
${pod}      containers:
      - name: a
        image: ${image}
${container}`;
}

function object(apiVersion: string, kind: string, rest: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: b, namespace: mistakes }\n${rest}`;
}

function mistake(text: string, ...rules: string[]): Mistake {
  return { text, rules };
}

/** Frequent mistakes in manifests: those that the API server refuses, and those that fail later. */
export const MISTAKES: readonly Mistake[] = [
  mistake(workload({ kind: '@Deploymnt' }), 'unknown-kind'),
  mistake(workload({ spec: '  replica: 3@\n' }), 'unknown-field'),
  mistake(workload({ spec: '  replicas: "3"@\n' }), 'field-type'),
  mistake(workload({ labelled: 'other@' }), 'workload-selectors'),
  mistake(workload({ container: '        imagePullPolicy: always@\n' }), 'enum-value'),
  mistake(
    workload({
      container:
        '        env:\n        - name: A\n          value: a\n          valueFrom: { fieldRef: { fieldPath: metadata.name } }@\n',
    }),
    'container-env',
  ),
  mistake(
    workload({ container: '        env:\n        - { name: A, value: a }\n        - { name: A, value: b }@\n' }),
    'container-env',
  ),
  mistake(
    workload({
      container: '        env:\n        - name: A\n          valueFrom: { fieldRef: { fieldPath: metadata.nme } }@\n',
    }),
    'downward-api',
  ),
  mistake(workload({ container: '        volumeMounts: [{ name: gone, mountPath: /tmp }]@\n' }), 'volume-mounts'),
  mistake(
    workload({
      pod: '      volumes: [{ name: a, emptyDir: {} }]\n',
      container:
        '        volumeMounts:\n        - { name: a, mountPath: /tmp }\n        - { name: a, mountPath: /tmp }@\n',
    }),
    'volume-mounts',
  ),
  mistake(
    workload({ pod: '      volumes:\n      - name: a\n        secret: { secretName: s, defaultMode: 644 }@\n' }),
    'volume-files',
  ),
  mistake(workload({ pod: '      serviceAccountName: $SA@\n' }), 'pod-references'),
  mistake(workload({ image: 'nginx@' }), 'image-version'),
  mistake(workload({ image: 'ghcr.io/acme/a:undefined@' }), 'undefined-values'),
  mistake(workload({ image: 'ghcr.io/Acme/a:1.0.0@' }), 'image-references'),
  mistake(
    workload({ container: '        livenessProbe: { httpGet: { path: /, port: http } }@\n' }),
    'no-missing-probe-port',
  ),
  mistake(
    workload({
      container:
        '        ports:\n        - { containerPort: 80, hostPort: 80 }\n        - { containerPort: 81, hostPort: 80 }@\n',
    }),
    'host-ports',
  ),
  mistake(
    object('v1', 'Service', 'spec:\n  selector: { app: nobody }@\n  ports: [{ port: 80 }]\n'),
    'no-missing-service-pods',
  ),
  mistake(object('v1', 'Service', 'spec:\n  clusterIP: None\n  ports:\n  - port: "80"@\n'), 'field-type'),
  mistake(
    object('networking.k8s.io/v1', 'NetworkPolicy', 'spec:\n  podSelector: {}\n  ingress:\n  - from: []@\n'),
    'network-policy-peers',
  ),
  mistake(object('extensions/v1beta1@', 'Ingress', 'spec: {}\n'), 'unknown-kind'),
  mistake(
    object('rbac.authorization.k8s.io/v1', 'Role', 'rules:\n- apiGroups: [""]\n  resources: [pod]@\n  verbs: [get]\n'),
    'role-rules',
  ),
  mistake(
    object(
      'policy/v1',
      'PodDisruptionBudget',
      'spec:@\n  minAvailable: 1\n  maxUnavailable: 1\n  selector: { matchLabels: { app: nobody } }\n',
    ),
    'disruption-budgets',
  ),
  mistake(
    object(
      'batch/v1',
      'CronJob',
      'spec:\n  schedule: "61 * * * *"@\n  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: a/b:1.0 }] } } } }\n',
    ),
    'cron-jobs',
  ),
  mistake(object('v1', 'ResourceQuota', 'spec:\n  hard: { pods: 10x }@\n'), 'field-type'),
  mistake(
    object(
      'v1',
      'ConfigMap',
      'data:\n  key.pem: |@\n    -----BEGIN RSA PRIVATE KEY-----\n    MIIEpAIBAAKCAQEA7bq6pN2oV4VbC0gNwqkT9gkz3y\n    -----END RSA PRIVATE KEY-----\n',
    ),
    'exposed-credentials',
  ),
  mistake(
    `${object('v1', 'ConfigMap', 'data: { MODE: fast }\n')}---\n${workload({ container: '        env:\n        - name: A\n          valueFrom: { configMapKeyRef: { name: b, key: MOED } }@\n' })}`,
    'config-keys',
  ),
  mistake(
    'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: b }\nwebhooks:\n- name: a.acme.dev@\n  admissionReviewVersions: [v1]\n  clientConfig: { url: https://a.acme.dev/ }\n',
    'required-field',
  ),
  mistake(
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: b }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\nsubjects:\n- kind: ServiceAccount@\n  name: a\n',
    'role-bindings',
  ),
  mistake('kind: ConfigMap@\nmetadata: { name: b, namespace: mistakes }\ndata: {}\n', 'required-field'),
];
