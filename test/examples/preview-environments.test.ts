import { render } from 'kustruct/testing';
import { load } from './example';

process.env.BRANCH = 'feature/PAY-151_pay-later-in-three-parts-without-interest';
process.env.COMMIT = 'c0ffee1';
const { app } = load<typeof import('../../examples/preview-environments/main')>('preview-environments');
const environments = render(app);
const names = Object.keys(environments);
const [branch = ''] = names.filter((name) => name.startsWith('feature-'));

afterAll(() => {
  delete process.env.BRANCH;
  delete process.env.COMMIT;
});

function rendered(name: string) {
  const manifests = environments[name];
  if (manifests === undefined) {
    throw new Error(`there is no environment ${name}`);
  }
  return manifests;
}

describe('the preview environments', () => {
  it('exist for main, for developers and for the branch, whose name is shortened', () => {
    expect(names).toEqual(['main', 'dev-ada', 'dev-grace', branch]);
    expect(branch).toMatch(/^feature-pay-151-pay-later-in-th[a-z-]*-[0-9a-f]{8}$/);
    expect(branch.length).toBeLessThanOrEqual(40);
  });

  it.each(names)('each have their own namespace, host and images: %s', (name) => {
    const manifests = rendered(name);
    const namespaces = manifests.all.flatMap(({ metadata }) => metadata.namespace ?? []);
    expect(new Set(namespaces)).toEqual(new Set([`preview-${name}`]));
    expect(manifests).toHaveManifest('Namespace', `preview-${name}`);
    expect(manifests).toHaveManifest('Ingress', 'web', { spec: { rules: [{ host: `${name}.preview.example.com` }] } });
    const image = `ghcr.io/acme/shop-web:${name === branch ? 'c0ffee1' : '8d1f0c2'}`;
    expect(manifests).toHaveManifest('Deployment', 'web', {
      spec: { template: { spec: { containers: [{ image }] } } },
    });
  });

  it('expire if they are for a branch, and always stop at night', () => {
    const notes = (name: string) => rendered(name).get('Namespace', `preview-${name}`).metadata.annotations;
    expect(notes(branch)).toEqual({
      'downscaler/uptime': 'Mon-Fri 07:00-20:00 Europe/Berlin',
      'janitor/ttl': '72h',
    });
    expect(notes('dev-ada')).toEqual({ 'downscaler/uptime': 'Mon-Fri 07:00-20:00 Europe/Berlin' });
  });

  it('cannot use up the cluster, or connect to each other', () => {
    for (const name of names) {
      expect(rendered(name)).toHaveManifest('ResourceQuota', 'preview-quota', { spec: { hard: { pods: '12' } } });
      expect(rendered(name)).toHaveManifest('NetworkPolicy', 'preview-deny-all', { spec: { podSelector: {} } });
    }
  });

  it('stay within their quota of one core, even while all pods are replaced', () => {
    const millicores = rendered(branch)
      .ofKind('Deployment')
      .map((deployment) => Number(/"cpu":"(\d+)m"/.exec(JSON.stringify(deployment))?.[1]));
    expect(millicores).toHaveLength(3);
    expect(2 * millicores.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1000);
  });
});
