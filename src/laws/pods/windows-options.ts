import type { PodSpec, WindowsSecurityContextOptions } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { podSpec } from '../api-types';
import { text } from '../grammars/constraint';
import { subdomainFault } from '../grammars/names';
import { type Fault, law } from '../law';
import type { Place } from '../place';
import { containersOf } from './containers-of';
import { WHY } from './why';

/** https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/ */
export const windowsOptions = [
  law({
    name: 'windows-options',
    type: apiType<WindowsSecurityContextOptions>('core/v1.WindowsSecurityContextOptions'),
    why: WHY,
    fix: "name a user of Windows: runAsUserName: 'ContainerUser'",
    fields: {
      gmsaCredentialSpecName: text(subdomainFault),
      gmsaCredentialSpec: credentialFault,
      runAsUserName: text(userFault),
    },
  }),
  law({
    name: 'windows-options',
    type: podSpec,
    why: 'the API server refuses the pods: either all containers of a pod are host processes, or none',
    fix: 'set it in the securityContext of the pod, and add hostNetwork: true',
    check: checkHostProcesses,
  }),
];

const MOST_BYTES = 64 * 1024;

function credentialFault(spec: string): Fault {
  if (spec === '') {
    return 'is empty';
  }
  return Buffer.byteLength(spec) > MOST_BYTES ? `is longer than ${MOST_BYTES} bytes` : undefined;
}

/** Checks that a text is `USER` or `DOMAIN\USER`. */
function userFault(name: string): Fault {
  const [first = '', second, ...others] = name.split('\\');
  if (CONTROL.test(name)) {
    return 'contains a control character';
  }
  if (others.length > 0) {
    return 'has more than one "\\"';
  }
  const user = second ?? first;
  if (user === '') {
    return 'names no user';
  }
  if (second !== undefined && (first.length >= 256 || !(NETBIOS.test(first) || DNS.test(first)))) {
    return 'has a domain that is not a NetBIOS or DNS name';
  }
  if (Buffer.byteLength(user) > 104) {
    return 'has a user of more than 104 characters';
  }
  if (DOTS.test(user)) {
    return 'has a user that is only dots and spaces';
  }
  const character = FORBIDDEN.exec(user)?.[0];
  return character && `has ${quote(character)} in its user`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what names may not have
const CONTROL = /[\x00-\x1f\x7f]/;
const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
const DNS = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const DOTS = /^[. ]+$/;
const FORBIDDEN = /["/\\:;|=,+*?<>@[\]]/;

function checkHostProcesses(spec: Given<PodSpec>, place: Place): void {
  const ofPod = spec.securityContext?.windowsOptions?.hostProcess;
  const containers = containersOf(spec);
  let count = 0;
  for (const { container, steps } of containers) {
    const own = container.securityContext?.windowsOptions?.hostProcess;
    if (ofPod !== undefined && own !== undefined && ofPod !== own) {
      const at = [...steps, 'securityContext', 'windowsOptions', 'hostProcess'];
      place.refuse(at, `hostProcess is ${own}, but ${ofPod} for the pod`);
    }
    count += (own ?? ofPod) === true ? 1 : 0;
  }
  if (count > 0 && count < containers.length) {
    place.refuse([], `${count} of ${containers.length} containers run on the node itself`);
  }
  if (count > 0 && spec.hostNetwork !== true) {
    place.refuse(
      ['hostNetwork'],
      'containers run on the node itself, but hostNetwork is not true',
      'add hostNetwork: true',
    );
  }
}
