import { undefinedValues } from '../../../src/checks/rules/undefined-values';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, object, pod, service } from '../objects';
import { testRule } from '../rule-tester';

const WEB = { name: 'web', image: 'nginx:1.27.3' };

function ingress(host: string, tls: readonly string[] = []): Fields {
  return object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules: [{ host }], tls: [{ hosts: tls }] } });
}

testRule(undefinedValues, {
  accept: [
    { title: 'texts with all their values', given: [deployment(), service(), ingress('shop.example.com'), cronJob()] },
    {
      title: 'programs and documents, which can contain these words',
      given: object('v1', 'ConfigMap', 'a', { data: { 'a.js': 'if (x === undefined)\n  f("[object Object]");\n' } }),
    },
    {
      title: 'variables whose value is a reference, and empty ones',
      given: pod({ containers: [{ ...WEB, env: [{ name: 'A' }, { name: 'B', value: '' }] }] }),
    },
    {
      title: 'texts of custom kinds that contain these words',
      given: object('example.com/v1', 'Job', 'a', {
        spec: { rule: 'fails where the value is undefined', flag: 'null' },
      }),
    },
  ],
  reject: [
    {
      title: 'an image without its tag',
      given: deployment({ containers: [{ ...WEB, image: 'ghcr.io/acme/api:undefined' }] }),
      at: 'spec.template.spec.containers[0].image',
      what: 'the image is "ghcr.io/acme/api:undefined"',
      fix: 'find the variable that had no value',
    },
    {
      title: 'a URL without its host in a variable, and does not show it',
      given: pod({ containers: [{ ...WEB, env: [{ name: 'URL', value: 'http://undefined/' }] }] }),
      at: 'spec.containers[0].env[0].value',
      what: 'the variable "URL" has "undefined" in its value',
    },
    {
      title: 'an object in an argument',
      given: cronJob({ containers: [{ ...WEB, args: ['serve', '--port=[object Object]'] }] }),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].args[1]',
      what: 'an element of args contains "[object Object]"',
    },
    {
      title: 'NaN in a ConfigMap',
      given: object('v1', 'ConfigMap', 'a', { data: { PORT: 'NaN' } }),
      at: 'data.PORT',
      what: 'the value of "PORT" contains "NaN"',
    },
    {
      title: 'a missing password in a Secret',
      given: object('v1', 'Secret', 'a', { stringData: { url: 'postgres://shop:undefined@db' } }),
      at: 'stringData.url',
      what: 'the value of "url" contains "undefined"',
    },
    {
      title: 'a host of an Ingress',
      given: ingress('undefined.example.com'),
      at: 'spec.rules[0].host',
      what: 'the host is "undefined.example.com"',
    },
    {
      title: 'a host of a certificate',
      given: ingress('a.example.com', ['a.example.com', 'null']),
      at: 'spec.tls[0].hosts[1]',
      what: 'the host is "null"',
    },
    {
      title: 'the external name of a Service',
      given: service({ type: 'ExternalName', externalName: 'undefined' }),
      at: 'spec.externalName',
      what: 'the host is "undefined"',
    },
    {
      title: 'a host of a custom kind',
      given: object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'a', {
        spec: { hostnames: ['a.example.com', 'undefined'] },
      }),
      at: 'spec.hostnames[1]',
      what: 'the value of "hostnames" contains "undefined"',
    },
    {
      title: 'a name',
      given: object('v1', 'ServiceAccount', 'undefined-api'),
      at: 'metadata.name',
      what: 'the name is "undefined-api"',
    },
    {
      title: 'a label of pods',
      given: deployment({}, { labels: { version: 'undefined' } }),
      at: 'spec.template.metadata.labels.version',
      what: 'the value of "version" contains "undefined"',
    },
    {
      title: 'an annotation of pods',
      given: deployment({}, { annotations: { 'example.com/owner': 'undefined' } }),
      at: 'spec.template.metadata.annotations[example.com/owner]',
      what: 'the value of "example.com/owner" contains "undefined"',
    },
  ],
});
