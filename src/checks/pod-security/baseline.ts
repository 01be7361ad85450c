import { fieldPath } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/read-fields';
import { handlersOf } from '../handlers';
import { allContexts, breachIn, containerContexts, listed, nameOf, placesOf, type Secured } from './containers';
import type { Breach, Control } from './control';
import { hostPathVolumes } from './volumes';

/** Namespaces of the node that pods may share. */
const HOST_NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'];

const CAPABILITIES: ReadonlySet<unknown> = new Set([
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
]);

const SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
const SYSCTLS_27 = [...SYSCTLS, 'net.ipv4.ip_local_reserved_ports'];
const SYSCTLS_29 = [
  ...SYSCTLS_27,
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
];
const SYSCTLS_32 = [...SYSCTLS_29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];

const SELINUX_TYPES = ['container_t', 'container_init_t', 'container_kvm_t'];

/** AppArmor and seccomp profiles that keep the restrictions of the runtime. */
export const PROFILES: ReadonlySet<unknown> = new Set(['RuntimeDefault', 'Localhost']);

const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_SECCOMP_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

/** @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline */
export const baseline: readonly Control[] = [
  {
    name: 'windowsHostProcess',
    level: 'baseline',
    breaches: (pods) =>
      breachIn(
        allContexts(pods).filter(({ context }) => mapAt(context, 'windowsOptions').hostProcess === true),
        'windowsOptions.hostProcess',
        'hostProcess is true',
        'leave windowsOptions.hostProcess out',
      ),
  },
  {
    name: 'hostNamespaces',
    level: 'baseline',
    breaches: ({ spec, specField }) =>
      HOST_NAMESPACES.filter((key) => spec[key] === true).map((key) => ({
        at: `${specField}.${key}`,
        what: `${key} is true`,
        fix: `leave ${key} out`,
      })),
  },
  {
    name: 'privileged',
    level: 'baseline',
    breaches: (pods) =>
      breachIn(
        containerContexts(pods).filter(({ context }) => context.privileged === true),
        'privileged',
        'privileged is true',
        'leave privileged out, and add the one capability that is needed',
      ),
  },
  {
    name: 'capabilities_baseline',
    level: 'baseline',
    breaches: (pods) => addedCapabilities(containerContexts(pods), CAPABILITIES),
  },
  { name: 'hostPathVolumes', level: 'baseline', breaches: hostPathVolumes },
  {
    name: 'hostPorts',
    level: 'baseline',
    breaches({ containers }) {
      const ports = containers.flatMap((container) =>
        elementsAt(container.fields, 'ports', container)
          .filter(({ fields }) => (fields.hostPort ?? 0) !== 0)
          .map(({ field, fields }) => ({
            at: `${field}.hostPort`,
            port: fields.hostPort,
            container: nameOf(container),
          })),
      );
      const [first] = ports;
      const what = `hostPort is ${[...new Set(ports.map(({ port }) => port))].join(', ')} ${placesOf(ports)}`;
      return first === undefined
        ? []
        : [{ at: first.at, what, fix: 'leave hostPort out, and reach the pods by a Service' }];
    },
  },
  {
    name: 'hostProbesAndHostLifecycle',
    level: 'baseline',
    since: 34,
    breaches({ containers }) {
      const hosts = containers.flatMap((container) =>
        handlersOf(container)
          .filter(({ field, fields }) => !field.endsWith('.grpc') && (fields.host ?? '') !== '')
          .map(({ field, fields }) => ({ at: `${field}.host`, host: fields.host, container: nameOf(container) })),
      );
      const [first] = hosts;
      const what = `a probe or hook connects to the host ${listed(hosts.map(({ host }) => host))} ${placesOf(hosts)}`;
      return first === undefined
        ? []
        : [{ at: first.at, what, fix: 'leave host out, so that the probe goes to the pod itself' }];
    },
  },
  {
    name: 'appArmorProfile',
    level: 'baseline',
    breaches: (pods) => [
      ...badProfiles(allContexts(pods), 'appArmorProfile'),
      ...badAnnotations(
        pods.metadata,
        pods.metadataField,
        (key) => key.startsWith(APPARMOR_ANNOTATION),
        /^(?:runtime\/default|localhost\/.*)?$/s,
      ),
    ],
  },
  {
    name: 'seLinuxOptions',
    level: 'baseline',
    until: 31,
    breaches: (pods) => badSeLinuxOptions(allContexts(pods), SELINUX_TYPES),
  },
  {
    name: 'seLinuxOptions',
    level: 'baseline',
    since: 31,
    breaches: (pods) => badSeLinuxOptions(allContexts(pods), [...SELINUX_TYPES, 'container_engine_t']),
  },
  {
    name: 'procMount',
    level: 'baseline',
    until: 35,
    breaches: (pods) => badProcMounts(containerContexts(pods)),
  },
  {
    name: 'procMount',
    level: 'baseline',
    since: 35,
    breaches: (pods) => (pods.spec.hostUsers === false ? [] : badProcMounts(containerContexts(pods))),
  },
  {
    name: 'seccompProfile_baseline',
    level: 'baseline',
    until: 19,
    breaches(pods) {
      const keys = pods.containers.map((container) => `${CONTAINER_SECCOMP_ANNOTATION}${nameOf(container)}`);
      return badAnnotations(
        pods.metadata,
        pods.metadataField,
        (key) => key === SECCOMP_ANNOTATION || keys.includes(key),
        /^(?:runtime\/default|docker\/default|localhost\/.*)$/s,
      );
    },
  },
  {
    name: 'seccompProfile_baseline',
    level: 'baseline',
    since: 19,
    breaches: (pods) => badProfiles(allContexts(pods), 'seccompProfile'),
  },
  { name: 'sysctls', level: 'baseline', until: 27, breaches: (pods) => badSysctls(allContexts(pods), SYSCTLS) },
  {
    name: 'sysctls',
    level: 'baseline',
    since: 27,
    until: 29,
    breaches: (pods) => badSysctls(allContexts(pods), SYSCTLS_27),
  },
  {
    name: 'sysctls',
    level: 'baseline',
    since: 29,
    until: 32,
    breaches: (pods) => badSysctls(allContexts(pods), SYSCTLS_29),
  },
  { name: 'sysctls', level: 'baseline', since: 32, breaches: (pods) => badSysctls(allContexts(pods), SYSCTLS_32) },
];

/** Reports added capabilities that are not allowed. */
export function addedCapabilities(contexts: readonly Secured[], allowed: ReadonlySet<unknown>): readonly Breach[] {
  const added = (secured: Secured) =>
    listAt(mapAt(secured.context, 'capabilities'), 'add').filter((capability) => !allowed.has(capability));
  const broken = contexts.filter((secured) => added(secured).length > 0);
  const what = `the capability ${listed(broken.flatMap(added))} is added`;
  return breachIn(broken, 'capabilities.add', what, 'leave it out of capabilities.add');
}

/** Reports profiles that are set to a type that is not allowed. */
export function badProfiles(contexts: readonly Secured[], field: string): readonly Breach[] {
  const broken = contexts.filter(
    ({ context }) => context[field] !== undefined && !PROFILES.has(mapAt(context, field).type),
  );
  const types = broken.map(({ context }) => mapAt(context, field).type ?? '');
  const fix = `${field}: { type: 'RuntimeDefault' }`;
  return breachIn(broken, `${field}.type`, `${field} is of the type ${listed(types)}`, fix);
}

/** Reports containers that see the parts of /proc that are masked by default. */
export function badProcMounts(contexts: readonly Secured[]): readonly Breach[] {
  const broken = contexts.filter(({ context }) => (context.procMount ?? 'Default') !== 'Default');
  const what = `procMount is ${listed(broken.map(({ context }) => context.procMount))}`;
  return breachIn(broken, 'procMount', what, 'leave procMount out');
}

function badAnnotations(
  metadata: Fields,
  metadataField: string,
  isMeant: (key: string) => boolean,
  allowed: RegExp,
): readonly Breach[] {
  return Object.entries(mapAt(metadata, 'annotations'))
    .filter(([key, value]) => isMeant(key) && !allowed.test(String(value)))
    .map(([key, value]) => ({
      at: fieldPath(`${metadataField}.annotations`, key),
      what: `the annotation ${JSON.stringify(key)} is ${JSON.stringify(value)}`,
      fix: "leave it out, or write 'runtime/default'",
    }));
}

function badSeLinuxOptions(contexts: readonly Secured[], types: readonly string[]): readonly Breach[] {
  const wrong = ({ context }: Secured) => {
    const { type = '', user = '', role = '' } = mapAt(context, 'seLinuxOptions');
    return [
      ...(type === '' || types.some((allowed) => allowed === type) ? [] : [`type is ${JSON.stringify(type)}`]),
      ...(user === '' ? [] : [`user is ${JSON.stringify(user)}`]),
      ...(role === '' ? [] : [`role is ${JSON.stringify(role)}`]),
    ];
  };
  const broken = contexts.filter((secured) => wrong(secured).length > 0);
  const what = `seLinuxOptions is set so that ${[...new Set(broken.flatMap(wrong))].join(' and ')}`;
  return breachIn(broken, 'seLinuxOptions', what, "leave user and role out, and write type: 'container_t' or none");
}

function badSysctls([pod]: readonly Secured[], allowed: readonly string[]): readonly Breach[] {
  const sysctls = pod === undefined ? [] : elementsAt(pod.context, 'sysctls', pod);
  return sysctls
    .filter(({ fields: { name } }) => !allowed.some((one) => one === name))
    .map(({ field, fields }) => ({
      at: `${field}.name`,
      what: `the sysctl ${JSON.stringify(fields.name)} is set`,
      fix: 'leave it out, or set it on the nodes',
    }));
}
