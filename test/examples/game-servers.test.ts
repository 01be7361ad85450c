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

  it('are one a node at most, because each takes the port of its node', () => {
    expect(servers).toMatchObject({ spec: { replicas, podManagementPolicy: 'Parallel' } });
    expect(servers).toHaveProperty('spec.template.spec.containers[0].ports', [
      { name: 'game', containerPort: port, hostPort: port, protocol: 'UDP' },
      { name: 'health', containerPort: 8080 },
    ]);
  });

  it('have nodes and whole cores for themselves', () => {
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

  it('play their match to the end', () => {
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

  it('are asked for their health over TCP, and break no rule but that on host ports', () => {
    expect(servers).toHaveProperty('spec.template.spec.containers[0].readinessProbe.httpGet.port', 'health');
    const pod = podTemplateOf(servers);
    expect(pod && brokenControls(pod)).toEqual(['Host Ports']);
  });
});

describe('the matchmaker', () => {
  it('is open to players by one port, and to servers by another', () => {
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
