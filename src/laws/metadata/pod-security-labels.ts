import { quote } from '../../manifests/literal';
import { namespace } from '../api-types';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces */
export const podSecurityLabels = [
  law({
    name: 'pod-security',
    type: namespace,
    why: 'Pod Security, which every API server has on, refuses the Namespace',
    fix: "name a level: 'pod-security.kubernetes.io/enforce': 'restricted'",
    check({ metadata = {} }, place) {
      for (const mode of MODES) {
        const level = metadata.labels?.[mode];
        const version = metadata.labels?.[`${mode}-version`];
        if (level !== undefined && !LEVELS.has(level)) {
          const what = `the label ${mode} is ${quote(level)}; it must be one of ${[...LEVELS].map(quote).join(', ')}`;
          place.refuse(['metadata', 'labels', mode], what);
        }
        if (version !== undefined && !VERSION.test(version)) {
          const what = `the label ${mode}-version is ${quote(version)}, which is not "latest" or a version such as "v1.36"`;
          place.refuse(['metadata', 'labels', `${mode}-version`], what, "write 'latest', or a version such as 'v1.36'");
        }
      }
    },
  }),
];

const MODES = ['enforce', 'audit', 'warn'].map((mode) => `pod-security.kubernetes.io/${mode}`);
const LEVELS: ReadonlySet<string> = new Set(['privileged', 'baseline', 'restricted']);
const VERSION = /^(?:latest|v1\.(?:0|[1-9]\d*))$/;
