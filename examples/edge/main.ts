// Factories at the edge: one collector a site from a typed list, held to the nodes of its site and to the machines' serial ports.
import { App, Chart, DaemonSet, Deployment, Namespace, PersistentVolumeClaim, Secret, Volume } from 'kustruct';

export const app = new App({ name: 'edge' });

const cluster = new Chart(app, 'cluster');
new Namespace(cluster, 'edge', { podSecurity: 'restricted' });
new Namespace(cluster, 'edge-devices', { podSecurity: 'privileged' });

const edgeNodes = {
  tolerations: [
    { key: 'node-role.kubernetes.io/edge', operator: 'Exists', effect: 'NoSchedule' },
    // A site that is cut off goes on working: its pods stay where they are, however long that takes.
    { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute' },
    { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' },
  ],
} as const;

// Collectors ask for a serial port as a resource, and so need no right on the node.
// Not restricted: DaemonSet device-plugin: it offers the serial ports of its node, and opens to a pod the one that it got.
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
  /** How fast the machines talk, in baud. */
  readonly baud: 9600 | 19200 | 115200;
  /** How often they are asked, in seconds. */
  readonly every: number;
  /** How much is kept while the site is cut off. */
  readonly buffer: string;
  /** The key with which it signs in to the broker, as kubeseal printed it. */
  readonly mqtt: string;
}

const SITES: Readonly<Record<string, Site>> = {
  leeds: { baud: 9600, every: 10, buffer: '20Gi', mqtt: 'AgBLeeds3i4OJSWKsTiTySYZZA9rO43cGDEq' },
  lyon: { baud: 19200, every: 5, buffer: '40Gi', mqtt: 'AgBLyon3i4OJSWKsTiTySYZZA9rO43cGDEq' },
  turin: { baud: 115200, every: 1, buffer: '200Gi', mqtt: 'AgBTurin3i4OJSWKsTiTySYZZA9rO43cGDEq' },
};

const collectors = new Chart(app, 'collectors', { namespace: 'edge' });
for (const [site, { baud, every, buffer, mqtt }] of Object.entries(SITES)) {
  // A disk of the node itself, made where the pod first lands.
  const storage = { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', storage: buffer } as const;
  new Deployment(collectors, `collector-${site}`, {
    ...edgeNodes,
    image: 'ghcr.io/acme/collector:2.8.1',
    nodeSelector: { 'acme.example/site': site },
    // A serial port has one reader, so the old pod goes before the new one comes.
    strategy: { type: 'Recreate' },
    ports: { http: 8080 },
    cpu: '50m',
    memory: '64Mi',
    resources: { limits: { 'acme.example/serial': '1' } },
    env: { SITE: site, BAUD: `${baud}`, INTERVAL: `${every}s`, BROKER: 'mqtts://ingest.example.com:8883' },
    mounts: {
      '/var/buffer': new PersistentVolumeClaim(collectors, `buffer-${site}`, storage),
      // Sealed for the controller of this cluster, which alone can read it.
      '/etc/mqtt': Secret.sealed(collectors, `mqtt-${site}`, { encryptedData: { 'client.key': mqtt } }),
    },
    securityContext: { runAsUser: 1000, fsGroup: 1000 },
    liveness: '/live',
  });
}

app.synth();
