import { configKeys } from '../../../src/checks/rules/config-keys';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, object, pod } from '../objects';
import { testRule } from '../rule-tester';

const WEB = { name: 'web', image: 'nginx:1.27.3' };
const SETTINGS = object('v1', 'ConfigMap', 'settings', {
  data: { MODE: 'fast', 'app.conf': '' },
  binaryData: { logo: '' },
});
const DB = object('v1', 'Secret', 'db', { stringData: { password: 'x' }, data: { token: 'eA==' } });
const TLS = object('v1', 'Secret', 'web-tls', { type: 'kubernetes.io/tls', data: { 'tls.crt': '', 'tls.key': '' } });

function reading(valueFrom: Fields): Fields {
  return deployment({ containers: [{ ...WEB, env: [{ name: 'MODE', valueFrom }] }] });
}

function mode(key: string, rest: Fields = {}): Fields {
  return reading({ configMapKeyRef: { name: 'settings', key, ...rest } });
}

function mounting(source: Fields, subPath?: string): Fields {
  const mount = { name: 'config', mountPath: '/etc/web', ...(subPath !== undefined && { subPath }) };
  return pod({ containers: [{ ...WEB, volumeMounts: [mount] }], volumes: [{ name: 'config', ...source }] });
}

function ingress(secretName: string, annotations: Fields = {}): Fields {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop', annotations },
    spec: { tls: [{ hosts: ['shop.example.com'], secretName }] },
  };
}

function annotated(object: Fields, annotations: Fields): Fields {
  return { ...object, metadata: { ...Object(object.metadata), annotations } };
}

const EMPTY_FOLDER = 'the container gets an empty directory instead of the file, or does not start';
const AT = 'spec.template.spec.containers[0].env[0].valueFrom';

testRule(configKeys, {
  accept: [
    { title: 'an existing key', given: [SETTINGS, mode('MODE')] },
    { title: 'a ConfigMap that may exist in the cluster', given: mode('MOED') },
    {
      title: 'a ConfigMap of another namespace',
      given: [{ ...SETTINGS, metadata: { name: 'settings' } }, mode('MOED')],
    },
    {
      title: 'two ConfigMaps with the same name, because either may be applied last',
      given: [SETTINGS, object('v1', 'ConfigMap', 'settings', { data: { LEVEL: '1' } }), mode('LEVEL'), mode('MODE')],
    },
    { title: 'an optional key', given: [SETTINGS, mode('MOED', { optional: true })] },
    {
      title: 'a key of a Secret, in data and in stringData',
      given: [
        DB,
        reading({ secretKeyRef: { name: 'db', key: 'password' } }),
        reading({ secretKeyRef: { name: 'db', key: 'token' } }),
      ],
    },
    {
      title: 'keys that the cluster adds',
      given: [
        object('v1', 'Secret', 'token', { type: 'kubernetes.io/service-account-token' }),
        reading({ secretKeyRef: { name: 'token', key: 'token' } }),
      ],
    },
    {
      title: 'keys of an empty raw object, which a controller may add',
      given: [object('v1', 'Secret', 'filled'), reading({ secretKeyRef: { name: 'filled', key: 'token' } })],
    },
    {
      title: 'keys that an annotation requests',
      given: [annotated(SETTINGS, { 'service.beta.openshift.io/inject-cabundle': 'true' }), mode('service-ca.crt')],
    },
    {
      title: 'keys of a Secret that a custom resource names',
      given: [
        DB,
        object('cert-manager.io/v1', 'Certificate', 'db', { spec: { secretName: 'db' } }),
        reading({ secretKeyRef: { name: 'db', key: 'tls.crt' } }),
      ],
    },
    {
      title: 'keys that a later tool replaces',
      given: [object('v1', 'ConfigMap', 'settings', { data: { '${KEY}': '' } }), mode('MOED')],
    },
    {
      title: 'files of bytes and of strings',
      given: [SETTINGS, mounting({ configMap: { name: 'settings', items: [{ key: 'logo', path: 'logo.png' }] } })],
    },
    { title: 'one file by subPath', given: [SETTINGS, mounting({ configMap: { name: 'settings' } }, './app.conf')] },
    {
      title: 'a folder of files by subPath',
      given: [
        SETTINGS,
        mounting({ configMap: { name: 'settings', items: [{ key: 'app.conf', path: 'conf.d/app.conf' }] } }, 'conf.d/'),
      ],
    },
    { title: 'a subPath of a volume that can hold anything', given: [SETTINGS, mounting({ emptyDir: {} }, 'app')] },
    { title: 'a certificate of an Ingress', given: [TLS, ingress('web-tls')] },
    { title: 'a certificate that may exist in the cluster', given: ingress('web-tls') },
    {
      title: 'a certificate that a controller creates',
      given: [DB, ingress('db', { 'cert-manager.io/cluster-issuer': 'letsencrypt' })],
    },
  ],
  reject: [
    {
      title: 'a variable from a missing key, and suggests the closest key',
      given: [SETTINGS, mode('MOED')],
      at: `${AT}.configMapKeyRef.key`,
      what: 'the ConfigMap "settings" has no key "MOED"',
      fix: "use an existing key: 'MODE'",
    },
    {
      title: 'a variable from a key of a Secret in a CronJob',
      given: [
        DB,
        cronJob({
          containers: [{ ...WEB, env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'db', key: 'user' } } }] }],
        }),
      ],
      at: 'spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key',
      what: 'the Secret "db" has no key "user"',
      fix: 'use an existing key: ',
    },
    {
      title: 'a variable from bytes',
      given: [SETTINGS, mode('logo')],
      at: `${AT}.configMapKeyRef.key`,
      what: 'the key "logo" of the ConfigMap "settings" is in binaryData, but variables are read from data only',
      fix: 'mount the ConfigMap',
    },
    {
      title: 'a file of a missing key',
      given: [SETTINGS, mounting({ configMap: { name: 'settings', items: [{ key: 'app.cfg', path: 'app.conf' }] } })],
      at: 'spec.volumes[0].configMap.items[0].key',
      what: 'the ConfigMap "settings" has no key "app.cfg"',
      fix: 'use an existing key: app.conf, MODE, logo',
    },
    {
      title: 'a file of a Secret with a key in another case',
      given: [DB, mounting({ secret: { secretName: 'db', items: [{ key: 'Password', path: 'a' }] } })],
      at: 'spec.volumes[0].secret.items[0].key',
      what: 'the Secret "db" has no key "Password"',
      fix: "'password'",
    },
    {
      title: 'a projected file of a missing key',
      given: [
        SETTINGS,
        DB,
        mounting({
          projected: {
            sources: [
              { configMap: { name: 'settings', items: [{ key: 'MODE', path: 'mode' }] } },
              { secret: { name: 'db', items: [{ key: 'passwort', path: 'password' }] } },
            ],
          },
        }),
      ],
      at: 'spec.volumes[0].projected.sources[1].secret.items[0].key',
      what: 'the Secret "db" has no key "passwort"',
    },
    {
      title: 'a subPath that is not a key',
      given: [SETTINGS, mounting({ configMap: { name: 'settings' } }, 'app.cfg')],
      at: 'spec.containers[0].volumeMounts[0].subPath',
      what: 'the ConfigMap "settings" gives the volume "config" no file "app.cfg"',
      fix: 'use an existing file: app.conf, MODE, logo',
      why: EMPTY_FOLDER,
    },
    {
      title: 'a subPath with the key of a file that has another path',
      given: [
        SETTINGS,
        mounting({ configMap: { name: 'settings', items: [{ key: 'app.conf', path: 'web.conf' }] } }, 'app.conf'),
      ],
      at: 'spec.containers[0].volumeMounts[0].subPath',
      what: 'the ConfigMap "settings" gives the volume "config" no file "app.conf"',
      fix: 'use an existing file: web.conf',
      why: EMPTY_FOLDER,
    },
    {
      title: 'a Secret of an Ingress without a certificate',
      given: [DB, ingress('db')],
      at: 'spec.tls[0].secretName',
      what: 'the Secret "db" has no key "tls.crt" and "tls.key"',
      fix: 'tls: { cert: …, key: … }',
      why: 'the Ingress controller finds no certificate, and serves one that no browser trusts',
    },
  ],
});
