import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, pod, service, workload } from './objects';

const WEB = { name: 'web', image: 'nginx' };

function mounting(...names: string[]): Fields {
  return { ...WEB, volumeMounts: names.map((name) => ({ name, mountPath: `/${name}` })) };
}

function withTemplates(spec: Fields, ...names: string[]): Fields {
  const statefulSet = workload('StatefulSet', spec);
  const volumeClaimTemplates = names.map((name) => ({ metadata: { name } }));
  return { ...statefulSet, spec: { ...Object(statefulSet.spec), volumeClaimTemplates } };
}

testManifests(['volume-mounts', 'field-type', 'enum-value'], {
  accept: [
    { title: 'pods without mounts', given: [pod(), deployment(), service()] },
    {
      title: 'mounts of volumes in all containers',
      given: cronJob({
        initContainers: [mounting('work')],
        containers: [mounting('work', 'config')],
        volumes: [
          { name: 'work', emptyDir: {} },
          { name: 'config', configMap: { name: 'config' } },
        ],
      }),
    },
    { title: 'a claim template of a StatefulSet', given: withTemplates({ containers: [mounting('data')] }, 'data') },
    {
      title: 'a device of a volume',
      given: pod({
        containers: [{ ...WEB, volumeDevices: [{ name: 'block', devicePath: '/dev/xvda' }] }],
        volumes: [{ name: 'block', persistentVolumeClaim: { claimName: 'block' } }],
      }),
    },
  ],
  refuse: [
    {
      title: 'a mount in a pod without volumes',
      given: deployment({ containers: [mounting('data')] }),
      at: 'spec.template.spec.containers[0].volumeMounts[0].name',
      what: 'the container "web" mounts the volume "data", but the pod has no volumes',
      fix: "mounts: { '/data': Volume.emptyDir() }",
    },
    {
      title: 'a mount of an init container in a DaemonSet, and lists the existing volumes',
      given: workload('DaemonSet', {
        initContainers: [mounting('work', 'dat')],
        volumes: [{ name: 'work' }, { name: 'data' }],
      }),
      at: 'spec.template.spec.initContainers[0].volumeMounts[1].name',
      what: 'the container "web" mounts the volume "dat", but the pod has only work, data',
      fix: 'volumes: { dat: Volume.emptyDir() }',
    },
    {
      title: 'a mount of another claim template',
      given: withTemplates({ containers: [mounting('logs')] }, 'data'),
      at: 'spec.template.spec.containers[0].volumeMounts[0].name',
      what: 'the container "web" mounts the volume "logs", but the pod has only data',
    },
    {
      title: 'a device without a volume',
      given: pod({ containers: [{ ...WEB, volumeDevices: [{ name: 'block', devicePath: '/dev/xvda' }] }] }),
      at: 'spec.containers[0].volumeDevices[0].name',
      what: 'the pod has no volume "block"',
      fix: "volumes: { block: { persistentVolumeClaim: { claimName: 'block' } } }",
    },
    {
      title: 'claim templates of anything but a StatefulSet',
      given: { ...withTemplates({ containers: [mounting('data')] }, 'data'), kind: 'Deployment' },
      at: 'spec.template.spec.containers[0].volumeMounts[0].name',
      what: 'the container "web" mounts the volume "data", but the pod has no volumes',
    },
  ],
});
