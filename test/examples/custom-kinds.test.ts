import { load } from './example';

const { app } = load<typeof import('../../examples/custom-kinds/main')>('custom-kinds');
const prod = app.render().get('prod') ?? [];
const find = (kind: string) => prod.find(({ manifest }) => manifest.kind === kind)?.manifest;

describe('certificates of an operator', () => {
  it('are in the namespace of the chart, and reference the cluster-scoped issuer', () => {
    expect(find('Certificate')).toMatchObject({
      apiVersion: 'cert-manager.io/v1',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { issuerRef: { kind: 'ClusterIssuer', name: 'lets-encrypt' } },
    });
    expect(find('ClusterIssuer')?.metadata).not.toHaveProperty('namespace');
  });

  it('differ between environments only in their hosts and in the server of the issuer', () => {
    const rows = app.compare().filter(({ kind }) => kind === 'Certificate' || kind === 'ClusterIssuer');
    expect(rows.map(({ field }) => field).sort()).toEqual(['spec.acme.server', 'spec.dnsNames']);
  });
});
