import { noMissingServicePods } from '../../../src/checks/rules/no-missing-service-pods';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, object, pod, service, workload } from '../objects';
import { testRule } from '../rule-tester';

function inNamespace(namespace: string | null, given: Fields): Fields {
  return { ...given, metadata: { name: 'web', ...(namespace === null ? {} : { namespace }) } };
}

const WHAT = 'no pod of the namespace "shop" has the labels app=web';

testRule(noMissingServicePods, {
  accept: [
    { title: 'the pods of a Deployment', given: [service(), deployment()] },
    { title: 'the pods of a workload behind it', given: [service(), cronJob()] },
    { title: 'pods with more labels', given: [service(), pod({}, { labels: { app: 'web', tier: 'front' } })] },
    { title: 'no selector', given: service({ selector: {} }) },
    { title: 'an ExternalName Service', given: service({ type: 'ExternalName' }) },
    { title: 'pods whose namespace is chosen later', given: [service(), inNamespace(null, deployment())] },
    { title: 'a Service whose namespace is chosen later', given: [inNamespace(null, service()), deployment()] },
    {
      title: 'a label that a StatefulSet adds to each pod',
      given: [
        service({ selector: { app: 'web', 'statefulset.kubernetes.io/pod-name': 'web-0' } }),
        workload('StatefulSet'),
      ],
    },
    { title: 'only such a label', given: [service({ selector: { 'job-name': 'web' } }), cronJob()] },
    {
      title: 'any selector if there are custom resources',
      given: [service(), object('example.com/v1', 'Widget', 'w')],
    },
  ],
  reject: [
    { title: 'a Service alone', given: service(), at: 'spec.selector', what: WHAT, fix: '{ for: api }' },
    {
      title: 'other labels, and shows those of the closest workload',
      given: [
        service({ selector: { app: 'web', tier: 'front' } }),
        { ...deployment({}, { labels: { team: 'a' } }), metadata: { name: 'other', namespace: 'shop' } },
        {
          ...workload('DaemonSet', {}, { labels: { app: 'web', tier: 'back' } }),
          metadata: { name: 'near', namespace: 'shop' },
        },
        { ...deployment({}, { labels: { app: 'api', tier: 'back' } }), metadata: { name: 'far', namespace: 'shop' } },
      ],
      at: 'spec.selector',
      what: 'no pod of the namespace "shop" has the labels app=web, tier=front',
      fix: `select the pods of DaemonSet "near", by for: ... or by selector: { app: 'web' }`,
    },
    {
      title: 'pods of another namespace, and shows that namespace',
      given: [service(), inNamespace('blog', deployment())],
      at: 'spec.selector',
      what: WHAT,
      fix: "namespace: 'blog'",
    },
    {
      title: 'labels that no pod has together',
      given: [
        service({ selector: { app: 'web', tier: 'back' } }),
        pod(),
        pod({}, { name: 'b', labels: { app: 'api', tier: 'back' } }),
      ],
      at: 'spec.selector',
      what: 'no pod of the namespace "shop" has the labels app=web, tier=back',
    },
    {
      title: 'labels of no pod, if no namespace is set',
      given: [inNamespace(null, service({ selector: { app: 'api' } })), deployment()],
      at: 'spec.selector',
      what: 'no pod has the labels app=api',
    },
  ],
});
