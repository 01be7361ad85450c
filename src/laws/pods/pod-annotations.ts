import type { PodSpec } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import { pod, podTemplateSpec } from '../api-types';
import { descendingPathFault } from '../grammars/paths';
import { type Fault, law } from '../law';
import type { Place } from '../place';
import { containersOf } from './containers-of';
import { WHY } from './why';

const NAME = 'object-annotations';
const FIX = 'remove the annotation, and use the field of the pod instead';

/** https://kubernetes.io/docs/reference/labels-annotations-taints/ */
export const podAnnotations = [
  law({ name: NAME, type: pod, why: WHY, fix: FIX, check: (value, place) => checkPods(value, true, place) }),
  law({
    name: NAME,
    type: podTemplateSpec,
    why: WHY,
    fix: FIX,
    check: (value, place) => checkPods(value, false, place),
  }),
];

/** Annotations from before the corresponding fields existed. */
type Annotations = { readonly [key: string]: string | undefined };

const MIRROR = 'kubernetes.io/config.mirror';
const COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_OF = 'container.seccomp.security.alpha.kubernetes.io/';
const APP_ARMOR_OF = 'container.apparmor.security.beta.kubernetes.io/';

type Pods = Given<{ metadata?: object; spec?: PodSpec }>;

function checkPods({ metadata = {}, spec = {} }: Pods, isPod: boolean, place: Place): void {
  const annotations: Annotations = Reflect.get(metadata, 'annotations') ?? {};
  for (const key in annotations) {
    const fault = annotationFault(key, annotations[key] ?? '', spec, isPod);
    if (fault !== undefined) {
      place.refuse(['metadata', 'annotations', key], `the annotation ${key} ${fault}`);
    }
  }
  // Most pods have no such annotation; then there is nothing to compare.
  const profiles = Object.keys(annotations).some(isOfProfile) ? profilesOf(spec, isPod ? annotations : {}) : [];
  for (const [key, steps, profile] of profiles) {
    const annotation = annotations[key];
    const type = profile?.type;
    if (annotation !== undefined && profile !== undefined && type !== undefined && !isSame(annotation, profile)) {
      const isLocal = type === 'Localhost' && annotation.startsWith(LOCAL);
      const [field, value = ''] = isLocal ? ['localhostProfile', profile.localhostProfile] : ['type', type];
      const what = `the profile is ${quote(value)}, but ${quote(annotation)} in the annotation ${key}`;
      place.refuse(['spec', ...steps, field], what, 'remove the annotation');
    }
  }
}

function annotationFault(key: string, value: string, spec: Given<PodSpec>, isPod: boolean): Fault {
  switch (key) {
    case MIRROR:
      return mirrorFault(spec, isPod);
    case COST:
      return isInt32(value) ? undefined : `is ${quote(value)}, which is not a whole number of 32 bits`;
    case TOLERATIONS:
      return value === '' || isListOfMaps(value) ? undefined : `is ${quote(value)}, which is not a list in JSON`;
    case SECCOMP:
      return seccompFault(value);
    default:
      return key.startsWith(SECCOMP_OF) ? seccompFault(value) : appArmorFault(key, value, spec);
  }
}

/** A mirror pod shows a static pod, which a node runs on its own. */
function mirrorFault({ nodeName = '', resourceClaims = [] }: Given<PodSpec>, isPod: boolean): Fault {
  if (nodeName === '') {
    return 'is set, but nodeName is not';
  }
  return isPod && resourceClaims.length > 0 ? 'is set, but a static pod has no resourceClaims' : undefined;
}

function isInt32(text: string): boolean {
  return /^(?:0|-\d+|[1-9]\d*)$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;
}

function isListOfMaps(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || (Array.isArray(value) && value.every((each) => typeof each === 'object'));
  } catch {
    return false;
  }
}

function seccompFault(profile: string): Fault {
  if (profile === 'runtime/default' || profile === 'docker/default' || profile === 'unconfined') {
    return undefined;
  }
  const fault = profile.startsWith(LOCAL)
    ? descendingPathFault(profile.slice(LOCAL.length))
    : 'is not a seccomp profile';
  return fault && `is ${quote(profile)}, which ${fault}`;
}

const LOCAL = 'localhost/';

function appArmorFault(key: string, profile: string, spec: Given<PodSpec>): Fault {
  if (!key.startsWith(APP_ARMOR_OF)) {
    return undefined;
  }
  const name = key.slice(APP_ARMOR_OF.length);
  const { ephemeralContainers = [] } = spec;
  const names = [
    ...containersOf(spec).map(({ container }) => container.name),
    ...ephemeralContainers.map((each) => each.name),
  ];
  if (!names.includes(name)) {
    return `is for the container ${quote(name)}, which the pod does not have`;
  }
  const isProfile =
    profile === '' || profile === 'runtime/default' || profile === 'unconfined' || profile.startsWith(LOCAL);
  return isProfile ? undefined : `is ${quote(profile)}, which is not an AppArmor profile`;
}

type Profile = Given<{ type: string; localhostProfile?: string }> | undefined;

function isOfProfile(key: string): boolean {
  return key === SECCOMP || key.startsWith(SECCOMP_OF) || key.startsWith(APP_ARMOR_OF);
}

/**
 * Profiles that are set in fields, each with the corresponding annotation and the steps from the spec to it.
 *
 * @param copied annotations that the server copies to containers without a profile before it compares
 */
function profilesOf(
  spec: Given<PodSpec>,
  copied: Annotations,
): readonly (readonly [key: string, steps: readonly (string | number)[], Profile])[] {
  const { seccompProfile, appArmorProfile } = spec.securityContext ?? {};
  const isWindows = spec.os?.name === 'windows';
  return [
    [SECCOMP, ['securityContext', 'seccompProfile'], seccompProfile],
    ...containersOf(spec).flatMap(({ container, steps }) => {
      const { name = '', securityContext = {} } = container;
      const usual = PROFILE.test(copied[`${APP_ARMOR_OF}${name}`] ?? '') ? undefined : appArmorProfile;
      const appArmor = isWindows ? undefined : (securityContext.appArmorProfile ?? usual);
      const at = [...steps, 'securityContext'];
      return [
        [`${SECCOMP_OF}${name}`, [...at, 'seccompProfile'], securityContext.seccompProfile],
        [`${APP_ARMOR_OF}${name}`, [...at, 'appArmorProfile'], appArmor],
      ] as const;
    }),
  ];
}

/** Annotations with a corresponding profile. */
const PROFILE = /^(?:unconfined|runtime\/default|localhost\/.+)$/s;

function isSame(annotation: string, { type, localhostProfile }: NonNullable<Profile>): boolean {
  switch (type) {
    case 'Unconfined':
      return annotation === 'unconfined';
    case 'RuntimeDefault':
      return annotation === 'runtime/default' || annotation === 'docker/default';
    case 'Localhost':
      return localhostProfile !== undefined && annotation === `${LOCAL}${localhostProfile}`;
    default:
      return true;
  }
}
