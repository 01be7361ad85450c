import { sessionAffinity } from '../../../src/checks/rules/session-affinity';
import { service } from '../objects';
import { testRule } from '../rule-tester';

const sessionAffinityConfig = { clientIP: { timeoutSeconds: 600 } };

testRule(sessionAffinity, {
  accept: [
    { title: 'a time for clients that stay', given: service({ sessionAffinity: 'ClientIP', sessionAffinityConfig }) },
    { title: 'no time', given: [service(), service({ sessionAffinity: 'None', sessionAffinityConfig: null })] },
  ],
  reject: [
    {
      title: 'a time for clients that do not stay',
      given: service({ sessionAffinityConfig }),
      at: 'spec.sessionAffinityConfig',
      what: 'sessionAffinityConfig is set together with sessionAffinity "None"',
      fix: "sessionAffinity: 'ClientIP'",
    },
    {
      title: 'a timeout with None',
      given: service({ sessionAffinity: 'None', sessionAffinityConfig }),
      at: 'spec.sessionAffinityConfig',
      what: 'sessionAffinityConfig is set together with sessionAffinity "None"',
    },
  ],
});
