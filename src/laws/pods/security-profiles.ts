import type { AppArmorProfile, SeccompProfile } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { descendingPathFault } from '../grammars/paths';
import { law } from '../law';
import type { Place } from '../place';
import { WHY } from './why';

const NAME = 'security-contexts';
const FIX =
  "use the profile of the runtime, { type: 'RuntimeDefault' }, or one on the node: { type: 'Localhost', localhostProfile: 'profiles/web.json' }";

/** https://kubernetes.io/docs/tutorials/security/seccomp/ */
export const securityProfiles = [
  law({
    name: NAME,
    type: apiType<SeccompProfile>('core/v1.SeccompProfile'),
    why: WHY,
    fix: FIX,
    check(profile, place) {
      if (checkType(profile, place)) {
        const { localhostProfile = '' } = profile;
        const fault = descendingPathFault(localhostProfile);
        if (fault !== undefined) {
          place.refuse(['localhostProfile'], `localhostProfile is ${quote(localhostProfile)}, which ${fault}`);
        }
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<AppArmorProfile>('core/v1.AppArmorProfile'),
    why: WHY,
    fix: FIX,
    check(profile, place) {
      if (checkType(profile, place)) {
        const { localhostProfile = '' } = profile;
        const length = Buffer.byteLength(localhostProfile);
        if (BLANK.test(localhostProfile) || localhostProfile === '') {
          const fault = localhostProfile === '' ? 'is empty' : 'begins or ends with whitespace';
          place.refuse(['localhostProfile'], `localhostProfile is ${quote(localhostProfile)}, which ${fault}`);
        }
        if (length > 4095) {
          place.refuse(['localhostProfile'], `localhostProfile is ${length} bytes long; the limit is 4095`);
        }
      }
    },
  }),
];

const BLANK =
  /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

/** Reports a profile with a missing or unexpected name: only a profile on the node has one. */
function checkType({ type, localhostProfile }: Given<SeccompProfile | AppArmorProfile>, place: Place): boolean {
  if (type === ('' as string)) {
    place.refuse(['type'], 'type is empty');
  }
  if (type === 'Localhost') {
    if (localhostProfile === undefined) {
      place.refuse(['localhostProfile'], 'type is "Localhost", but there is no localhostProfile');
    }
    return localhostProfile !== undefined;
  }
  if (localhostProfile !== undefined) {
    place.refuse(['localhostProfile'], `there is a localhostProfile, but type is ${quote(type ?? '')}`);
  }
  return false;
}
