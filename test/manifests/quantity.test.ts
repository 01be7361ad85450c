import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { likelyQuantity, parseQuantity } from '../../src/manifests/quantity';
import { kubectlPath } from '../kubectl';

fc.configureGlobal({ seed: 20261127 });

/** Quantities in the canonical form of kubectl; undefined if it refuses one of them. */
function canonical(quantities: readonly string[]): string[] | undefined {
  const hard = quantities.map((quantity, index) => `q${index}=${quantity}`).join(',');
  const args = ['create', 'quota', 'q', `--hard=${hard}`, '--dry-run=client', '-o', 'jsonpath={.spec.hard}'];
  const { status, stdout } = spawnSync(kubectlPath(), args, { encoding: 'utf8' });
  const read: { [name: string]: string } = status === 0 ? JSON.parse(stdout) : {};
  return status === 0 ? quantities.map((_, index) => read[`q${index}`] ?? '') : undefined;
}

describe('parseQuantity', () => {
  it.each([
    ['1', 1_000_000_000n],
    ['0.5', 500_000_000n],
    ['250m', 250_000_000n],
    ['1n', 1n],
    ['3u', 3_000n],
    ['1k', 1_000_000_000_000n],
    ['1Ki', 1_024_000_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['1E-3', 1_000_000n],
    ['1E', 10n ** 27n],
    ['-2', -2_000_000_000n],
    ['+.5', 500_000_000n],
    ['1.', 1_000_000_000n],
    ['0', 0n],
    [1.5, 1_500_000_000n],
    [1e21, 10n ** 30n],
  ])('reads %s as billionths', (quantity, nano) => {
    expect(parseQuantity(quantity)).toBe(nano);
  });

  it('rounds fractions of a billionth away from zero', () => {
    expect(parseQuantity('0.1n')).toBe(1n);
    expect(parseQuantity('-1e-40')).toBe(-1n);
    expect(parseQuantity('1.0000000001')).toBe(1_000_000_001n);
    expect(parseQuantity('0e-40')).toBe(0n);
  });

  it('caps binary amounts at 2^63-1, and no others', () => {
    expect(parseQuantity('8Ei')).toBe((2n ** 63n - 1n) * 10n ** 9n);
    expect(parseQuantity('-9Ei')).toBe(-(2n ** 63n - 1n) * 10n ** 9n);
    expect(parseQuantity('10E')).toBe(10n ** 28n);
  });

  const refused = ['', '1.5.2', '1e1.5', '1e', '1Ee', '1ki', '1K', '1mi', 'x', ' 1', '1 Gi', '1GB', '0x1', '--1'];

  it.each(refused)('refuses "%s", and so does kubectl', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
    expect(canonical([text])).toBeUndefined();
  });

  it('is fast for a huge exponent', () => {
    expect(parseQuantity('1e99999999999')).toBe(parseQuantity('1e100000'));
    expect(parseQuantity('1e-99999999999')).toBe(1n);
  });

  it('reads every quantity as kubectl does', () => {
    const suffix = fc.oneof(
      fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'),
      fc.tuple(fc.constantFrom('e', 'E'), fc.integer({ min: -12, max: 12 })).map(([e, power]) => `${e}${power}`),
    );
    const number = fc.tuple(
      fc.constantFrom('', '-', '+'),
      fc.nat(),
      fc.constantFrom('', '.', '.5', '.0625', '.000000001'),
    );
    const quantity = fc.tuple(number, suffix).map(([parts, unit]) => parts.join('') + unit);
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 100, maxLength: 100 }), (quantities) => {
        const theirs = canonical(quantities);
        expect(quantities.map(parseQuantity)).toEqual(theirs?.map(parseQuantity));
      }),
      { numRuns: 5 },
    );
  });
});

describe('likelyQuantity', () => {
  it.each([
    ['10GB', '10G'],
    ['10 GiB', '10Gi'],
    ['512mi', '512Mi'],
    ['1K', '1k'],
    ['1ki', '1Ki'],
    ['1,5', '1.5'],
    ['1,5Gi', '1.5Gi'],
    ['1.5.2', undefined],
    ['lots', undefined],
    ['10Gi', undefined],
  ])('reads "%s" as %s', (text, likely) => {
    expect(likelyQuantity(text)).toBe(likely);
  });
});
