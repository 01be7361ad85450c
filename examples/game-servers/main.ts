// A fleet of game servers: one match a pod, on the host's own port, on nodes that are kept for it, never ended in mid-match.
import { App, Chart, Deployment, fieldRef, Namespace, Secret, Service, StatefulSet } from 'kustruct';

export const app = new App({ name: 'arena' });

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'arena-lobby', { podSecurity: 'restricted' });
// Not restricted: StatefulSet duel, StatefulSet siege: players reach them at ports of the nodes, which even baseline forbids.
new Namespace(cluster, 'arena-fleet', { podSecurity: { enforce: 'privileged', audit: 'baseline' } });

const lobby = new Chart(app, 'lobby', { namespace: 'arena-lobby' });
const matchmaker = new Deployment(lobby, 'matchmaker', {
  image: 'ghcr.io/acme/matchmaker:6.0.3',
  replicas: 3,
  ports: { players: 8443, servers: 9000 },
  cpu: '500m',
  memory: '512Mi',
  mounts: { '/etc/tls': Secret.existing('matchmaker-tls') },
  readiness: { tcpSocket: { port: 'servers' } },
});
new Service(lobby, 'public', {
  for: matchmaker,
  name: 'matchmaker-public',
  type: 'LoadBalancer',
  ports: { players: 443 },
});
const forServers = new Service(lobby, 'for-servers', { for: matchmaker, ports: { servers: 9000 } });

interface Mode {
  /** How many matches there can be at a time. */
  readonly servers: number;
  /** The port of the node that players connect to; no node has two servers of one mode. */
  readonly port: number;
  /** Whole cores, which the kubelet keeps for the one match. */
  readonly cores: number;
  readonly memory: string;
  /** How long a match lasts at most, in minutes. */
  readonly minutes: number;
}

const MODES: Readonly<Record<string, Mode>> = {
  duel: { servers: 24, port: 7000, cores: 1, memory: '1Gi', minutes: 15 },
  siege: { servers: 12, port: 7001, cores: 4, memory: '6Gi', minutes: 50 },
};

const fleet = new Chart(app, 'fleet', { namespace: 'arena-fleet' });
for (const [mode, { servers, port, cores, memory, minutes }] of Object.entries(MODES)) {
  new StatefulSet(fleet, mode, {
    image: 'ghcr.io/acme/arena-server:6.0.3',
    args: [`--mode=${mode}`, `--port=${port}`],
    replicas: servers,
    // All come at once, and an old one is replaced when the matchmaker has emptied and deleted it.
    podManagementPolicy: 'Parallel',
    updateStrategy: { type: 'OnDelete' },
    ports: { game: { containerPort: port, hostPort: port, protocol: 'UDP' }, health: 8080 },
    // What is asked for is also the limit, in whole cores: that is what gives a pod cores of its own.
    cpu: `${cores}`,
    memory,
    resources: { limits: { cpu: `${cores}` } },
    env: {
      PUBLIC_IP: fieldRef('status.hostIP'),
      MATCHMAKER: `${forServers.name}.${forServers.namespace}:9000`,
    },
    readiness: '/ready',
    nodeSelector: { 'acme.example/pool': 'games' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'games', effect: 'NoSchedule' }],
    // Asked to end, a server plays its match to the end; the autoscaler leaves its node alone meanwhile.
    terminationGracePeriodSeconds: minutes * 60,
    podMetadata: { annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' } },
  });
}

app.synth();
