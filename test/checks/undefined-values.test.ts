import { lostInHost, lostInImage, lostInName, lostValue } from '../../src/checks/undefined-values';

describe('the trace of a missing value', () => {
  test.each([
    ['undefined', 'undefined'],
    ['NaN', 'NaN'],
    ['[object Object]', '[object Object]'],
    ['{"a":[object Map]}', '[object Map]'],
    ['http://undefined/', 'undefined'],
    ['http://null:8080', 'null'],
    ['http://api.undefined.svc/x', 'undefined'],
    ['http://api:undefined/', 'undefined'],
    ['http://api:NaN', 'NaN'],
    ['postgres://shop:undefined@db/shop', 'undefined'],
    ['https://example.com/undefined/x', 'undefined'],
    ['https://example.com/?a=1&region=undefined', 'undefined'],
    ['http://api-undefined:80/', 'undefined'],
    ['--region=undefined', 'undefined'],
    ['REPLICAS=NaN', 'NaN'],
  ])('is in the text %s', (text, lost) => {
    expect(lostValue(text)).toBe(lost);
  });

  test.each([
    '',
    'null',
    '/dev/null',
    'file:///dev/null',
    'undefined behaviour is an error',
    '--undefined-vars=error',
    '--fail-on=undefined-env',
    'lint.undefined',
    'treat null as undefined',
    'Nanjing',
    'https://example.com/undefined-behaviour-sanitizer.html#x undefined',
  ])('is not in the text %s', (text) => {
    expect(lostValue(text)).toBe(undefined);
  });

  test('is found in hosts, names and images by their parts', () => {
    expect(['undefined', 'null.example.com', 'api.undefined', 'shop-undefined.example.com'].map(lostInHost)).toEqual([
      'undefined',
      'null',
      'undefined',
      'undefined',
    ]);
    expect(lostInHost('nullable.example.com')).toBe(undefined);
    expect(['undefined-api', 'web-undefined', 'a.undefined.b'].map(lostInName)).toEqual(Array(3).fill('undefined'));
    expect(lostInName('undefinedness')).toBe(undefined);
    expect(
      ['ghcr.io/acme/api:undefined', 'undefined/api:1', 'api@undefined', 'api:v1-undefined'].map(lostInImage),
    ).toEqual(Array(4).fill('undefined'));
    expect(lostInImage('ghcr.io/acme/null-sink:1')).toBe(undefined);
  });
});
