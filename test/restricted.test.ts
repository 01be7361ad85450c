import {
  CronJob,
  DaemonSet,
  Deployment,
  type DeploymentProps,
  Job,
  Pod,
  ReplicaSet,
  ReplicationController,
  StatefulSet,
  Volume,
} from 'kustruct';
import type { Manifest } from '../src/manifests/manifest';
import { POD_KINDS, podTemplateOf } from '../src/manifests/pods';
import { objectsOf, shop } from './constructs/in-chart';
import { brokenControls, RESTRICTED } from './pod-security';

/** A pod with init containers, sidecars and several containers, without special settings. */
const PROPS = {
  image: 'web:1',
  ports: { http: 8080 },
  readiness: '/ready',
  mounts: { '/tmp': Volume.emptyDir(), '/etc/web': { secret: { secretName: 'web' } } },
  containers: { side: { image: 'side:1' } },
  initContainers: { first: { image: 'first:1' }, proxy: { image: 'proxy:1', restartPolicy: 'Always' } },
} as const;

const BROKEN: Readonly<Record<string, DeploymentProps>> = {
  HostProcess: { securityContext: { windowsOptions: { hostProcess: true } } },
  'Host Namespaces': { hostPID: true },
  'Privileged Containers': { securityContext: { privileged: true } },
  'Capabilities (baseline)': { securityContext: { capabilities: { add: ['NET_ADMIN'] } } },
  'HostPath Volumes': { mounts: { '/host': Volume.hostPath('/var/log') } },
  'Host Ports': { ports: { http: { containerPort: 8080, hostPort: 80 } } },
  'Host Probes / Lifecycle Hooks': { readiness: { tcpSocket: { host: '10.0.0.1', port: 80 } } },
  AppArmor: { podMetadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } } },
  SELinux: { securityContext: { seLinuxOptions: { type: 'spc_t' } } },
  '/proc Mount Type': { securityContext: { procMount: 'Unmasked' } },
  'Seccomp (baseline)': { securityContext: { seccompProfile: { type: 'Unconfined' } } },
  Sysctls: { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } },
  'Volume Types': { mounts: { '/share': Volume.nfs({ server: 'nfs.example.com', path: '/' }) } },
  'Privilege Escalation': { securityContext: { allowPrivilegeEscalation: true } },
  'Running as Non-root': { securityContext: { runAsNonRoot: false } },
  'Running as Non-root user': { securityContext: { runAsUser: 0 } },
  Seccomp: { containers: { side: { image: 'side:1', securityContext: { seccompProfile: { type: 'Unconfined' } } } } },
  Capabilities: { initContainers: { first: { image: 'first:1', securityContext: { capabilities: { drop: [] } } } } },
};

function brokenBy(manifest: Manifest): string[] | undefined {
  const pod = podTemplateOf(manifest);
  return pod && brokenControls(pod);
}

function deployed(props: DeploymentProps, defaults: 'secure' | 'plain' = 'secure'): string[] | undefined {
  const chart = shop({ defaults });
  new Deployment(chart, 'web', { ...PROPS, ...props });
  const manifest = objectsOf(chart)['Deployment web'];
  return manifest && brokenBy(manifest);
}

describe('the restricted Pod Security Standard', () => {
  it('is met by the pods of every kind under the secure profile', () => {
    const chart = shop({});
    new Pod(chart, 'pod', PROPS);
    new Deployment(chart, 'deployment', { ...PROPS, replicas: 2 });
    new StatefulSet(chart, 'stateful-set', { ...PROPS, replicas: 2 });
    new DaemonSet(chart, 'daemon-set', PROPS);
    new ReplicaSet(chart, 'replica-set', { ...PROPS, replicas: 2 });
    new ReplicationController(chart, 'replication-controller', { ...PROPS, replicas: 2 });
    new Job(chart, 'job', PROPS);
    new CronJob(chart, 'cron-job', { ...PROPS, schedule: '@daily' });
    const broken = chart.toJson().flatMap((manifest) => {
      const controls = brokenBy(manifest);
      return controls === undefined ? [] : [[manifest.kind, controls]];
    });
    const kinds = POD_KINDS.map((kind) => kind.split('/')[1]).filter((kind) => kind !== 'PodTemplate');
    expect(Object.fromEntries(broken)).toEqual(Object.fromEntries(kinds.map((kind) => [kind, []])));
  });

  it('is not met by a pod without settings', () => {
    expect(deployed({}, 'plain')).toEqual(['Privilege Escalation', 'Running as Non-root', 'Seccomp', 'Capabilities']);
  });

  it('has a pod for each of its controls that violates it', () => {
    expect(Object.keys(BROKEN)).toEqual(Object.keys(RESTRICTED));
  });

  it.each(Object.entries(BROKEN))('is violated if an author sets it: %s', (control, props) => {
    expect(deployed({})).toEqual([]);
    expect(deployed(props)).toContain(control);
  });

  it('is met by a pod that adds the only allowed capability', () => {
    expect(deployed({ securityContext: { runAsUser: 1000, capabilities: { add: ['NET_BIND_SERVICE'] } } })).toEqual([]);
  });
});
