import type { ServiceSpec } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { between } from '../grammars/numbers';
import { law } from '../law';

/** https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity */
export const serviceAffinity = [
  law({
    name: 'session-affinity',
    type: apiType<ServiceSpec>('core/v1.ServiceSpec'),
    why: 'the API server refuses the Service',
    fix: 'use at most one day: timeoutSeconds: 10800',
    check({ sessionAffinity, sessionAffinityConfig = {} }, place) {
      const { timeoutSeconds } = sessionAffinityConfig.clientIP ?? {};
      const fault =
        sessionAffinity === 'ClientIP' && timeoutSeconds !== undefined ? timeout(timeoutSeconds) : undefined;
      if (fault !== undefined) {
        place.refuse(['sessionAffinityConfig', 'clientIP', 'timeoutSeconds'], `timeoutSeconds ${fault}`);
      }
    },
  }),
];

const timeout = between(1, 86_400);
