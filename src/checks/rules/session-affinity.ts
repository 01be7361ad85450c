import { isFields } from '../../manifests/field';
import { mapAt } from '../../manifests/read-fields';
import { rule } from '../rule';
import { SERVICE } from '../services';

/** Services with `sessionAffinityConfig`, but without `sessionAffinity`: the API server drops the timeout. */
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
