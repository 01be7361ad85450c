import {
  deviceFieldFault,
  fullDeviceFieldFault,
  poolNameFault,
  versionFault,
} from '../../../src/laws/grammars/device-names';

describe('names of devices', () => {
  test.each(['memory', '_a', 'Model2', 'gpu.example.com/model', 'GPU.example.com/a', 'a/b/c', '-/-/-'])(
    'accept the attribute %s',
    (name) => {
      expect(deviceFieldFault(name)).toBeUndefined();
    },
  );

  test.each([
    ['', 'is not letters, digits and "_"'],
    ['2a', 'is not letters, digits and "_"'],
    ['a-b', 'is not letters, digits and "_"'],
    ['a'.repeat(33), 'is 33 characters long after its domain; the limit is 32'],
    ['/a', 'has a part before "/" that is empty'],
    ['a/', 'is not letters, digits and "_"'],
    [`${'a'.repeat(64)}/b`, 'has a part before "/" that is 64 characters long; the limit is 63'],
  ])('refuse the attribute %j: it %s', (name, fault) => {
    expect(deviceFieldFault(name)).toContain(fault);
  });

  test('require a domain if devices of several drivers are compared', () => {
    expect(fullDeviceFieldFault('model')).toBe('has no domain before it');
    expect(fullDeviceFieldFault('gpu.example.com/model')).toBeUndefined();
  });

  test.each(['worker-1', 'rack/worker-1', 'a.b/c'])('accept the pool %s', (name) => {
    expect(poolNameFault(name)).toBeUndefined();
  });

  test.each(['', 'a//b', '/a', 'A', 'a'.repeat(254)])('refuse the pool %j', (name) => {
    expect(poolNameFault(name)).toBeDefined();
  });

  test.each(['0.0.0', '1.4.0-rc.1', '1.0.0+build.07', '1.0.0--'])('accept the version %s', (text) => {
    expect(versionFault(text)).toBeUndefined();
  });

  test.each(['', '1.4', 'v1.4.0', '01.0.0', '1.0.0-01', '1.0.0-', '1.0.0+', '1.0.0\n'])(
    'refuse the version %j',
    (text) => {
      expect(versionFault(text)).toBeDefined();
    },
  );
});
