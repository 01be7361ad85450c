import { type Cidr, canonicalCidrFault, cidrFault, isWithin, parseCidr } from '../../../src/laws/grammars/cidr';

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed === undefined) {
    throw new Error(`no range: ${text}`);
  }
  return parsed;
}

describe('cidrFault', () => {
  it.each(['0.0.0.0/0', '192.168.0.1/32', 'fd00::/8', '::/0', '2001:DB8::1/128'])('accepts %s', (text) => {
    expect(cidrFault(text)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0', 'is the string "10.0.0.0", an address without a mask'],
    ['10.0.0.0/33', 'is the string "10.0.0.0/33", which is not a CIDR'],
    ['fd00::/129', 'is the string "fd00::/129", which is not a CIDR'],
    ['10.0.0/8', 'is the string "10.0.0/8", which is not a CIDR'],
    ['example.com', 'is the string "example.com", which is not a CIDR'],
    [undefined, 'is nothing, which is not a CIDR'],
    ['10.1.2.3/8', 'is the string "10.1.2.3/8"; the range starts at "10.0.0.0/8"'],
    ['10.0.0.0/08', 'is the string "10.0.0.0/08"; the range starts at "10.0.0.0/8"'],
    ['010.0.0.0/8', 'is the string "010.0.0.0/8", which is not a CIDR'],
    ['::ffff:10.0.0.0/104', 'is the string "::ffff:10.0.0.0/104", an IPv4 range in IPv6 notation'],
  ])('refuses %j', (value, fault) => {
    expect(cidrFault(value)).toBe(fault);
  });
});

describe('isWithin', () => {
  it.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.1/32', '0.0.0.0/0', true],
    ['fd00:1::/32', 'fd00::/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['10.0.0.0/7', '10.0.0.0/8', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['10.0.0.0/16', 'fd00::/8', false],
  ])('%s in %s: %s', (inner, outer, expected) => {
    expect(isWithin(cidr(inner), cidr(outer))).toBe(expected);
  });
});

test('canonicalCidrFault accepts ranges in canonical form', () => {
  expect(canonicalCidrFault('fd00::/8')).toBeUndefined();
  expect(canonicalCidrFault('FD00::/8')).toBe('is "FD00::/8"; its canonical form is "fd00::/8"');
  expect(canonicalCidrFault('fd00::/129')).toBe('is the string "fd00::/129", which is not a CIDR');
});
