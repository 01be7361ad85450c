import type { Level } from '../../checks/pod-security/control';
import { enforcedPolicy } from '../../checks/pod-security/namespace-policy';
import { type ControlBreach, type Policy, podSecurityBreaches } from '../../checks/pod-security/pod-security';
import { quote } from '../../manifests/literal';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { consequenceLaw } from '../model/law';
import { goneSide, keptSides, nameOf, newSide, type ObjectPair, type Transition } from '../model/transition';
import { isImageField } from './images';

const LEVELS: readonly Level[] = ['privileged', 'baseline', 'restricted'];

/** Pods meet only a lower level of the Pod Security Standards, or violate more controls. */
export const podSecurity = consequenceLaw({
  kind: 'security',
  rule: 'lower-level',
  why: 'anyone who breaks into such a pod gets further into the node and the cluster',
  fix: 'restore it, or run what needs it in separate pods',
  kinds: POD_KINDS,
  *find(pair, transition) {
    const version = versionOf(transition);
    const { before, after } = keptSides(pair) ?? {};
    const isOfImages = pair.fields.every(({ field }) => isImageField(field));
    if (before?.pods === undefined || after?.pods === undefined || isOfImages) {
      return;
    }
    const [was, is] = [levelOf(before.pods, version), levelOf(after.pods, version)];
    const [old, now] = [before.pods, after.pods].map((pods) => breachesOf(pods, version));
    const known = new Set(old?.map(({ control }) => control));
    const found = now?.filter(({ control }) => !known.has(control)) ?? [];
    const [first] = found;
    if (first !== undefined) {
      const fall =
        was === is
          ? `the pods stay at the level ${is}, and violate more controls`
          : `the pods fall from the level ${was} to ${is}`;
      yield { field: first.at, what: `${fall}: ${found.map(({ what }) => what).join('; ')}`, fix: first.fix };
    }
  },
});

/** New pods are privileged. */
export const privilegedPods = consequenceLaw({
  kind: 'security',
  rule: 'privileged-pods',
  why: 'anyone who breaks into such a pod can take over the node',
  fix: 'remove what is not needed, so that the pods meet the level baseline',
  kinds: POD_KINDS,
  *find(pair, transition) {
    const pods = pair.change === 'added' ? newSide(pair)?.pods : undefined;
    const [first, ...more] =
      pods === undefined ? [] : podSecurityBreaches(pods, { level: 'baseline', version: versionOf(transition) });
    if (first !== undefined) {
      yield {
        field: first.at,
        what: `new pods at the level privileged: ${[first, ...more].map(({ what }) => what).join('; ')}`,
        fix: first.fix,
      };
    }
  },
});

function versionOf({ version }: Transition): Policy['version'] {
  return version === undefined ? 'latest' : Number(version.split('.')[1]);
}

function breachesOf(pods: PodTemplate, version: Policy['version']): readonly ControlBreach[] {
  return podSecurityBreaches(pods, { level: 'restricted', version });
}

function levelOf(pods: PodTemplate, version: Policy['version']): Level {
  const broken = LEVELS.find((level) => podSecurityBreaches(pods, { level, version }).length > 0);
  return broken === undefined ? 'restricted' : (LEVELS[LEVELS.indexOf(broken) - 1] ?? 'privileged');
}

/** A Namespace enforces a lower level on its pods than before. */
export const namespaceLevel = consequenceLaw({
  kind: 'security',
  rule: 'namespace-level',
  why: 'pods that it refused before can now run in it',
  fix: 'keep the level, and put pods that need more into a separate Namespace',
  kinds: ['/Namespace'],
  *find(pair) {
    const { before, after } = keptSides(pair) ?? {};
    if (before === undefined || after === undefined) {
      return;
    }
    const [was, is] = [enforcedPolicy(before.manifest).level, enforcedPolicy(after.manifest).level];
    if (LEVELS.indexOf(is) < LEVELS.indexOf(was)) {
      yield {
        field: 'metadata.labels[pod-security.kubernetes.io/enforce]',
        what: `the enforced level is ${is} instead of ${was}`,
      };
    }
  },
});

/** A Namespace enforces a higher level than before, which some of its pods do not meet. */
export const stricterNamespace = consequenceLaw({
  kind: 'downtime',
  rule: 'stricter-namespace',
  why: 'running pods continue, but the API server refuses to create such pods again',
  fix: 'change the pods first, or start with warnings: pod-security.kubernetes.io/warn',
  kinds: ['/Namespace'],
  *find(pair, { after: index, version }) {
    const { before, after } = keptSides(pair) ?? {};
    if (before === undefined || after === undefined) {
      return;
    }
    const [was, is] = [enforcedPolicy(before.manifest, version), enforcedPolicy(after.manifest, version)];
    if (LEVELS.indexOf(is.level) > LEVELS.indexOf(was.level)) {
      for (const { rendered, pods } of index.workloads.in(after.manifest.metadata.name)) {
        const [first] = pods.namespace === undefined ? [] : podSecurityBreaches(pods, is);
        if (first !== undefined) {
          yield {
            field: 'metadata.labels[pod-security.kubernetes.io/enforce]',
            what: `${nameOf(rendered.manifest)} does not meet ${is.level}: ${first.what}`,
          };
        }
      }
    }
  },
});

/** Pods share the network or a port of their node. */
export const hostNetwork = consequenceLaw({
  kind: 'exposure',
  rule: 'host-network',
  why: 'anyone who can reach the node can reach the pods, past every NetworkPolicy',
  fix: 'use a Service to reach the pods',
  kinds: POD_KINDS,
  *find(pair) {
    const { before, after } =
      pair.change === 'added' ? { before: undefined, after: pair.after } : (keptSides(pair) ?? {});
    if (after?.pods === undefined) {
      return;
    }
    if (after.pods.spec.hostNetwork === true && before?.pods?.spec.hostNetwork !== true) {
      yield { field: `${after.pods.specField}.hostNetwork`, what: 'the pods use the network of their node' };
    }
    const old = before?.pods === undefined ? [] : hostPorts(before.pods).map(({ port }) => port);
    for (const { port, field } of hostPorts(after.pods).filter((each) => !old.includes(each.port))) {
      yield { field, what: `the pods use port ${port} of their node` };
    }
  },
});

function hostPorts({ containers }: PodTemplate): readonly { readonly port: number; readonly field: string }[] {
  return containers
    .flatMap((container) => elementsAt(container.fields, 'ports', container))
    .flatMap(({ field, fields: { hostPort } }) =>
      typeof hostPort === 'number' ? [{ port: hostPort, field: `${field}.hostPort` }] : [],
    );
}

const GATES = [
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
];

/** Admission no longer checks or refuses objects as before. */
export const openGate = consequenceLaw({
  kind: 'security',
  rule: 'open-gate',
  why: 'the API server accepts objects that were refused or changed before',
  fix: 'keep it, or check the same in another way',
  kinds: GATES,
  *find(pair) {
    const gone = goneOnly(pair);
    if (gone !== undefined) {
      yield { what: `${gone} is removed` };
    }
    for (const { field, before, after } of keptSides(pair) === undefined ? [] : pair.fields) {
      if (/(^|\.)failurePolicy$/.test(field) && after === 'Ignore') {
        yield {
          field,
          what: `failurePolicy changes from ${quote(String(before))} to "Ignore"`,
          why: 'objects that cannot be checked are accepted',
        };
      }
      if (field === 'spec.validationActions' && !mapList(after).includes('Deny')) {
        yield { field, what: 'objects are no longer refused: validationActions lacks Deny' };
      }
    }
  },
});

function goneOnly(pair: ObjectPair): string | undefined {
  const gone = pair.change === 'removed' ? goneSide(pair) : undefined;
  return gone && nameOf(gone.manifest);
}

function mapList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(mapAt({ value }, 'value'));
}
