import { fieldsRead } from '../../src/laws/fields-read';

describe('fieldsRead', () => {
  test('names every field that a law reads of an empty value', () => {
    expect(
      fieldsRead(({ hostname = '', subdomain, dnsConfig: { nameservers = [] } = {} }: Asked) => {
        expect([hostname, subdomain, nameservers]).toEqual(['', undefined, []]);
      }),
    ).toEqual(new Set(['hostname', 'subdomain', 'dnsConfig']));
  });

  test('names a field that is read only if another one is absent', () => {
    expect(fieldsRead((value: Asked) => void (value.hostname ?? value.subdomain))).toEqual(
      new Set(['hostname', 'subdomain']),
    );
  });

  test.each([
    ['asks where the value is', (_: Asked, place: { path?: string }) => void place.path],
    ['goes through all fields', (value: Asked) => void Object.keys(value)],
    ['keeps the other fields together', ({ hostname: _, ...rest }: Asked) => void rest],
    ['asks whether there is a field', (value: Asked) => void ('hostname' in value)],
    [
      'refuses a value without fields',
      ({ hostname }: Asked, place: { refuse?(what: string): void }) => {
        if (hostname === undefined) {
          place.refuse?.('there is no hostname');
        }
      },
    ],
  ])('knows nothing of a law that %s', (_, check) => {
    expect(fieldsRead(check)).toBeUndefined();
  });
});

interface Asked {
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly dnsConfig?: { readonly nameservers?: readonly string[] };
}
