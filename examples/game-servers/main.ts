// A fleet of game servers: a match per pod, on a host port, on dedicated nodes, never stopped in the middle of a match.
import { App, Chart, Deployment, fieldRef, Namespace, Secret, Service, StatefulSet } from 'kustruct';

export const app = new App({ name: 'arena' });

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'arena-lobby', { podSecurity: 'restricted' });
// Not restricted: StatefulSet duel, StatefulSet siege: players connect to ports of the nodes, which even baseline forbids.
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
  /** The maximum number of parallel matches. */
  readonly servers: number;
  /** The port of the node that players connect to; a node runs at most one server of each mode. */
  readonly port: number;
  /** Whole cores, which the kubelet reserves for the match. */
  readonly cores: number;
  readonly memory: string;
  /** The maximum length of a match, in minutes. */
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
    // All start together. An old one is replaced after the matchmaker has drained and deleted it.
    podManagementPolicy: 'Parallel',
    updateStrategy: { type: 'OnDelete' },
    ports: { game: { containerPort: port, hostPort: port, protocol: 'UDP' }, health: 8080 },
    // Request and limit are equal, in whole cores, so the pod gets exclusive cores.
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
    // When told to stop, a server finishes its match; the autoscaler leaves its node alone until then.
    terminationGracePeriodSeconds: minutes * 60,
    podMetadata: { annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' } },
  });
}

app.synth();
