import { Deployment, Pod, type PodProps, PriorityClass, RuntimeClass, Secret, Volume } from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function spec(props: PodProps): unknown {
  return specOf((chart) => new Pod(chart, 'web', props));
}

describe('a pod', () => {
  it('has init containers, sidecars and several containers that share volumes', () => {
    const work = Volume.emptyDir();
    expect(
      spec({
        image: 'web:1',
        mounts: { '/work': work, '/logs': 'logs' },
        volumes: { logs: Volume.emptyDir({ medium: 'Memory' }) },
        initContainers: {
          fetch: { image: 'fetch:1', mounts: { '/out': work } },
          proxy: { image: 'proxy:1', restartPolicy: 'Always', ports: { proxy: 15001 } },
        },
        containers: { ship: { image: 'ship:1', mounts: { '/in': { volume: 'logs', readOnly: true } } } },
      }),
    ).toEqual({
      initContainers: [
        { name: 'fetch', image: 'fetch:1', volumeMounts: [{ name: 'out', mountPath: '/out' }] },
        { name: 'proxy', image: 'proxy:1', restartPolicy: 'Always', ports: [{ name: 'proxy', containerPort: 15001 }] },
      ],
      containers: [
        {
          name: 'web',
          image: 'web:1',
          volumeMounts: [
            { name: 'out', mountPath: '/work' },
            { name: 'logs', mountPath: '/logs' },
          ],
        },
        { name: 'ship', image: 'ship:1', volumeMounts: [{ name: 'logs', mountPath: '/in', readOnly: true }] },
      ],
      volumes: [
        { name: 'logs', emptyDir: { medium: 'Memory' } },
        { name: 'out', emptyDir: {} },
      ],
    });
  });

  it('has scheduling and runtime fields, with objects or names', () => {
    const chart = shop();
    const props = {
      image: 'web:1',
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
      hostUsers: false,
      nodeSelector: { disktype: 'ssd' },
      tolerations: [{ operator: 'Exists' }],
      schedulingGates: [{ name: 'example.com/gate' }],
      schedulingGroup: { podGroupName: 'batch' },
      os: { name: 'linux' },
      hostnameOverride: 'web.example.com',
      resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'gpus' }],
      overhead: { cpu: '100m' },
      preemptionPolicy: 'Never',
      restartPolicy: 'OnFailure',
    } as const;
    new Pod(chart, 'web', {
      ...props,
      priorityClassName: new PriorityClass(chart, 'high', { value: 1000 }),
      runtimeClassName: new RuntimeClass(chart, 'gvisor', { handler: 'runsc' }),
      imagePullSecrets: ['registry', Secret.existing('mirror')],
      podResources: { requests: { memory: '1Gi' }, limits: { memory: '2Gi' } },
    });
    const { image, ...fields } = props;
    expect(objectsOf(chart)['Pod web']?.spec).toEqual({
      ...fields,
      priorityClassName: 'high',
      runtimeClassName: 'gvisor',
      imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }],
      resources: { requests: { memory: '1Gi' }, limits: { memory: '2Gi' } },
      containers: [{ name: 'web', image }],
    });
  });

  it('renders the fields of a container that are newer than Kubernetes 1.30', () => {
    const lifecycle = { stopSignal: 'SIGUSR1', preStop: { sleep: { seconds: 5 } } } as const;
    const restartPolicyRules = [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }] as const;
    const env = { TOKEN: { fileKeyRef: { volumeName: 'env', path: 'app.env', key: 'TOKEN' } } };
    const props: PodProps = {
      os: { name: 'linux' },
      volumes: { env: Volume.emptyDir() },
      securityContext: { supplementalGroupsPolicy: 'Strict', seLinuxChangePolicy: 'MountOption' },
      containers: { web: { image: 'web:1', restartPolicy: 'Never', restartPolicyRules, lifecycle, env } },
    };
    expect(spec(props)).toMatchObject({
      securityContext: { supplementalGroupsPolicy: 'Strict', seLinuxChangePolicy: 'MountOption' },
      containers: [
        { restartPolicy: 'Never', restartPolicyRules, lifecycle, env: [{ name: 'TOKEN', valueFrom: env.TOKEN }] },
      ],
    });
  });

  it('passes fields that only containers have to its main container', () => {
    const securityContext = { runAsUser: 1000, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
    expect(spec({ image: 'web:1', securityContext })).toMatchObject({
      securityContext: { runAsUser: 1000 },
      containers: [{ securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } }],
    });
  });

  it('is spread over nodes under a secure profile if there can be several', () => {
    const chart = shop({ defaults: 'secure' });
    new Deployment(chart, 'one', { image: 'web:1' });
    new Deployment(chart, 'two', { image: 'web:1', replicas: 2 });
    new Deployment(chart, 'counted', { image: 'web:1' }).toScalable().markHasAutoscaler();
    new Deployment(chart, 'never', { image: 'web:1', replicas: 2, topologySpreadConstraints: [] });
    const found = objectsOf(chart);
    const spread = (name: string) => Object(found[`Deployment ${name}`]?.spec).template.spec.topologySpreadConstraints;
    const constraint = (name: string) => ({
      maxSkew: 1,
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
    });
    expect(spread('one')).toBeUndefined();
    expect(spread('two')).toEqual([constraint('two')]);
    expect(spread('counted')).toEqual([constraint('counted')]);
    expect(spread('never')).toBeUndefined();
  });

  it('is spread as its author sets, with the selector of the workload if none is given', () => {
    const selector = { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] };
    const zone = {
      maxSkew: 2,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'DoNotSchedule',
    } as const;
    const labelSelector = { matchLabels: { tier: 'front' } };
    const chart = shop({ defaults: 'secure' });
    new Deployment(chart, 'web', {
      image: 'web:1',
      replicas: 2,
      selector,
      podMetadata: { labels: { app: 'web' } },
      topologySpreadConstraints: [zone, { ...zone, labelSelector }],
    });
    expect(objectsOf(chart)['Deployment web']).toHaveProperty('spec.template.spec.topologySpreadConstraints', [
      { ...zone, labelSelector: selector },
      { ...zone, labelSelector },
    ]);
  });
});

describe('an invalid pod', () => {
  const refused = (props: PodProps) => refusalsOf((chart) => new Pod(chart, 'web', props));

  it('is refused without a container', () => {
    expect(refused({})).toEqual([
      {
        field: 'spec.containers',
        what: 'the pod has no container',
        fix: "give the pod a container: image: 'nginx:1.27.3', or containers: { web: { image: 'nginx:1.27.3' } }",
      },
    ]);
  });

  it('is refused with any container that has no image', () => {
    expect(refused({ ports: { http: 80 }, containers: { side: { image: 'a:1' }, bare: {} } })).toEqual([
      expect.objectContaining({ field: 'spec.containers[0].image', what: 'the container "web" has no image' }),
      expect.objectContaining({ field: 'spec.containers[2].image', what: 'the container "bare" has no image' }),
    ]);
    expect(refused({ image: 'web:1', initContainers: { first: {} } })).toEqual([
      expect.objectContaining({ field: 'spec.initContainers[0].image' }),
    ]);
  });

  it('is refused with two containers of one name', () => {
    expect(refused({ image: 'web:1', containers: { web: { image: 'web:2' } } })).toEqual([
      expect.objectContaining({
        field: 'spec.containers',
        what: 'two containers are named "web": one in containers, and the unnamed one',
      }),
    ]);
  });

  it('is refused with two accounts', () => {
    expect(refused({ image: 'web:1', serviceAccount: 'one', serviceAccountName: 'two' })).toEqual([
      expect.objectContaining({ what: 'serviceAccount and serviceAccountName are both given' }),
    ]);
  });

  it('is refused with a security setting for a main container that it does not have', () => {
    const securityContext = { readOnlyRootFilesystem: true };
    expect(refused({ containers: { side: { image: 'a:1' } }, securityContext })).toEqual([
      {
        field: 'spec.securityContext.readOnlyRootFilesystem',
        what: 'securityContext sets readOnlyRootFilesystem for the pod, but only containers have it',
        fix: 'set it for the containers: containers: { web: { securityContext: { readOnlyRootFilesystem: … } } }',
      },
    ]);
  });

  it('is refused with an invalid quantity in its own resources', () => {
    expect(refused({ image: 'web:1', podResources: { requests: { memory: '1 gig' } } })).toEqual([
      expect.objectContaining({ field: 'spec.resources.requests.memory' }),
    ]);
  });
});
