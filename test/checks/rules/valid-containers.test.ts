import { validContainers } from '../../../src/checks/rules/valid-containers';
import { cronJob, deployment, object, pod, service, workload } from '../objects';
import { testRule } from '../rule-tester';

const WEB = { name: 'web', image: 'nginx' };

testRule(validContainers, {
  accept: [
    { title: 'a container with a name and an image', given: [pod(), deployment(), cronJob(), workload('DaemonSet')] },
    {
      title: 'init containers, sidecars and containers with names of their own',
      given: pod({
        initContainers: [
          { ...WEB, name: 'init' },
          { ...WEB, name: 'proxy', restartPolicy: 'Always' },
        ],
      }),
    },
    { title: 'the same names in two pods', given: [pod(), deployment()] },
    { title: 'objects without pods', given: service() },
  ],
  reject: [
    {
      title: 'a pod without containers',
      given: pod({ containers: [] }),
      at: 'spec.containers',
      what: 'the pod has no container',
      fix: "image: 'nginx:1.27.3'",
    },
    {
      title: 'a container that is a text behind one that is a map',
      given: deployment({ containers: [WEB, 'nginx:1.27.3'] }),
      at: 'spec.template.spec.containers[1]',
      what: 'the container is the text "nginx:1.27.3", not a map',
      fix: "{ name: 'web', image: 'nginx:1.27.3' }",
    },
    {
      title: 'an init container that is only its name',
      given: pod({ initContainers: ['web'] }),
      at: 'spec.initContainers[0]',
      what: 'the container is the text "web", not a map',
      fix: "{ name: 'web', image: 'nginx:1.27.3' }",
    },
    {
      title: 'a Job without a template',
      given: object('batch/v1', 'Job', 'migrate'),
      at: 'spec.template.spec.containers',
      what: 'the pod has no container',
    },
    {
      title: 'a container without a name',
      given: cronJob({ containers: [{ image: 'nginx' }] }),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].name',
      what: 'the container has no name',
    },
    {
      title: 'a name that is no DNS label and shows one that is',
      given: workload('StatefulSet', { containers: [{ ...WEB, name: 'Web_1' }] }),
      at: 'spec.template.spec.containers[0].name',
      what: 'the container name "Web_1" has "W" in it, where only a-z, 0-9 and "-" may be',
      fix: "'web-1': { ... }",
    },
    {
      title: 'a container with the name of an init container',
      given: deployment({ initContainers: [WEB] }),
      at: 'spec.template.spec.containers[0].name',
      what: 'the container name "web" is that of spec.template.spec.initContainers[0] too',
      fix: "'web-2': { ... }",
    },
    {
      title: 'two containers of one name behind another',
      given: pod({ containers: [{ ...WEB, name: 'a' }, WEB, WEB] }),
      at: 'spec.containers[2].name',
      what: 'the container name "web" is that of spec.containers[1] too',
    },
    {
      title: 'an init container without an image',
      given: workload('DaemonSet', { initContainers: [{ name: 'init' }] }),
      at: 'spec.template.spec.initContainers[0].image',
      what: 'the container "init" has no image',
      fix: "image: 'nginx:1.27.3'",
    },
    {
      title: 'an image of blanks',
      given: deployment({ containers: [{ name: 'web', image: '  ' }] }),
      at: 'spec.template.spec.containers[0].image',
      what: 'the container "web" has the text "  " for an image',
    },
    {
      title: 'an image with a blank behind it',
      given: deployment({ containers: [{ name: 'web', image: 'nginx:1.27.3 ' }] }),
      at: 'spec.template.spec.containers[0].image',
      what: 'the image "nginx:1.27.3 " of the container "web" begins or ends with a blank',
      fix: "image: 'nginx:1.27.3'",
    },
    {
      title: 'an image that is a number',
      given: deployment({ containers: [{ name: 'web', image: 1.27 }] }),
      at: 'spec.template.spec.containers[0].image',
      what: 'the container "web" has the number 1.27 for an image',
    },
  ],
});
