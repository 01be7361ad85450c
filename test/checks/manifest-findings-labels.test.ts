import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, object, pod, service, workload } from './objects';

function config(metadata: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', ...metadata } };
}

const CHARACTERS = 'only letters, digits, "-", "_" and "." are allowed';

testManifests(['object-labels', 'object-annotations', 'label-selectors', 'node-affinity', 'field-type', 'enum-value'], {
  accept: [
    { title: 'no labels', given: config({}) },
    { title: 'labels and annotations that are null', given: config({ labels: null, annotations: null }) },
    {
      title: 'keys with a prefix and empty values',
      given: config({ labels: { 'example.com/My_App.1': '', app: 'V-1_0.b' } }),
    },
    {
      title: 'annotations of any text',
      given: config({ annotations: { 'example.com/note': 'a\nb: {}', 'Example.COM/x': '' } }),
    },
    { title: 'annotations of 256 KiB', given: config({ annotations: { note: 'x'.repeat(256 * 1024 - 4) } }) },
    { title: 'a node selector of strings', given: deployment({ nodeSelector: { 'kubernetes.io/os': 'linux' } }) },
    {
      title: 'custom resources that have fields with the names of selectors',
      given: object('example.com/v1', 'Widget', 'w', { spec: { selector: { 'any key': 1 } } }),
    },
  ],
  refuse: [
    {
      title: 'a blank in a value',
      given: config({ labels: { app: 'my app' } }),
      at: 'metadata.labels.app',
      what: `the value "my app" of the label "app" contains " "; ${CHARACTERS}`,
      fix: "app: 'my-app'",
    },
    {
      title: 'a value of 64 characters',
      given: config({ labels: { app: 'a'.repeat(64) } }),
      at: 'metadata.labels.app',
      what: `the value "${'a'.repeat(64)}" of the label "app" is 64 characters long; the limit is 63`,
      fix: `app: '${'a'.repeat(63)}'`,
    },
    {
      title: 'a number',
      given: config({ labels: { version: 2 } }),
      at: 'metadata.labels.version',
      what: 'version is the number 2; it must be a string',
      fix: "version: '2'",
    },
    {
      title: 'a key with two slashes',
      given: config({ labels: { 'a/b/c': '1' } }),
      at: 'metadata.labels[a/b/c]',
      what: `the label key "a/b/c" has a part after "/" that contains "/"; ${CHARACTERS}`,
      fix: "'a/b-c': '1'",
    },
    {
      title: 'a capital in the prefix of a label',
      given: config({ labels: { 'Example.com/a': '1' } }),
      at: 'metadata.labels[Example.com/a]',
      what: 'the label key "Example.com/a" has a part before "/" that contains "E"; only a-z, 0-9, "-" and "." are allowed',
      fix: "'example.com/a': '1'",
    },
    {
      title: 'labels that are a list',
      given: config({ labels: ['app'] }),
      at: 'metadata.labels',
      what: 'labels is a list; it must be a map',
    },
    {
      title: 'an annotation that is true',
      given: config({ annotations: { 'example.com/on': true } }),
      at: 'metadata.annotations[example.com/on]',
      what: 'example.com/on is true; it must be a string',
      fix: "'example.com/on': 'true'",
    },
    {
      title: 'a key of an annotation that begins with a slash',
      given: config({ annotations: { '/note': 'x' } }),
      at: 'metadata.annotations[/note]',
      what: 'the annotation key "/note" has a part before "/" that is empty',
    },
    {
      title: 'annotations of more than 256 KiB',
      given: config({ annotations: { note: 'ü'.repeat(128 * 1024) } }),
      at: 'metadata.annotations',
      what: 'the annotations take 262148 bytes; the limit is 262144',
    },
    {
      title: 'labels of the pods of a CronJob',
      given: {
        ...cronJob(),
        spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: 'a b' } } } } } },
      },
      at: 'spec.jobTemplate.spec.template.metadata.labels.app',
      what: `the value "a b" of the label "app" contains " "; ${CHARACTERS}`,
    },
    {
      title: 'labels of a Pod once',
      given: pod({}, { labels: { app: 7 } }),
      at: 'metadata.labels.app',
      what: 'app is the number 7; it must be a string',
    },
    {
      title: 'annotations of the pods of a DaemonSet',
      given: workload('DaemonSet', {}, { annotations: { port: 9090 } }),
      at: 'spec.template.metadata.annotations.port',
      what: 'port is the number 9090; it must be a string',
      fix: "port: '9090'",
    },
    {
      title: 'a node selector that is true',
      given: deployment({ nodeSelector: { gpu: true } }),
      at: 'spec.template.spec.nodeSelector.gpu',
      what: 'gpu is true; it must be a string',
      fix: "gpu: 'true'",
    },
    {
      title: 'the selector of a Service',
      given: service({ selector: { app: 1 } }),
      at: 'spec.selector.app',
      what: 'app is the number 1; it must be a string',
    },
    {
      title: 'a selector deep in a NetworkPolicy',
      given: object('networking.k8s.io/v1', 'NetworkPolicy', 'web', {
        spec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: '-' } } }] }] },
      }),
      at: 'spec.ingress[0].from[0].podSelector.matchLabels.app',
      what: 'the value "-" of the label "app" does not begin and end with a letter or digit',
    },
    {
      title: 'an expression of a spread constraint',
      given: deployment({
        topologySpreadConstraints: [{ labelSelector: { matchExpressions: [{ key: 'a b', operator: 'Exists' }] } }],
      }),
      at: 'spec.template.spec.topologySpreadConstraints[0].labelSelector.matchExpressions[0].key',
      what: `the label key "a b" contains " "; ${CHARACTERS}`,
      fix: "key: 'a-b'",
    },
    {
      title: 'a value of an expression of an affinity',
      given: deployment({
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                podAffinityTerm: {
                  labelSelector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['web', 1] }] },
                },
              },
            ],
          },
        },
      }),
      at: 'spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector.matchExpressions[0].values[1]',
      what: 'an element of values is the number 1; it must be a string',
      fix: "put it in quotes: '1'",
    },
  ],
});
