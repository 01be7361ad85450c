import { Secret, ServiceAccount } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

describe('a ServiceAccount', () => {
  it('accepts Secrets as objects or by name, and adds nothing that is not set', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    new ServiceAccount(chart, 'robot', {
      automountServiceAccountToken: false,
      imagePullSecrets: ['registry', Secret.existing('mirror')],
      secrets: [new Secret(chart, 'key', { stringData: { a: 'b' } })],
    });
    new ServiceAccount(chart, 'quiet');
    const found = objectsOf(chart);
    expect(found['ServiceAccount robot']).toEqual({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'robot', namespace: 'shop' },
      automountServiceAccountToken: false,
      imagePullSecrets: [{ name: 'registry' }, { name: 'mirror' }],
      secrets: [{ name: 'key' }],
    });
    expect(found['ServiceAccount quiet']).toEqual({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'quiet', namespace: 'shop' },
    });
  });
});
