import { compare } from '../../../src/changes/compare';
import { refusals } from '../../../src/changes/refused/index';
import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';

function object(apiVersion: string, kind: string, fields: Fields, metadata: Fields = {}): Manifest {
  return { apiVersion, kind, metadata: { ...metadata, name: 'api' }, ...fields };
}

/** The refusals of an update, as `rule field`. */
function refused(before: Manifest, after: Manifest, version?: KubernetesVersion): readonly string[] {
  return refusals(before, after, version && { target: { version } }).map(({ law, at }) => `${law} ${at}`);
}

const POD: Fields = { containers: [{ name: 'api', image: 'api:1' }] };

function pod(spec: Fields = {}, metadata: Fields = {}): Manifest {
  return object('v1', 'Pod', { spec: { ...POD, ...spec } }, metadata);
}

function job(spec: Fields = {}, pods: Fields = {}): Manifest {
  return object('batch/v1', 'Job', {
    spec: { ...spec, template: { spec: { ...POD, restartPolicy: 'Never', ...pods } } },
  });
}

function statefulSet(spec: Fields): Manifest {
  const template = { metadata: { labels: { app: 'api' } }, spec: POD };
  return object('apps/v1', 'StatefulSet', { spec: { selector: { matchLabels: { app: 'api' } }, template, ...spec } });
}

function claim(spec: Fields, status: Fields = {}): Manifest {
  const asked = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };
  return object('v1', 'PersistentVolumeClaim', { spec: { ...asked, ...spec }, status });
}

function volume(spec: Fields): Manifest {
  const local = { local: { path: '/mnt/a' }, accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' } };
  return object('v1', 'PersistentVolume', { spec: { ...local, ...spec } });
}

function affinity(key: string): Fields {
  const matchExpressions = [{ key, operator: 'In', values: ['a'] }];
  return { nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions }] } } };
}

function service(spec: Fields): Manifest {
  return object('v1', 'Service', { spec: { ports: [{ port: 80 }], selector: { app: 'api' }, ...spec } });
}

describe('an update that the API server refuses', () => {
  test('changes the selector of a workload in any form, but does not only set a default', () => {
    const deployment = (selector: Fields, spec: Fields = {}) =>
      object('apps/v1', 'Deployment', {
        spec: { selector, template: { metadata: { labels: { app: 'api', tier: 'web' } }, spec: POD }, ...spec },
      });
    const before = deployment({ matchLabels: { app: 'api' } });
    expect(refused(before, deployment({ matchLabels: { app: 'api', tier: 'web' } }))).toEqual([
      'immutable-field spec.selector.matchLabels.tier',
    ]);
    expect(refused(before, deployment({ matchLabels: { app: 'api' } }, { replicas: 1 }))).toEqual([]);
  });

  test('is reported in a comparison, with the merge key of a list element', () => {
    const after = pod({ containers: [{ name: 'api', image: 'api:1', env: [{ name: 'A', value: 'b' }] }] });
    const before = pod({ containers: [{ name: 'api', image: 'api:1', env: [{ name: 'A', value: 'a' }] }] });
    const [change] = compare(rendering(before), rendering(after)).changes;
    expect(change?.consequences[0]).toMatchObject({
      kind: 'refused',
      rule: 'immutable-pod',
      field: 'spec.containers[name=api].env[name=A].value',
      what: 'spec.containers[0].env[0].value changes from "a" to "b"',
    });
  });

  test('changes most fields of a pod, but not its image, a shorter deadline or more tolerations', () => {
    const toleration = { key: 'spot', operator: 'Exists' };
    expect(refused(pod(), pod({ containers: [{ name: 'api', image: 'api:latest' }] }))).toEqual([]);
    expect(refused(pod(), pod({ hostNetwork: true }))).toEqual(['immutable-pod spec.hostNetwork']);
    expect(refused(pod(), pod({ containers: [] }))).toContain('immutable-pod spec.containers');
    expect(refused(pod({ activeDeadlineSeconds: 9 }), pod({ activeDeadlineSeconds: 8 }))).toEqual([]);
    expect(refused(pod({ activeDeadlineSeconds: 9 }), pod())).toEqual(['immutable-pod spec.activeDeadlineSeconds']);
    expect(refused(pod(), pod({ tolerations: [toleration] }))).toEqual([]);
    expect(refused(pod({ tolerations: [toleration] }), pod())).toEqual(['immutable-pod spec.tolerations']);
    expect(refused(pod({}, { annotations: { 'example.com/a': '1' } }), pod())).toEqual([]);
  });

  test('changes fewer fields of a gated pod, whose node selection can become narrower', () => {
    const gated = (spec: Fields) => pod({ schedulingGates: [{ name: 'example.com/wait' }], ...spec });
    expect(refused(gated({}), gated({ nodeSelector: { a: '1' } }))).toEqual([]);
    expect(refused(gated({ nodeSelector: { a: '1' } }), gated({}))).toEqual(['immutable-pod spec.nodeSelector']);
    expect(refused(gated({}), pod())).toEqual([]);
    expect(refused(pod(), gated({}))).toEqual(['immutable-pod spec.schedulingGates']);
    expect(refused(pod(), pod({ nodeSelector: { a: '1' } }))).toEqual(['immutable-pod spec.nodeSelector']);
  });

  test('changes the template of a Job, but not node selection while it is suspended, or resources since 1.36', () => {
    const [before, sized] = [undefined, { limits: { cpu: '1' } }].map((resources) => ({
      containers: [{ name: 'api', image: 'api:1', ...(resources && { resources }) }],
    }));
    const suspend = { suspend: true };
    expect(refused(job(), job({}, { nodeSelector: { a: '1' } }))).toEqual([
      'immutable-job spec.template.spec.nodeSelector',
    ]);
    expect(refused(job(suspend), job(suspend, { nodeSelector: { a: '1' } }))).toEqual([]);
    expect(refused(job(suspend, before), job({ suspend: false }, sized))).toEqual([]);
    expect(refused(job(suspend, before), job(suspend, sized), '1.35')).toEqual([
      'immutable-job spec.template.spec.containers[0].resources',
    ]);
    expect(refused(job({ parallelism: 1 }), job({ parallelism: 2 }))).toEqual([]);
  });

  test('changes completions, but not those of an indexed Job together with parallelism', () => {
    const counted = (count: number, mode: string, parallelism = count) =>
      job({ completions: count, parallelism, completionMode: mode });
    expect(refused(counted(2, 'Indexed'), counted(3, 'Indexed'))).toEqual([]);
    expect(refused(counted(2, 'Indexed'), counted(3, 'Indexed', 2))).toEqual(['immutable-job spec.completions']);
    expect(refused(counted(2, 'NonIndexed'), counted(3, 'NonIndexed'))).toEqual(['immutable-job spec.completions']);
  });

  test('changes the names of the pods and claims of a StatefulSet, or until 1.32 its history', () => {
    expect(refused(statefulSet({ serviceName: 'a' }), statefulSet({ serviceName: 'b' }))).toEqual([
      'immutable-stateful-set spec.serviceName',
    ]);
    const template = (storage: string) => ({
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage } } } }],
    });
    expect(refused(statefulSet(template('1Gi')), statefulSet(template('1024Mi')))).toEqual([]);
    expect(refused(statefulSet(template('1Gi')), statefulSet(template('2Gi')))).toEqual([
      'immutable-stateful-set spec.volumeClaimTemplates[0].spec.resources.requests.storage',
    ]);
    expect(refused(statefulSet({}), statefulSet({ revisionHistoryLimit: 2 }))).toEqual([]);
    expect(refused(statefulSet({}), statefulSet({ revisionHistoryLimit: 2 }), '1.31')).toEqual([
      'immutable-stateful-set spec.revisionHistoryLimit',
    ]);
    expect(refused(statefulSet({}), statefulSet({ replicas: 3, minReadySeconds: 5, ordinals: { start: 1 } }))).toEqual(
      [],
    );
  });

  test('shrinks or moves a claim, but does not grow it once it is bound', () => {
    const size = (storage: string) => ({ resources: { requests: { storage } } });
    const at = 'immutable-claim spec.resources.requests.storage';
    expect(refused(claim({}), claim(size('20Gi')))).toEqual([]);
    expect(refused(claim({}), claim(size('5Gi')))).toEqual([at]);
    expect(refused(claim({}, { phase: 'Pending' }), claim(size('20Gi')))).toEqual([at]);
    const failed = claim(size('20Gi'), { phase: 'Bound', capacity: { storage: '10Gi' } });
    expect(refused(failed, claim(size('15Gi')))).toEqual([]);
    expect(refused(claim({ storageClassName: 'a' }), claim({ storageClassName: 'b' }))).toEqual([
      'immutable-claim spec.storageClassName',
    ]);
    expect(refused(claim({}), claim({ storageClassName: 'b' }))).toEqual([]);
    expect(refused(claim({ volumeAttributesClassName: 'a' }), claim({ volumeAttributesClassName: 'b' }))).toEqual([]);
    expect(refused(claim({ volumeAttributesClassName: 'a' }), claim({}))).toEqual([
      'immutable-claim spec.volumeAttributesClassName',
    ]);
  });

  test('changes the source or the node affinity of a PersistentVolume, but does not only rename its labels', () => {
    const zone = 'failure-domain.beta.kubernetes.io/zone';
    const here = affinity('kubernetes.io/hostname');
    expect(refused(volume(here), volume({ ...here, local: { path: '/mnt/b' } }))).toEqual([
      'immutable-volume spec.local.path',
    ]);
    expect(refused(volume(affinity(zone)), volume(affinity('topology.kubernetes.io/zone')))).toEqual([]);
    expect(refused(volume(affinity(zone)), volume(here))).toHaveLength(1);
    expect(refused(volume(here), volume({ ...here, persistentVolumeReclaimPolicy: 'Delete' }))).toEqual([]);
  });

  test('changes an address of a Service that the manifest sets, but not one that the cluster allocates', () => {
    expect(refused(service({ clusterIP: '10.96.0.7' }), service({ clusterIP: '10.96.0.8' }))).toEqual([
      'immutable-service spec.clusterIP',
    ]);
    expect(refused(service({ clusterIP: '10.96.0.7' }), service({}))).toEqual([]);
    expect(refused(service({}), service({ clusterIP: '10.96.0.7' }))).toEqual([]);
    expect(refused(service({}), service({ clusterIP: 'None' }))).toEqual(['immutable-service spec.clusterIP']);
    expect(refused(service({ type: 'NodePort' }), service({ type: 'LoadBalancer' }))).toEqual([]);
    const external = service({ type: 'ExternalName', externalName: 'a.example.com' });
    expect(refused(external, service({ clusterIP: '10.96.0.8' }))).toEqual([]);
    const balanced = (name: string) => service({ type: 'LoadBalancer', loadBalancerClass: `example.com/${name}` });
    expect(refused(balanced('a'), balanced('b'))).toEqual(['immutable-service spec.loadBalancerClass']);
  });

  test('changes the IP family of a Service, but does not drop the second one by its policy', () => {
    const families = (policy: string, ...ipFamilies: string[]) => service({ ipFamilies, ipFamilyPolicy: policy });
    const both = families('RequireDualStack', 'IPv4', 'IPv6');
    expect(refused(both, families('SingleStack', 'IPv4'))).toEqual([]);
    expect(refused(both, families('SingleStack', 'IPv6'))).toContain('immutable-service spec.ipFamilies');
    expect(refused(families('SingleStack', 'IPv4'), both)).toEqual([]);
  });

  test('changes an immutable Secret, and is reported with the key and never with the value', () => {
    const secret = (password: string) => object('v1', 'Secret', { immutable: true, stringData: { password } });
    const [finding, ...others] = refusals(secret('old-value'), secret('new-value'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ law: 'immutable-data', at: 'data.password', what: 'data.password changes' });
    expect(JSON.stringify(finding)).not.toMatch(/old-value|new-value|b2xk|bmV3/);
    const open = object('v1', 'ConfigMap', { data: { a: '1' } });
    expect(refused(open, { ...open, data: { a: '2' }, immutable: true })).toEqual([]);
  });

  test('removes a version of a custom kind that objects are stored in', () => {
    const definition = (...names: string[]) => {
      const schema = { openAPIV3Schema: { type: 'object' } };
      const versions = names.map((name, place) => ({ name, served: true, storage: place === 0, schema }));
      const kind = { kind: 'Depot', plural: 'depots' };
      return {
        ...object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
          spec: { group: 'example.com', scope: 'Namespaced', names: kind, versions },
        }),
        metadata: { name: 'depots.example.com' },
      };
    };
    expect(refused(definition('v1', 'v2'), definition('v2'))).toEqual(['stored-version spec.versions']);
    expect(refused(definition('v1'), definition('v2', 'v1'))).toEqual([]);
    const moved = { ...definition('v2', 'v1'), status: { storedVersions: ['v2'] } };
    expect(refused(moved, definition('v2'))).toEqual([]);
  });

  test('changes the scopes of a quota, but not their order', () => {
    const quota = (...scopes: string[]) => object('v1', 'ResourceQuota', { spec: { hard: { pods: '5' }, scopes } });
    expect(refused(quota('NotTerminating', 'NotBestEffort'), quota('NotBestEffort', 'NotTerminating'))).toEqual([]);
    expect(refused(quota('NotTerminating'), quota('NotBestEffort'))).toEqual(['immutable-scopes spec.scopes[0]']);
  });

  test('has a new problem, but not one that existed before', () => {
    const map = (key: string, more: Fields = {}) => object('v1', 'ConfigMap', { data: { [key]: '1', ...more } });
    expect(refused(map('a'), map('a b'))).toHaveLength(1);
    expect(refused(map('a b'), map('a b', { c: '2' }))).toEqual([]);
  });

  test('gives a volume a second source, because the server keeps its default', () => {
    const controller = (source: Fields) => {
      const spec: Fields = { ...POD, volumes: [{ name: 'data', ...source }] };
      const template = { metadata: { labels: { app: 'api' } }, spec };
      return object('apps/v1', 'ReplicaSet', { spec: { selector: { matchLabels: { app: 'api' } }, template } });
    };
    const claimed = { persistentVolumeClaim: { claimName: 'data' } };
    expect(refused(controller({}), controller(claimed))).toHaveLength(1);
    expect(refused(controller({ emptyDir: {} }), controller(claimed))).toEqual([]);
  });

  test('does not drop fields of a Service that belong to its old type', () => {
    const spec = { externalTrafficPolicy: 'Local', healthCheckNodePort: 31000, loadBalancerClass: 'example.com/a' };
    const ports = [{ port: 80, nodePort: 30080 }];
    expect(refused(service({ type: 'LoadBalancer', ...spec, ports }), service({ ...spec, ports }))).toEqual([]);
    const other = service({ ...spec, healthCheckNodePort: 31001, ports });
    expect(refused(service({ type: 'LoadBalancer', ...spec, ports }), other)).toEqual([
      'service-types spec.healthCheckNodePort',
    ]);
  });

  test('does not drop a key of a Secret that was set in stringData', () => {
    const pair = { 'tls.crt': 'a', 'tls.key': 'b' };
    const secret = (fields: Fields) => object('v1', 'Secret', { type: 'kubernetes.io/tls', ...fields });
    expect(refused(secret({ stringData: pair }), secret({}))).toEqual([]);
    expect(refused(secret({ data: { 'tls.crt': 'YQ==', 'tls.key': 'Yg==' } }), secret({}))).toHaveLength(1);
  });

  test('is not known for manifests of different versions, or of an unknown kind', () => {
    const custom = (name: string) => object('example.com/v1', 'Depot', { spec: { selector: name } });
    expect(refused(custom('a'), custom('b'))).toEqual([]);
    const scaler = (version: string) =>
      object(`autoscaling/${version}`, 'HorizontalPodAutoscaler', {
        spec: { scaleTargetRef: { kind: 'Deployment', name: 'api' }, maxReplicas: 3 },
      });
    expect(refused(scaler('v1'), scaler('v2'))).toEqual([]);
  });
});
