import { Pod, type PodProps } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

function security(props: PodProps): { pod: unknown; container: unknown } {
  const chart = shop({ defaults: 'secure' });
  new Pod(chart, 'web', { image: 'web:1', ...props });
  const { securityContext: pod, containers } = Object(objectsOf(chart)['Pod web']?.spec);
  return { pod, container: containers[0].securityContext };
}

const pod = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };

describe('the security of a secure profile', () => {
  it('is on every pod and container', () => {
    expect(security({})).toEqual({ pod, container });
  });

  it('is overridden field by field', () => {
    const securityContext = { runAsUser: 1000, readOnlyRootFilesystem: false };
    expect(security({ securityContext })).toEqual({
      pod: { ...pod, runAsUser: 1000 },
      container: { ...container, readOnlyRootFilesystem: false },
    });
    const seccompProfile = { type: 'Localhost', localhostProfile: 'audit.json' } as const;
    expect(security({ securityContext: { seccompProfile } }).pod).toEqual({ ...pod, seccompProfile });
  });

  it('still drops capabilities if one is added', () => {
    expect(security({ securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } } }).container).toEqual({
      ...container,
      capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
    });
    expect(security({ securityContext: { capabilities: { drop: [] } } }).container).toEqual({
      ...container,
      capabilities: { drop: [] },
    });
  });

  it('does not require a non-root user if the author sets root', () => {
    expect(security({ securityContext: { runAsUser: 0 } }).pod).toEqual({
      runAsUser: 0,
      seccompProfile: pod.seccompProfile,
    });
    const chart = shop({ defaults: 'secure' });
    new Pod(chart, 'web', { containers: { web: { image: 'web:1', securityContext: { runAsUser: 0 } } } });
    expect(objectsOf(chart)['Pod web']).toHaveProperty('spec.containers', [
      expect.objectContaining({ securityContext: { ...container, runAsUser: 0 } }),
    ]);
  });

  it.each([
    [{ privileged: true }],
    [{ capabilities: { add: ['SYS_ADMIN'] } }],
    [{ capabilities: { add: ['CAP_SYS_ADMIN'] } }],
  ])('does not forbid an escalation that the author allows: %j', (securityContext) => {
    expect(security({ securityContext }).container).not.toHaveProperty('allowPrivilegeEscalation');
  });

  it('is not on Windows pods, where the API would refuse it', () => {
    expect(security({ os: { name: 'windows' } })).toEqual({ pod: undefined, container: undefined });
  });
});
