import {
  addressFault,
  canonicalAddressFault,
  endpointAddressFault,
  parseAddress,
} from '../../../src/laws/grammars/addresses';

describe('addressFault', () => {
  it.each(['10.0.0.1', '0.0.0.0', '::', '::1', 'FD00:0::1', '64:ff9b::10.0.0.1'])('accepts %s', (text) => {
    expect(addressFault(text)).toBeUndefined();
  });

  it.each([
    ['010.0.0.1', 'is not a valid IP address'],
    ['10.0.0.300', 'is not a valid IP address'],
    ['10.0.0.0/8', 'is not a valid IP address'],
    ['fe80::1%eth0', 'is not a valid IP address'],
    ['', 'is not a valid IP address'],
    ['::ffff:10.0.0.1', 'is an IPv4 address in IPv6 notation'],
    ['::FFFF:a00:1', 'is an IPv4 address in IPv6 notation'],
  ])('refuses %j', (text, fault) => {
    expect(addressFault(text)).toBe(fault);
  });
});

describe('canonicalAddressFault', () => {
  it.each(['10.0.0.1', '::', '::1', 'fd00::1', '1:0:0:2::', '1:0:2:3:4:5:6:7', '1::2:0:0:3:4'])(
    'accepts %s',
    (text) => {
      expect(canonicalAddressFault(text)).toBeUndefined();
    },
  );

  it.each([
    ['FD00::1', 'fd00::1'],
    ['fd00:0:0::1', 'fd00::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1::2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['64:ff9b::10.0.0.1', '64:ff9b::a00:1'],
  ])('refuses %s, which should be %s', (text, form) => {
    expect(canonicalAddressFault(text)).toBe(`is not in its canonical form "${form}"`);
  });
});

describe('endpointAddressFault', () => {
  it.each(['10.0.0.1', '224.0.1.1', 'fd00::1', '2001:db8::1'])('accepts %s', (text) => {
    expect(endpointAddressFault(text)).toBeUndefined();
  });

  it.each([
    ['0.0.0.0', 'is not a specific address'],
    ['::', 'is not a specific address'],
    ['127.9.9.9', 'is a loopback address'],
    ['::1', 'is a loopback address'],
    ['169.254.1.1', 'is a link-local address'],
    ['febf::1', 'is a link-local address'],
    ['224.0.0.5', 'is a link-local multicast address'],
    ['ff12::1', 'is a link-local multicast address'],
  ])('refuses %s', (text, fault) => {
    expect(endpointAddressFault(text)).toBe(fault);
  });
});

test('parseAddress reads addresses as numbers', () => {
  expect(parseAddress('10.0.0.1')).toEqual({ family: 'ipv4', bits: 0x0a000001n });
  expect(parseAddress('1::2')).toEqual({ family: 'ipv6', bits: (1n << 112n) | 2n });
});
