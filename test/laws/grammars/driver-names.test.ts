import { driverNameFault } from '../../../src/laws/grammars/driver-names';

describe('names of drivers', () => {
  test.each(['ebs.csi.aws.com', 'EBS.CSI.aws.com', 'İ.example.com', '\u212a.example.com'])(
    'may be %s, because the server lower-cases it',
    (name) => {
      expect(driverNameFault(name)).toBeUndefined();
    },
  );

  test.each(['', 'é.example.com', 'a_b', 'a'.repeat(64)])('may not be "%s"', (name) => {
    expect(driverNameFault(name)).toBeDefined();
  });
});
