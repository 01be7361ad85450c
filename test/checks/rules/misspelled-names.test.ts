import { misspelledNames } from '../../../src/checks/rules/misspelled-names';
import { check } from '../../../src/checks/run';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, pod, workload } from '../objects';
import { rendering, typed } from '../rendering';
import { testRule } from '../rule-tester';

const WEB = { name: 'web', image: 'nginx:1.27.3' };
const SETTINGS = object('v1', 'ConfigMap', 'settings');
const DATABASE = object('v1', 'Secret', 'database');

function reading(name: string, rest: Fields = {}): Fields {
  return deployment({ containers: [{ ...WEB, envFrom: [{ configMapRef: { name, ...rest } }] }] });
}

function ingress(service: string): Fields {
  const paths = [{ path: '/', pathType: 'Prefix', backend: { service: { name: service, port: { number: 80 } } } }];
  return object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules: [{ http: { paths } }] } });
}

function binding(role: string, subject: string): Fields {
  return object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'web', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: role },
    subjects: [{ kind: 'ServiceAccount', name: subject, namespace: 'shop' }],
  });
}

testRule(misspelledNames, {
  accept: [
    { title: 'names that exist', given: [SETTINGS, reading('settings')] },
    { title: 'names of objects that may exist in the cluster', given: [SETTINGS, reading('common')] },
    { title: 'names of another kind', given: [DATABASE, reading('databases')] },
    {
      title: 'names in another namespace',
      given: [{ ...SETTINGS, metadata: { name: 'settings' } }, reading('setings')],
    },
    { title: 'optional objects', given: [SETTINGS, reading('setings', { optional: true })] },
    {
      title: 'names that differ only in a number',
      given: [object('v1', 'ConfigMap', 'settings-1'), reading('settings-2')],
    },
  ],
  reject: [
    {
      title: 'a ConfigMap with one wrong letter',
      given: [SETTINGS, reading('setings')],
      at: 'spec.template.spec.containers[0].envFrom[0].configMapRef.name',
      what: 'there is no ConfigMap "setings", but "settings"',
      fix: "use the existing one: 'settings'",
    },
    {
      title: 'a Secret of a variable',
      given: [
        DATABASE,
        pod({
          containers: [{ ...WEB, env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'datebase', key: 'a' } } }] }],
        }),
      ],
      at: 'spec.containers[0].env[0].valueFrom.secretKeyRef.name',
      what: 'there is no Secret "datebase", but "database"',
    },
    {
      title: 'a claim of a volume',
      given: [
        object('v1', 'PersistentVolumeClaim', 'uploads'),
        pod({ volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'upload' } }] }),
      ],
      at: 'spec.volumes[0].persistentVolumeClaim.claimName',
      what: 'there is no PersistentVolumeClaim "upload", but "uploads"',
    },
    {
      title: 'a projected Secret',
      given: [DATABASE, pod({ volumes: [{ name: 'a', projected: { sources: [{ secret: { name: 'databse' } }] } }] })],
      at: 'spec.volumes[0].projected.sources[0].secret.name',
      what: 'there is no Secret "databse", but "database"',
    },
    {
      title: 'an account of pods',
      given: [object('v1', 'ServiceAccount', 'reader'), pod({ serviceAccountName: 'raeder' })],
      at: 'spec.serviceAccountName',
      what: 'there is no ServiceAccount "raeder", but "reader"',
    },
    {
      title: 'the Service of a StatefulSet',
      given: [
        object('v1', 'Service', 'database'),
        { ...workload('StatefulSet'), spec: { serviceName: 'databases', template: {} } },
      ],
      at: 'spec.serviceName',
      what: 'there is no Service "databases", but "database"',
    },
    {
      title: 'a Service of an Ingress',
      given: [object('v1', 'Service', 'frontend'), ingress('fronted')],
      at: 'spec.rules[0].http.paths[0].backend.service.name',
      what: 'there is no Service "fronted", but "frontend"',
    },
    {
      title: 'a role of a binding',
      given: [
        object('rbac.authorization.k8s.io/v1', 'Role', 'reader'),
        object('v1', 'ServiceAccount', 'web'),
        binding('readers', 'web'),
      ],
      at: 'roleRef.name',
      what: 'there is no Role "readers", but "reader"',
    },
    {
      title: 'an account of a binding',
      given: [object('v1', 'ServiceAccount', 'backups'), binding('elsewhere', 'backup')],
      at: 'subjects[0].name',
      what: 'there is no ServiceAccount "backup", but "backups"',
    },
  ],
});

test('a misspelled target of an autoscaler is reported by this rule in files, and as missing in a program', () => {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'frontedn' };
  const given = rendering([
    object('apps/v1', 'Deployment', 'frontend'),
    object('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', { spec: { scaleTargetRef } }),
  ]);
  expect(check(given, [misspelledNames])).toMatchObject([
    { what: 'there is no Deployment "frontedn", but "frontend"', where: { field: 'spec.scaleTargetRef.name' } },
  ]);
  expect(check(typed(given), [misspelledNames])).toEqual([]);
});
