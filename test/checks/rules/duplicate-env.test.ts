import { duplicateEnv } from '../../../src/checks/rules/duplicate-env';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, pod } from '../objects';
import { testRule } from '../rule-tester';

function container(name: string, ...variables: string[]): Fields {
  return { name, image: 'nginx:1.27.3', env: variables.map((variable) => ({ name: variable, value: 'x' })) };
}

testRule(duplicateEnv, {
  accept: [
    { title: 'variables of different names', given: pod({ containers: [container('web', 'A', 'B', 'a')] }) },
    { title: 'one variable in two containers', given: pod({ containers: [container('a', 'A'), container('b', 'A')] }) },
    { title: 'containers without variables', given: deployment() },
  ],
  reject: [
    {
      title: 'a variable that appears twice',
      given: deployment({ containers: [container('web', 'MODE', 'LEVEL', 'MODE')] }),
      at: 'spec.template.spec.containers[0].env[2].name',
      what: 'two variables are named "MODE"',
      fix: 'keep one of them',
    },
    {
      title: 'a variable of an init container',
      given: pod({ initContainers: [container('first', 'A', 'A')] }),
      at: 'spec.initContainers[0].env[1].name',
      what: 'two variables are named "A"',
    },
  ],
});
