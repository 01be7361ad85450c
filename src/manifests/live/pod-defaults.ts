import { isFields, isList } from '../field';
import type { Fields, Value } from '../manifest';
import { isEmpty, listAt, mapAt } from '../read-fields';

/** What the API server fills in inside pods, by type. */
export const podDefaults: { readonly [type: string]: (fields: Fields) => Fields } = {
  'core/v1.Container': withPullPolicy,
  'core/v1.EphemeralContainer': withPullPolicy,
  'core/v1.ImageVolumeSource': (source) => ({ pullPolicy: pullPolicyOf(source.reference), ...source }),
  'core/v1.PodSpec': withAccount,
  'core/v1.Volume': (volume) => (Object.keys(volume).some((field) => field !== 'name') ? volume : ofNothing(volume)),
};

/** The account is in both fields. If they differ, the newer field wins. */
function withAccount(spec: Fields): Fields {
  const account = spec.serviceAccountName ?? spec.serviceAccount;
  return account === undefined ? spec : { ...spec, serviceAccount: account, serviceAccountName: account };
}

function withPullPolicy(container: Fields): Fields {
  const { lifecycle, ...others } = container;
  return {
    imagePullPolicy: pullPolicyOf(container.image),
    ...others,
    ...(lifecycle !== undefined && !isSignalOnly(lifecycle) && { lifecycle }),
  };
}

/** The server drops the signal, and then the lifecycle if nothing else is in it. */
function isSignalOnly(lifecycle: Value): boolean {
  return isFields(lifecycle) && Object.keys(lifecycle).join() === 'stopSignal';
}

/** Images that move are pulled each time: those with the tag `latest` or without a tag. */
function pullPolicyOf(image: Value | undefined): string {
  const { path = '', tag, digest } = (typeof image === 'string' && REFERENCE.exec(image)?.groups) || {};
  const isReference = path !== '' && path.length <= LONGEST && !IDENTIFIER.test(String(image));
  return isReference && (tag ?? (digest === undefined ? MOVING : '')) === MOVING ? 'Always' : 'IfNotPresent';
}

const MOVING = 'latest';
/** The path in its full form, with `library/` added if needed, has at most 255 characters. */
const LONGEST = 247;
const IDENTIFIER = /^[a-f0-9]{64}$/;

/** @see https://pkg.go.dev/github.com/distribution/reference */
const REFERENCE =
  /^(?:(?:[a-zA-Z0-9]+(?:[.-][a-zA-Z0-9]+)*|\[[a-fA-F0-9:]+\])(?::\d+)?\/)?(?<path>[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)(?::(?<tag>\w[\w.-]{0,127}))?(?<digest>@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$/;

function ofNothing(volume: Fields): Fields {
  return { ...volume, emptyDir: {} };
}

/** What a Pod object gets, and a pod template does not. */
export function wholePod(pod: Fields): Fields {
  const spec = mapAt(pod, 'spec');
  const isOnHost = spec.hostNetwork === true;
  const containers = LISTS.flatMap((list): [string, Value][] => {
    const found = spec[list];
    return isList(found) ? [[list, found.map((container) => withRequests(container, isOnHost))]] : [];
  });
  return {
    ...pod,
    spec: {
      enableServiceLinks: true,
      ...PRIORITY,
      ...spec,
      ...Object.fromEntries(containers),
      tolerations: withOutages(listAt(spec, 'tolerations')),
    },
  };
}

/** What a pod without a priority class gets; that of a class is unknown, but an update keeps it. */
const PRIORITY = { preemptionPolicy: 'PreemptLowerPriority', priority: 0 };

/** Pods stay for five minutes on a node that is not ready or does not answer. */
function withOutages(tolerations: readonly Value[]): readonly Value[] {
  const missing = OUTAGES.filter((key) => !tolerations.some((toleration) => isFor(mapAt(toleration), key)));
  return [
    ...tolerations,
    ...missing.map((key) => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 })),
  ];
}

const OUTAGES = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];

function isFor({ key = '', effect = '' }: Fields, outage: string): boolean {
  return (key === outage || key === '') && (effect === 'NoExecute' || effect === '');
}

const LISTS = ['containers', 'initContainers'];

/** Requests default to limits, and on the host network ports become host ports. */
function withRequests(container: Value, isOnHost: boolean): Value {
  if (!isFields(container)) {
    return container;
  }
  const resources = mapAt(container, 'resources');
  const requests = { ...mapAt(resources, 'limits'), ...mapAt(resources, 'requests') };
  return {
    ...container,
    ...(!isEmpty(requests) && { resources: { ...resources, requests } }),
    ...(isOnHost && container.ports !== undefined && { ports: listAt(container, 'ports').map(withHostPort) }),
  };
}

function withHostPort(port: Value): Value {
  return isFields(port) && (port.hostPort ?? 0) === 0 && port.containerPort !== undefined
    ? { ...port, hostPort: port.containerPort }
    : port;
}
