import { isList, isMap } from '../src/manifests/field';
import type { Fields, Value } from '../src/manifests/manifest';
import type { PodContainer, PodTemplate } from '../src/manifests/pods';
import { mapAt } from '../src/manifests/read-fields';

/** Whether a pod meets a control of the Pod Security Standards. */
type Control = (pod: PodTemplate) => boolean;

const BASELINE_CAPABILITIES: readonly Value[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const SAFE_SYSCTLS: readonly Value[] = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];
const VOLUME_TYPES: readonly string[] = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];
const SELINUX_TYPES: readonly Value[] = [
  '',
  'container_engine_t',
  'container_init_t',
  'container_kvm_t',
  'container_t',
];
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const PROFILES: readonly Value[] = ['RuntimeDefault', 'Localhost'];
const HANDLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'preStop'],
  ['lifecycle', 'postStart'],
];

/**
 * The controls of the restricted standard, including those of the baseline standard, as published for Kubernetes 1.35.
 *
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export const RESTRICTED: Readonly<Record<string, Control>> = {
  HostProcess: (pod) => securities(pod).every((security) => !mapAt(security, 'windowsOptions').hostProcess),
  'Host Namespaces': ({ spec }) => !spec.hostNetwork && !spec.hostPID && !spec.hostIPC,
  'Privileged Containers': (pod) => each(pod, ({ privileged }) => !privileged),
  'Capabilities (baseline)': (pod) => each(pod, (security) => added(security).every(isOneOf(BASELINE_CAPABILITIES))),
  'HostPath Volumes': (pod) => maps(pod.spec.volumes).every(({ hostPath }) => hostPath === undefined),
  'Host Ports': (pod) => pod.containers.every(({ fields }) => maps(fields.ports).every(({ hostPort }) => !hostPort)),
  'Host Probes / Lifecycle Hooks': (pod) =>
    pod.containers.every((container) => hosts(container).every((host) => !host)),
  AppArmor: (pod) =>
    securities(pod).every((security) => allows(mapAt(security, 'appArmorProfile').type, PROFILES)) &&
    Object.entries(mapAt(pod.metadata, 'annotations')).every(
      ([key, value]) => !key.startsWith(APPARMOR) || value === 'runtime/default' || /^localhost\//.test(String(value)),
    ),
  SELinux: (pod) =>
    securities(pod).every((security) => {
      const { type, user, role } = mapAt(security, 'seLinuxOptions');
      return allows(type, SELINUX_TYPES) && !user && !role;
    }),
  '/proc Mount Type': (pod) => each(pod, ({ procMount }) => allows(procMount, ['Default'])),
  'Seccomp (baseline)': (pod) => securities(pod).every((security) => allows(seccomp(security), PROFILES)),
  Sysctls: ({ spec }) => maps(mapAt(spec, 'securityContext').sysctls).every(({ name }) => allows(name, SAFE_SYSCTLS)),
  'Volume Types': ({ spec }) =>
    maps(spec.volumes).every((volume) => VOLUME_TYPES.some((type) => volume[type] !== undefined)),
  'Privilege Escalation': (pod) => each(pod, ({ allowPrivilegeEscalation }) => allowPrivilegeEscalation === false),
  'Running as Non-root': (pod) => required(pod, ({ runAsNonRoot }) => runAsNonRoot, [true]),
  'Running as Non-root user': (pod) => securities(pod).every(({ runAsUser }) => runAsUser !== 0),
  Seccomp: (pod) => required(pod, seccomp, PROFILES),
  Capabilities: (pod) =>
    each(pod, (security) => {
      const dropped = listOf(mapAt(security, 'capabilities').drop);
      return dropped.includes('ALL') && added(security).every(isOneOf(['NET_BIND_SERVICE']));
    }),
};

/** The names of the controls of the restricted standard that a pod does not meet. */
export function brokenControls(pod: PodTemplate): string[] {
  return Object.keys(RESTRICTED).filter((name) => RESTRICTED[name]?.(pod) !== true);
}

/** The security contexts of the pod and of all its containers. */
function securities(pod: PodTemplate): Fields[] {
  return [mapAt(pod.spec, 'securityContext'), ...pod.containers.map(({ fields }) => mapAt(fields, 'securityContext'))];
}

function each(pod: PodTemplate, keeps: (security: Fields) => boolean): boolean {
  return pod.containers.every(({ fields }) => keeps(mapAt(fields, 'securityContext')));
}

/** Whether each container has an allowed value, either its own or that of the pod. */
function required(pod: PodTemplate, get: (security: Fields) => Value | undefined, allowed: readonly Value[]): boolean {
  const ofPod = get(mapAt(pod.spec, 'securityContext'));
  return each(pod, (security) => {
    const value = get(security) ?? ofPod;
    return value !== undefined && allowed.includes(value);
  });
}

function allows(value: Value | undefined, allowed: readonly Value[]): boolean {
  return value === undefined || allowed.includes(value);
}

function isOneOf(allowed: readonly Value[]): (value: Value) => boolean {
  return (value) => allowed.includes(value);
}

function added(security: Fields): readonly Value[] {
  return listOf(mapAt(security, 'capabilities').add);
}

function seccomp(security: Fields): Value | undefined {
  return mapAt(security, 'seccompProfile').type;
}

function hosts({ fields }: PodContainer): (Value | undefined)[] {
  return HANDLERS.flatMap((steps) => {
    const handler = mapAt(fields, ...steps);
    return [mapAt(handler, 'httpGet').host, mapAt(handler, 'tcpSocket').host];
  });
}

function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function maps(value: Value | undefined): Fields[] {
  return listOf(value).filter(isMap);
}
