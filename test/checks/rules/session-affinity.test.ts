import { sessionAffinity } from '../../../src/checks/rules/session-affinity';
import { service } from '../objects';
import { testRule } from '../rule-tester';

const sessionAffinityConfig = { clientIP: { timeoutSeconds: 600 } };

testRule(sessionAffinity, {
  accept: [
    {
      title: 'a timeout with session affinity',
      given: service({ sessionAffinity: 'ClientIP', sessionAffinityConfig }),
    },
    { title: 'no timeout', given: [service(), service({ sessionAffinity: 'None', sessionAffinityConfig: null })] },
  ],
  reject: [
    {
      title: 'a timeout without session affinity',
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
