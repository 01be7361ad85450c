import { serviceAffinity } from '../../../src/laws/networking/service-affinity';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function service(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', annotations }, spec };
}

testLaws(serviceAffinity, {
  accept: [
    {
      title: 'a day',
      given: service({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } } }),
    },
    { title: 'no timeout, which defaults to three hours', given: service({ sessionAffinity: 'ClientIP' }) },
    {
      title: 'any timeout without affinity, which the server drops',
      given: service({ sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }),
    },
  ],
  refuse: [
    {
      title: 'a timeout of 0',
      given: service({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }),
      at: 'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
      what: 'timeoutSeconds is 0; it must be from 1 to 86400',
    },
  ],
});
