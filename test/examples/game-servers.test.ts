import { render } from 'kustruct/testing';
import { podTemplateOf } from '../../src/manifests/pods';
import { brokenControls } from '../pod-security';
import { load } from './example';

const { app } = load<typeof import('../../examples/game-servers/main')>('game-servers');
const manifests = render(app);

describe.each([
  ['duel', 24, 7000, '1', 900],
  ['siege', 12, 7001, '4', 3000],
] as const)('the servers of %s', (mode, replicas, port, cpu, seconds) => {
  const servers = manifests.get('StatefulSet', `${mode}`);

  it('run at most once per node, because each uses a port of its node', () => {
    expect(servers).toMatchObject({ spec: { replicas, podManagementPolicy: 'Parallel' } });
    expect(servers).toHaveProperty('spec.template.spec.containers[0].ports', [
      { name: 'game', containerPort: port, hostPort: port, protocol: 'UDP' },
      { name: 'health', containerPort: 8080 },
    ]);
  });

  it('have their own nodes and whole cores', () => {
    expect(servers).toMatchObject({
      spec: {
        template: {
          spec: {
            nodeSelector: { 'acme.example/pool': 'games' },
            tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'games', effect: 'NoSchedule' }],
            containers: [{ resources: { requests: { cpu }, limits: { cpu } } }],
          },
        },
      },
    });
  });

  it('are never stopped during a match', () => {
    expect(servers).toMatchObject({
      spec: {
        updateStrategy: { type: 'OnDelete' },
        template: {
          metadata: { annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' } },
          spec: { terminationGracePeriodSeconds: seconds },
        },
      },
    });
  });

  it('have a health check over HTTP, and violate the restricted standard only with their host port', () => {
    expect(servers).toHaveProperty('spec.template.spec.containers[0].readinessProbe.httpGet.port', 'health');
    const pod = podTemplateOf(servers);
    expect(pod && brokenControls(pod)).toEqual(['Host Ports']);
  });
});

describe('the matchmaker', () => {
  it('has one port for players, and another for servers', () => {
    expect(manifests.get('Service', 'matchmaker-public').spec).toMatchObject({
      type: 'LoadBalancer',
      ports: [{ name: 'players', port: 443, targetPort: 'players' }],
    });
    expect(manifests.get('Service', 'matchmaker').spec).toMatchObject({ ports: [{ name: 'servers', port: 9000 }] });
    expect(manifests.get('StatefulSet', 'duel')).toHaveProperty('spec.template.spec.containers[0].env[1]', {
      name: 'MATCHMAKER',
      value: 'matchmaker.arena-lobby:9000',
    });
  });
});
