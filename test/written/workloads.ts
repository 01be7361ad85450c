import {
  type Chart,
  ConfigMap,
  CronJob,
  DaemonSet,
  Deployment,
  fieldRef,
  Job,
  Pod,
  ReplicaSet,
  ReplicationController,
  resourceFieldRef,
  Secret,
  StatefulSet,
  Volume,
} from 'kustruct';

const namespace = 'judge';
const settings = ConfigMap.existing('settings');
const db = Secret.existing('db');

/** The documents of `test/manifests/workloads.yaml`, by kind and name. */
export const written: Record<string, (chart: Chart) => unknown> = {
  'Pod full-pod': (chart) =>
    new Pod(chart, 'full-pod', {
      namespace,
      labels: { 'app.kubernetes.io/name': 'full-pod', tier: 'web' },
      annotations: { 'example.com/note': 'a note' },
      restartPolicy: 'OnFailure',
      terminationGracePeriodSeconds: 45,
      activeDeadlineSeconds: 600,
      dnsPolicy: 'None',
      dnsConfig: {
        nameservers: ['10.0.0.10'],
        searches: ['svc.cluster.local'],
        options: [{ name: 'ndots', value: '2' }],
      },
      nodeSelector: { disktype: 'ssd' },
      serviceAccountName: 'builder',
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        runAsGroup: 3000,
        fsGroup: 2000,
        fsGroupChangePolicy: 'OnRootMismatch',
        supplementalGroups: [4000],
        seccompProfile: { type: 'RuntimeDefault' },
        sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
      },
      imagePullSecrets: [Secret.existing('registry')],
      hostname: 'full',
      subdomain: 'pods',
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['a', 'b'] }] },
            ],
          },
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 10, preference: { matchExpressions: [{ key: 'disktype', operator: 'Exists' }] } },
          ],
        },
        podAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 50,
              podAffinityTerm: {
                topologyKey: 'kubernetes.io/hostname',
                labelSelector: { matchLabels: { tier: 'cache' } },
              },
            },
          ],
        },
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['web'] }] },
            },
          ],
        },
      },
      tolerations: [
        { key: 'dedicated', operator: 'Equal', value: 'web', effect: 'NoExecute', tolerationSeconds: 60 },
        { key: 'spot', operator: 'Exists', effect: 'NoSchedule' },
      ],
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { tier: 'web' } },
        },
      ],
      hostAliases: [{ ip: '127.0.0.1', hostnames: ['foo.local'] }],
      priorityClassName: '',
      schedulerName: 'default-scheduler',
      shareProcessNamespace: true,
      readinessGates: [{ conditionType: 'example.com/ready' }],
      initContainers: {
        init: { image: 'busybox:1.36', command: ['sh', '-c', 'true'], mounts: { '/work': 'work' } },
        proxy: {
          image: 'envoyproxy/envoy:v1.30.0',
          restartPolicy: 'Always',
          startup: { tcpSocket: { port: 15001 }, periodSeconds: 2, failureThreshold: 30 },
        },
      },
      containers: {
        main: {
          image: 'registry.example.com:5000/team/app:1.4.2',
          imagePullPolicy: 'IfNotPresent',
          command: ['/bin/app'],
          args: ['--port', '8080'],
          workingDir: '/srv',
          ports: {
            http: { containerPort: 8080, protocol: 'TCP' },
            dns: { containerPort: 5353, protocol: 'UDP' },
          },
          env: {
            LOG_LEVEL: 'info',
            POD_IP: fieldRef('status.podIP'),
            CPU: resourceFieldRef('limits.cpu', { containerName: 'main', divisor: '1m' }),
            PASSWORD: db.key('password'),
            MODE: settings.key('mode', { optional: true }),
          },
          envFrom: [
            { prefix: 'CFG_', configMapRef: { name: settings.name } },
            { secretRef: { name: db.name, optional: true } },
          ],
          resources: {
            requests: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '1Gi' },
            limits: { cpu: '1', memory: '256Mi', 'ephemeral-storage': '2Gi' },
          },
          liveness: {
            httpGet: { path: '/healthz', port: 'http', scheme: 'HTTP', httpHeaders: [{ name: 'X-Probe', value: '1' }] },
            initialDelaySeconds: 5,
            periodSeconds: 10,
            timeoutSeconds: 2,
            failureThreshold: 3,
          },
          readiness: { exec: { command: ['cat', '/tmp/ready'] }, periodSeconds: 5, successThreshold: 2 },
          startup: { grpc: { port: 9000, service: 'health' }, failureThreshold: 30, periodSeconds: 2 },
          lifecycle: {
            preStop: { exec: { command: ['sleep', '5'] } },
            postStart: { httpGet: { path: '/start', port: 8080 } },
          },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
            runAsNonRoot: true,
          },
          mounts: {
            '/work': 'work',
            '/etc/app': { volume: 'config', readOnly: true },
            '/data': { volume: 'data', subPath: 'app' },
          },
          volumeDevices: [{ name: 'block', devicePath: '/dev/xvda' }],
          terminationMessagePath: '/dev/termination-log',
          terminationMessagePolicy: 'FallbackToLogsOnError',
          stdin: true,
          tty: true,
        },
      },
      volumes: {
        work: Volume.emptyDir({ sizeLimit: '1Gi', medium: 'Memory' }),
        config: Volume.configMap(settings, { defaultMode: 0o644, items: { mode: { path: 'mode.txt', mode: 0o400 } } }),
        secret: Volume.secret(db, { optional: true }),
        data: Volume.claim('data', { readOnly: false }),
        block: Volume.claim('block'),
        host: Volume.hostPath('/var/log', { type: 'Directory' }),
        info: Volume.downwardAPI({ labels: 'metadata.labels' }),
        token: Volume.projected([
          { serviceAccountToken: { path: 'token', expirationSeconds: 3600, audience: 'vault' } },
          settings,
        ]),
        share: Volume.nfs({ server: 'nfs.example.com', path: '/exports' }),
        csi: Volume.csi({
          driver: 'secrets-store.csi.k8s.io',
          readOnly: true,
          volumeAttributes: { secretProviderClass: 'vault' },
        }),
        scratch: Volume.ephemeral({ accessModes: ['ReadWriteOnce'], storage: '1Gi' }),
      },
    }),

  'Pod small-pod': (chart) =>
    new Pod(chart, 'small-pod', {
      namespace,
      hostNetwork: true,
      hostPID: true,
      containers: {
        web: { image: 'nginx', ports: [{ containerPort: 80, hostPort: 80 }], securityContext: { privileged: true } },
      },
    }),

  'Deployment web': (chart) =>
    new Deployment(chart, 'web', {
      namespace,
      labels: { app: 'web' },
      replicas: 3,
      minReadySeconds: 5,
      revisionHistoryLimit: 5,
      progressDeadlineSeconds: 600,
      paused: false,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      selector: {
        matchLabels: { app: 'web' },
        matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }],
      },
      podMetadata: { labels: { tier: 'front' }, annotations: { 'checksum/config': 'abc' } },
      image: 'nginx:1.27.3',
      ports: { http: 8080 },
      cpu: '50m',
      memory: '64Mi',
      readiness: '/',
    }),

  'Deployment recreate': (chart) =>
    new Deployment(chart, 'recreate', {
      namespace,
      strategy: { type: 'Recreate' },
      selector: { matchLabels: { app: 'r' } },
      containers: { c: { image: `ghcr.io/acme/r@sha256:${'a'.repeat(64)}` } },
    }),

  'StatefulSet db': (chart) =>
    new StatefulSet(chart, 'db', {
      namespace,
      serviceName: 'db',
      replicas: 3,
      podManagementPolicy: 'Parallel',
      minReadySeconds: 10,
      revisionHistoryLimit: 3,
      ordinals: { start: 1 },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Delete' },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
      selector: { matchLabels: { app: 'db' } },
      image: 'postgres:16.4',
      ports: { pg: 5432 },
      mounts: { '/var/lib/postgresql/data': 'data' },
      claims: {
        data: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'fast',
          volumeMode: 'Filesystem',
          storage: '10Gi',
        },
      },
    }),

  'DaemonSet agent': (chart) =>
    new DaemonSet(chart, 'agent', {
      namespace,
      minReadySeconds: 1,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
      selector: { matchLabels: { app: 'agent' } },
      image: 'fluent/fluent-bit:3.1',
      mounts: { '/var/log': { volume: 'log', readOnly: true, mountPropagation: 'HostToContainer' } },
      volumes: { log: Volume.hostPath('/var/log') },
      tolerations: [{ operator: 'Exists' }],
    }),

  'ReplicaSet rs': (chart) =>
    new ReplicaSet(chart, 'rs', {
      namespace,
      replicas: 2,
      selector: { matchLabels: { app: 'rs' } },
      containers: { c: { image: 'nginx:1.27' } },
    }),

  'ReplicationController rc': (chart) =>
    new ReplicationController(chart, 'rc', {
      namespace,
      replicas: 2,
      selector: { app: 'rc' },
      containers: { c: { image: 'nginx:1.27' } },
    }),

  'Job migrate': (chart) =>
    new Job(chart, 'migrate', {
      namespace,
      parallelism: 2,
      completions: 4,
      completionMode: 'Indexed',
      backoffLimit: 4,
      activeDeadlineSeconds: 600,
      ttlSecondsAfterFinished: 3600,
      suspend: false,
      podFailurePolicy: {
        rules: [
          { action: 'FailJob', onExitCodes: { containerName: 'migrate', operator: 'In', values: [42] } },
          { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
        ],
      },
      image: 'acme/migrate:2.0.0',
    }),

  'CronJob backup': (chart) =>
    new CronJob(chart, 'backup', {
      namespace,
      schedule: '*/15 2 * * 1-5',
      timeZone: 'Asia/Tokyo',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 120,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      suspend: false,
      backoffLimit: 2,
      restartPolicy: 'OnFailure',
      image: 'acme/backup:1.0.0',
    }),
};
