import { render } from 'kustruct/testing';
import { podTemplateOf } from '../../src/manifests/pods';
import { brokenControls } from '../pod-security';
import { load } from './example';

const { app } = load<typeof import('../../examples/edge/main')>('edge');
const manifests = render(app);

/** The controls of the restricted standard that the pods of an object violate. */
function brokenBy(kind: string, name: string): string[] | undefined {
  const pod = podTemplateOf(manifests.get(kind, name));
  return pod && brokenControls(pod);
}

describe.each(['leeds', 'lyon', 'turin'])('the collector of %s', (site) => {
  const collector = manifests.get('Deployment', `collector-${site}`);

  it('runs on the nodes of its site, with exclusive use of one serial port', () => {
    expect(collector).toMatchObject({
      spec: {
        strategy: { type: 'Recreate' },
        template: {
          spec: {
            nodeSelector: { 'acme.example/site': site },
            containers: [{ resources: { limits: { 'acme.example/serial': '1' } } }],
          },
        },
      },
    });
    expect(collector).not.toHaveProperty('spec.replicas');
  });

  it('stays on its node while the site is offline, and stores its data on its own volume', () => {
    const forever = { operator: 'Exists', effect: 'NoExecute' };
    expect(collector).toHaveProperty('spec.template.spec.tolerations', [
      { key: 'node-role.kubernetes.io/edge', operator: 'Exists', effect: 'NoSchedule' },
      { key: 'node.kubernetes.io/unreachable', ...forever },
      { key: 'node.kubernetes.io/not-ready', ...forever },
    ]);
    expect(collector).toHaveProperty('spec.template.spec.volumes[0].persistentVolumeClaim.claimName', `buffer-${site}`);
  });

  it('has no privileges on its node', () => {
    expect(brokenBy('Deployment', `collector-${site}`)).toEqual([]);
  });
});

describe('the device plugin', () => {
  it('is the only one with privileges on the nodes, in a namespace that allows them', () => {
    expect(brokenBy('DaemonSet', 'device-plugin')).toEqual(
      expect.arrayContaining(['Privileged Containers', 'HostPath Volumes', 'Running as Non-root user']),
    );
    const enforced = 'pod-security.kubernetes.io/enforce';
    expect(manifests.get('Namespace', 'edge-devices')).toHaveProperty(['metadata', 'labels', enforced], 'privileged');
    expect(manifests.get('Namespace', 'edge')).toHaveProperty(['metadata', 'labels', enforced], 'restricted');
    expect(manifests.get('DaemonSet', 'device-plugin').metadata.namespace).toBe('edge-devices');
  });
});
