import { runtimeClasses } from '../../../src/laws/workloads/runtime-classes';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function runtime(fields: Fields): Fields {
  return {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name: 'gvisor' },
    handler: 'runsc',
    ...fields,
  };
}

testLaws(runtimeClasses, {
  accept: [
    { title: 'a handler', given: runtime({ overhead: { podFixed: { memory: '64Mi' } } }) },
    {
      title: 'nodes',
      given: runtime({ scheduling: { nodeSelector: { a: 'b' }, tolerations: [{ operator: 'Exists' }] } }),
    },
  ],
  refuse: [
    {
      title: 'an invalid handler',
      given: runtime({ handler: 'run.sc' }),
      at: 'handler',
      what: 'handler is "run.sc", which contains "."; only a-z, 0-9 and "-" are allowed',
    },
    {
      title: 'a toleration twice',
      given: runtime({ scheduling: { tolerations: [{ key: 'a' }, { key: 'a', tolerationSeconds: 3 }] } }),
      at: 'scheduling.tolerations[1]',
      what: 'a toleration appears twice',
    },
  ],
});
