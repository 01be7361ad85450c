import { testManifests } from './manifest-tester';
import { cronJob, deployment, pod, service, workload } from './objects';

const WEB = { name: 'web', image: 'nginx' };

testManifests(['container-names', 'container-images', 'field-type', 'enum-value', 'required-field'], {
  accept: [
    { title: 'a container with a name and an image', given: [pod(), deployment(), cronJob(), workload('DaemonSet')] },
    {
      title: 'init containers, sidecars and containers with distinct names',
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
  refuse: [
    {
      title: 'a pod without containers',
      given: pod({ containers: [] }),
      at: 'spec.containers',
      what: 'the pod has no container',
      fix: "image: 'nginx:1.27.3'",
    },
    {
      title: 'a container that is a string after one that is a map',
      given: deployment({ containers: [WEB, 'nginx:1.27.3'] }),
      at: 'spec.template.spec.containers[1]',
      what: 'an element of containers is the string "nginx:1.27.3"; it must be a map',
      fix: 'write a map: { name: ... }',
    },
    {
      title: 'an init container that is only a name',
      given: pod({ initContainers: ['web'] }),
      at: 'spec.initContainers[0]',
      what: 'an element of initContainers is the string "web"; it must be a map',
      fix: "write a map: { name: 'web' }",
    },
    {
      title: 'a container without a name',
      given: cronJob({ containers: [{ image: 'nginx' }] }),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].name',
      what: 'Container has no name',
    },
    {
      title: 'a name that is not a DNS label, and shows one that is',
      given: workload('StatefulSet', { containers: [{ ...WEB, name: 'Web_1' }] }),
      at: 'spec.template.spec.containers[0].name',
      what: 'the container name "Web_1" contains "W"; only a-z, 0-9 and "-" are allowed',
      fix: "give it a valid name: name: 'web-1'",
    },
    {
      title: 'a container with the name of an init container',
      given: deployment({ initContainers: [WEB] }),
      at: 'spec.template.spec.initContainers[0].name',
      what: 'two containers are named "web"',
      fix: "'web-2': { ... }",
    },
    {
      title: 'two containers with the same name after another',
      given: pod({ containers: [{ ...WEB, name: 'a' }, WEB, WEB] }),
      at: 'spec.containers[2].name',
      what: 'two containers are named "web"',
    },
    {
      title: 'an init container without an image',
      given: workload('DaemonSet', { initContainers: [{ name: 'init' }] }),
      at: 'spec.template.spec.initContainers[0].image',
      what: 'the container "init" has no image',
      fix: "image: 'nginx:1.27.3'",
    },
    {
      title: 'an image that is a number',
      given: deployment({ containers: [{ name: 'web', image: 1.27 }] }),
      at: 'spec.template.spec.containers[0].image',
      what: 'image is the number 1.27; it must be a string',
    },
  ],
});
