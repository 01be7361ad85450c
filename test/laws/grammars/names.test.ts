import * as fc from 'fast-check';
import {
  configKeyFault,
  labelFault,
  labelKeyFault,
  labelValueFault,
  pathFault,
  portNameFault,
  subdomainFault,
} from '../../../src/laws/grammars/names';
import { fitName } from '../../../src/manifests/names';

fc.configureGlobal({ seed: 20261127 });

const LONG = 'a'.repeat(254);

describe('the grammar of DNS labels', () => {
  test.each(['a', '1', 'my-app-2', 'a'.repeat(63)])('contains %s', (text) => {
    expect(labelFault(text)).toBeUndefined();
  });

  test('reports a character that is not allowed', () => {
    expect(labelFault('my_app')).toBe('contains "_"; only a-z, 0-9 and "-" are allowed');
    expect(labelFault('käse')).toBe('contains "ä"; only a-z, 0-9 and "-" are allowed');
    expect(labelFault('a\nb')).toBe('contains "\\n"; only a-z, 0-9 and "-" are allowed');
    expect(labelFault('app🚀')).toBe('contains "🚀"; only a-z, 0-9 and "-" are allowed');
  });

  test('reports other faults', () => {
    expect(labelFault('')).toBe('is empty');
    expect(labelFault('-a')).toBe('does not begin and end with a letter or digit');
    expect(labelFault('a'.repeat(53), 52)).toBe('is 53 characters long; the limit is 52');
  });

  test('contains every name that fitName returns', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => labelFault(fitName(text) || 'a') === undefined));
  });
});

describe('the grammar of DNS subdomains', () => {
  test('contains labels of any length, joined by dots', () => {
    expect(subdomainFault(`a.b-c.${'d'.repeat(100)}`)).toBeUndefined();
    expect(subdomainFault(LONG)).toBe('is 254 characters long; the limit is 253');
  });

  test.each(['a..b', '.a', 'a.', 'a.-b', 'a-.b'])('does not contain %s', (text) => {
    expect(subdomainFault(text)).toBe('has a part between dots that does not begin and end with a letter or digit');
  });
});

describe('the grammar of path segments', () => {
  test('contains nearly everything', () => {
    expect(pathFault(`system:Node ${LONG}`)).toBeUndefined();
    expect(pathFault('a%b')).toBe('contains "%"; it is not allowed in a path segment');
    expect(pathFault('..')).toBe('is "." or ".."');
  });
});

describe('the grammar of label keys', () => {
  test.each(['app', 'App_1.b-c', 'example.com/app', 'a-b.c/D__e', `${'a'.repeat(253)}/${'b'.repeat(63)}`])(
    'contains %s',
    (text) => {
      expect(labelKeyFault(text)).toBeUndefined();
    },
  );

  test('reports on which side of the slash a key is invalid', () => {
    expect(labelKeyFault('a b')).toMatch(/^contains " "/);
    expect(labelKeyFault('A/b')).toMatch(/^has a part before "\/" that contains "A"/);
    expect(labelKeyFault('a/')).toBe('has a part after "/" that is empty');
    expect(labelKeyFault(`a/${'b'.repeat(64)}`)).toBe(
      'has a part after "/" that is 64 characters long; the limit is 63',
    );
  });
});

describe('the grammar of label values', () => {
  test('contains the empty string and qualified names', () => {
    expect(labelValueFault('')).toBeUndefined();
    expect(labelValueFault('V1.0_b-2')).toBeUndefined();
  });

  test.each(['_a', 'a.', 'a/b', 'a'.repeat(64)])('does not contain %s', (text) => {
    expect(labelValueFault(text)).toBeDefined();
  });
});

describe('the grammar of port names', () => {
  test.each(['http', 'http-2', '1a', 'a'.repeat(15)])('contains %s', (text) => {
    expect(portNameFault(text)).toBeUndefined();
  });

  test.each(['', '80', '-a', 'a-', 'a--b', 'HTTP', 'a_b', 'a'.repeat(16)])('does not contain %j', (text) => {
    expect(portNameFault(text)).toBeDefined();
  });
});

describe('the grammar of keys of data', () => {
  test.each(['a', '.dockerconfigjson', 'A_b-c.d', 'a..b', 'a'.repeat(253)])('contains %s', (text) => {
    expect(configKeyFault(text)).toBeUndefined();
  });

  test.each(['', '.', '..', '..a', 'a/b', 'a b', LONG])('does not contain %j', (text) => {
    expect(configKeyFault(text)).toBeDefined();
  });
});
