import { isFields } from '../../manifests/field';
import { mapAt } from '../../manifests/reach';
import { rule } from '../rule';
import { SERVICE } from '../services';

/** How long clients of a Service stay with one pod, which is dropped where they do not stay at all. */
export const sessionAffinity = rule({
  name: 'session-affinity',
  severity: 'warning',
  why: 'the API server drops sessionAffinityConfig silently, so clients go to any pod',
  fix: "leave it out, or sessionAffinity: 'ClientIP'",
  kinds: [SERVICE],

  check({ manifest }) {
    const { sessionAffinityConfig, sessionAffinity = '' } = mapAt(manifest, 'spec');
    const isDropped = isFields(sessionAffinityConfig) && (sessionAffinity === '' || sessionAffinity === 'None');
    const what = 'sessionAffinityConfig is set together with sessionAffinity "None"';
    return isDropped ? [{ at: 'spec.sessionAffinityConfig', what }] : [];
  },
});
