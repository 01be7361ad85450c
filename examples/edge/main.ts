// Factories at the edge: a collector per site from a typed list, pinned to the nodes of its site, with the machines' serial ports.
import { App, Chart, DaemonSet, Deployment, Namespace, PersistentVolumeClaim, Secret, Volume } from 'kustruct';

export const app = new App({ name: 'edge' });

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'edge', { podSecurity: 'restricted' });
new Namespace(cluster, 'edge-devices', { podSecurity: 'privileged' });

const edgeNodes = {
  tolerations: [
    { key: 'node-role.kubernetes.io/edge', operator: 'Exists', effect: 'NoSchedule' },
    // A disconnected site keeps working: its pods stay where they are, for as long as it takes.
    { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute' },
    { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' },
  ],
} as const;

// Collectors request a serial port as a resource, so they need no privileges on the node.
// Not restricted: DaemonSet device-plugin: it offers the serial ports of its node, and gives each pod access to one.
const devices = new Chart(app, 'devices', { namespace: 'edge-devices' });
new DaemonSet(devices, 'device-plugin', {
  ...edgeNodes,
  image: 'ghcr.io/acme/generic-device-plugin:1.4.0',
  args: ['--domain=acme.example', '--device={"name": "serial", "groups": [{"paths": [{"path": "/dev/ttyUSB*"}]}]}'],
  nodeSelector: { 'node-role.kubernetes.io/edge': '' },
  priorityClassName: 'system-node-critical',
  cpu: '20m',
  memory: '32Mi',
  mounts: {
    '/dev': Volume.hostPath('/dev'),
    '/var/lib/kubelet/device-plugins': Volume.hostPath('/var/lib/kubelet/device-plugins', { type: 'Directory' }),
  },
  securityContext: { runAsUser: 0, privileged: true },
});

interface Site {
  /** The speed of the serial port, in baud. */
  readonly baud: 9600 | 19200 | 115200;
  /** The polling interval, in seconds. */
  readonly every: number;
  /** The buffer for the time that the site is disconnected. */
  readonly buffer: string;
  /** The key for the broker, as printed by kubeseal. */
  readonly mqtt: string;
}

const SITES: Readonly<Record<string, Site>> = {
  leeds: { baud: 9600, every: 10, buffer: '20Gi', mqtt: 'AgBLeeds3i4OJSWKsTiTySYZZA9rO43cGDEq' },
  lyon: { baud: 19200, every: 5, buffer: '40Gi', mqtt: 'AgBLyon3i4OJSWKsTiTySYZZA9rO43cGDEq' },
  turin: { baud: 115200, every: 1, buffer: '200Gi', mqtt: 'AgBTurin3i4OJSWKsTiTySYZZA9rO43cGDEq' },
};

const collectors = new Chart(app, 'collectors', { namespace: 'edge' });
for (const [site, { baud, every, buffer, mqtt }] of Object.entries(SITES)) {
  // A local disk of the node, created where the pod first runs.
  const storage = { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', storage: buffer } as const;
  new Deployment(collectors, `collector-${site}`, {
    ...edgeNodes,
    image: 'ghcr.io/acme/collector:2.8.1',
    nodeSelector: { 'acme.example/site': site },
    // A serial port has one reader, so the old pod stops before the new one starts.
    strategy: { type: 'Recreate' },
    ports: { http: 8080 },
    cpu: '50m',
    memory: '64Mi',
    resources: { limits: { 'acme.example/serial': '1' } },
    env: { SITE: site, BAUD: `${baud}`, INTERVAL: `${every}s`, BROKER: 'mqtts://ingest.example.com:8883' },
    mounts: {
      '/var/buffer': new PersistentVolumeClaim(collectors, `buffer-${site}`, storage),
      // Sealed for the controller of this cluster; no one else can read it.
      '/etc/mqtt': Secret.sealed(collectors, `mqtt-${site}`, { encryptedData: { 'client.key': mqtt } }),
    },
    securityContext: { runAsUser: 1000, fsGroup: 1000 },
    liveness: '/live',
  });
}

app.synth();
