import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { manifestFindings } from '../../../src/checks/manifest-findings';
import type { Level } from '../../../src/checks/pod-security/control';
import { type Policy, podSecurityBreaches } from '../../../src/checks/pod-security/pod-security';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { type PodTemplate, podTemplateOf } from '../../../src/manifests/pods';
import { pod } from '../objects';
import { manifest } from '../rendering';

const VERDICTS = join(__dirname, '../../verdicts');

/** Changes of `psa-base.json`, and the levels that a kube-apiserver 1.36.2 admits it to. */
interface Verdict {
  /** Fields by path, with their new value; fields without a value were removed. */
  readonly edits: readonly { readonly path: string; readonly value?: Value }[];
  readonly privileged: boolean;
  readonly baseline: boolean;
  readonly restricted: boolean;
  readonly message?: string;
}

const verdicts: readonly Verdict[] = gunzipSync(readFileSync(join(VERDICTS, 'psa.jsonl.gz')))
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The pod that was sent. The first container and the init container shared one security context when it was changed. */
function edited(edits: Verdict['edits']): Manifest {
  const base = JSON.parse(readFileSync(join(VERDICTS, 'psa-base.json'), 'utf8'));
  base.spec.initContainers[0].securityContext = base.spec.containers[0].securityContext;
  for (const { path, value } of edits) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at: Record<string, unknown> = base;
    for (const step of steps) {
      at[step] ??= {};
      at = Object(at[step]);
    }
    at[last] = value;
  }
  return manifest(JSON.parse(JSON.stringify(base)));
}

function podsOf(given: Manifest): PodTemplate {
  const pods = podTemplateOf(given);
  if (pods === undefined) {
    throw new Error('not a pod');
  }
  return pods;
}

/** The name of each control in messages of the server. */
const REASONS: Readonly<Record<string, RegExp>> = {
  windowsHostProcess: /(?:^|, )hostProcess \(/,
  hostNamespaces: /host namespaces \(/,
  privileged: /(?:^|, )privileged \(/,
  capabilities_baseline: /non-default capabilities \(/,
  capabilities_restricted: /unrestricted capabilities \(/,
  hostPathVolumes: /hostPath volumes \(/,
  hostPorts: /(?:^|, )hostPort \(/,
  hostProbesAndHostLifecycle: /probe or lifecycle host \(/,
  appArmorProfile: /forbidden AppArmor profiles? \(/,
  seLinuxOptions: /(?:^|, )seLinuxOptions \(/,
  procMount: /(?:^|, )procMount \(/,
  procMount_restricted: /(?:^|, )procMount \(/,
  sysctls: /forbidden sysctls \(/,
  restrictedVolumes: /restricted volume types \(/,
  allowPrivilegeEscalation: /allowPrivilegeEscalation != false \(/,
  runAsNonRoot: /runAsNonRoot != true \(/,
  runAsUser: /runAsUser=0 \(/,
  seccompProfile_baseline: /(?:^|, )seccompProfile \(/,
  seccompProfile_restricted: /(?:^|, )seccompProfile \(/,
};

function controlsToldBy(message: string): string[] {
  const reported = message.slice(message.indexOf('": ') + 3);
  return [...new Set(Object.values(REASONS).map(String))].filter((_, place, all) => {
    const reason = Object.values(REASONS).find((regex) => String(regex) === all[place]);
    return reason?.test(reported);
  });
}

describe('compared with the answers of a kube-apiserver, the Pod Security Standards', () => {
  const judged = verdicts.map((verdict) => ({ ...verdict, sent: edited(verdict.edits) }));

  test('are compared for many pods', () => {
    expect(judged.length).toBeGreaterThan(800);
  });

  test.each(['baseline', 'restricted'] as const)('admit and refuse the same pods at the level %s', (level) => {
    const policy: Policy = { level, version: 'latest' };
    const wrong = judged.filter(({ privileged, sent, [level]: isAdmitted }) => {
      const isBroken = podSecurityBreaches(podsOf(sent), policy).length > 0;
      return privileged && isBroken === isAdmitted;
    });
    expect(wrong.map(({ edits, message }) => ({ edits, message }))).toEqual([]);
  });

  test('leave pods that are refused at any level to the laws', () => {
    const refused = judged.filter(({ privileged }) => !privileged);
    expect(refused.length).toBeGreaterThan(100);
    expect(refused.filter(({ sent }) => manifestFindings(sent).length === 0).map(({ edits }) => edits)).toEqual([]);
    const taken = judged.filter(({ privileged, sent }) => privileged && manifestFindings(sent).length > 0);
    expect(taken.map(({ edits }) => edits)).toEqual([]);
  });

  test('break the same controls', () => {
    const broken = judged.filter(({ privileged, restricted }) => privileged && !restricted);
    const reported = broken.map(({ edits, sent, message = '' }) => ({
      edits,
      server: controlsToldBy(message),
      ours: [
        ...new Set(
          podSecurityBreaches(podsOf(sent), { level: 'restricted', version: 'latest' }).map(({ control }) =>
            String(REASONS[control]),
          ),
        ),
      ],
    }));
    expect(reported.filter(({ server, ours }) => [...server].sort().join() !== [...ours].sort().join())).toEqual([]);
  });
});

const STRICT = {
  runAsNonRoot: true,
  allowPrivilegeEscalation: false,
  seccompProfile: { type: 'RuntimeDefault' },
  capabilities: { drop: ['ALL'] },
};

/** The controls that a pod with one strict container breaks, with changes to its spec. */
function broken(level: Level, version: Policy['version'], spec: Fields = {}, metadata: Fields = {}): string[] {
  const containers = [{ name: 'web', image: 'nginx', securityContext: STRICT }];
  const given = manifest(pod({ containers, ...spec }, metadata));
  return podSecurityBreaches(podsOf(given), { level, version }).map(({ control }) => control);
}

describe('the Pod Security Standards', () => {
  test('admit everything at the level privileged', () => {
    expect(broken('privileged', 'latest', { hostNetwork: true })).toEqual([]);
  });

  test('admit a strict container at every version', () => {
    for (const version of [0, 8, 19, 22, 23, 25, 31, 35, 36, 40, 'latest'] as const) {
      expect(broken('restricted', version)).toEqual([]);
    }
  });

  test.each([
    [26, 'net.ipv4.ip_local_reserved_ports'],
    [28, 'net.ipv4.tcp_keepalive_time'],
    [31, 'net.ipv4.tcp_rmem'],
  ])('know since the version after 1.%i that the sysctl %s is harmless', (version, name) => {
    const spec = { securityContext: { sysctls: [{ name, value: '1' }] } };
    expect(broken('baseline', version, spec)).toEqual(['sysctls']);
    expect(broken('baseline', version + 1, spec)).toEqual([]);
    expect(broken('baseline', 'latest', spec)).toEqual([]);
  });

  test('know the type container_engine_t since 1.31', () => {
    const spec = { securityContext: { seLinuxOptions: { type: 'container_engine_t' } } };
    expect(broken('baseline', 30, spec)).toEqual(['seLinuxOptions']);
    expect(broken('baseline', 31, spec)).toEqual([]);
  });

  test('check the hosts of probes since 1.34', () => {
    const containers = [
      { name: 'web', image: 'nginx', livenessProbe: { tcpSocket: { host: 'example.com', port: 80 } } },
    ];
    expect(broken('baseline', 33, { containers })).toEqual([]);
    expect(broken('baseline', 34, { containers })).toEqual(['hostProbesAndHostLifecycle']);
  });

  test('let pods of a user namespace be root since 1.35', () => {
    const spec = { hostUsers: false, securityContext: { runAsUser: 0 } };
    expect(broken('restricted', 34, spec)).toEqual(['runAsUser']);
    expect(broken('restricted', 35, spec)).toEqual([]);
  });

  test('let pods of a user namespace see all of /proc since 1.35, at the level baseline', () => {
    const containers = [{ name: 'web', image: 'nginx', securityContext: { ...STRICT, procMount: 'Unmasked' } }];
    const spec = { hostUsers: false, containers };
    expect(broken('baseline', 34, spec)).toEqual(['procMount']);
    expect(broken('baseline', 35, spec)).toEqual([]);
    expect(broken('restricted', 35, spec)).toEqual(['procMount_restricted']);
  });

  test('do not check fields that Windows does not have, since 1.25', () => {
    const containers = [{ name: 'web', image: 'nginx', securityContext: { runAsNonRoot: true } }];
    const spec = { os: { name: 'windows' }, containers };
    expect(broken('restricted', 24, spec)).toEqual([
      'allowPrivilegeEscalation',
      'seccompProfile_restricted',
      'capabilities_restricted',
    ]);
    expect(broken('restricted', 25, spec)).toEqual([]);
  });

  test('read the annotations of seccomp before 1.19, and the fields since', () => {
    const annotations = { 'container.seccomp.security.alpha.kubernetes.io/web': 'unconfined' };
    expect(broken('baseline', 18, {}, { annotations })).toEqual(['seccompProfile_baseline']);
    expect(broken('baseline', 19, {}, { annotations })).toEqual([]);
  });

  test('check less in old versions', () => {
    const containers = [{ name: 'web', image: 'nginx', securityContext: { runAsNonRoot: true } }];
    expect(broken('restricted', 7, { containers })).toEqual([]);
    expect(broken('restricted', 8, { containers })).toEqual(['allowPrivilegeEscalation']);
  });

  test('treat a volume without a source as an emptyDir, as the server does', () => {
    expect(broken('restricted', 'latest', { volumes: [{ name: 'work' }] })).toEqual([]);
  });
});
