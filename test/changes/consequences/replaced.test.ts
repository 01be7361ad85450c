import { compare } from '../../../src/changes/compare';
import type { Fields } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';
import { consequencesOf, object } from './consequence-texts';

const spec: Fields = { type: 'LoadBalancer', selector: { app: 'api' }, ports: [{ port: 80, targetPort: 8080 }] };

describe('an object with a new identity', () => {
  test('is one change, with what is lost', () => {
    const { changes } = compare(
      rendering(object('v1', 'Service', 'api', { spec })),
      rendering(object('v1', 'Service', 'shop-api', { spec })),
    );
    expect(changes).toMatchObject([
      {
        change: 'replaced',
        object: { kind: 'Service', namespace: 'shop', name: 'shop-api' },
        formerly: { kind: 'Service', namespace: 'shop', name: 'api' },
        consequences: [
          {
            kind: 'replaced',
            rule: 'other-identity',
            field: 'metadata.name',
            what: 'Service shop/api becomes Service shop/shop-api',
            why: expect.stringContaining('its cluster IP, node ports, external address, DNS name are lost'),
          },
        ],
      },
    ]);
  });

  test('is reported if it moves to another namespace', () => {
    const moved = object('v1', 'Service', 'api', { spec }, { namespace: 'shop-prod' });
    expect(consequencesOf([object('v1', 'Service', 'api', { spec })], [moved], 'replaced')).toEqual([
      'other-identity: Service shop/api becomes Service shop-prod/api',
    ]);
  });
});
